extension ShortestDisjointPaths {
  /// What the potentials say so many disjoint paths are together at least as long as.
  ///
  /// True of any potentials whatsoever, as the dual of the linear program of the least flow; only
  /// with the right ones does it come up to ``totalLength``.
  ///
  /// - Complexity: O(V + E).
  public var lowerBound: Double {
    let (rise, savings) = bound
    return rise - savings
  }

  /// The rise of all paths, and what edges and nodes can save of it.
  private var bound: (rise: Double, savings: Double) {
    let ends = PathEnds(from: sources, to: sinks)
    let (begins, goals) = (Set(ends.sources), Set(ends.sinks))
    let closed = sharing == .noEdge ? [] : Set(ends.both)
    var savings = 0.0
    /// How far a path has come where it leaves a node, and where it enters one.
    func departure(_ node: NodeID) -> Double {
      begins.contains(node) && sharing != .nothing ? 0 : departures[node]
    }
    func arrival(_ node: NodeID) -> Double {
      goals.contains(node) && sharing != .nothing ? span : arrivals[node]
    }
    for edge in graph.edges where lengths[edge] < .infinity {
      let (source, target) = (graph.source(of: edge), graph.target(of: edge))
      guard !goals.contains(source), !begins.contains(target), source != target,
        !closed.contains(source), !closed.contains(target)
      else { continue }
      savings += max(0, arrival(target) - departure(source) - lengths[edge])
    }
    for node in graph.nodes where !begins.contains(node) && !goals.contains(node) {
      guard sharing != .noEdge || departures[node] != arrivals[node] else { continue }
      // Where paths share nodes a node has one potential, or nothing is proved.
      savings += sharing == .noEdge ? .infinity : max(0, departures[node] - arrivals[node])
    }
    if sharing == .nothing {
      for node in ends.sources { savings += max(0, departures[node]) }
      for node in ends.sinks { savings += max(0, span - arrivals[node]) }
    }
    return (Double(paths.count { !$0.edges.isEmpty }) * span, savings)
  }

  /// Whether the paths are disjoint, together no longer than the potentials say they must be, and
  /// as many as were asked for or as the cut allows.
  ///
  /// Exact where sums of lengths are; otherwise sums may differ by one part in 10⁹ of the whole
  /// length. Nothing is searched for again.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    let number = DisjointPaths(
      graph: graph, sources: sources, sinks: sinks, sharing: sharing, limit: limit, paths: paths,
      cut: cut)
    guard lengths.count == graph.edgeCount, arrivals.count == graph.nodeCount,
      departures.count == graph.nodeCount, span.isFinite,
      lengths.values.allSatisfy({ $0 >= 0 }), arrivals.values.allSatisfy(\.isFinite),
      departures.values.allSatisfy(\.isFinite), number.verify(along: lengths)
    else { return false }
    let (rise, savings) = bound
    let isExact = PathRounding(of: lengths.values).isExact && rise < 0x1p53
    return savings < .infinity
      && totalLength - (rise - savings) <= (isExact ? 0 : 1e-9 * totalLength)
  }
}
