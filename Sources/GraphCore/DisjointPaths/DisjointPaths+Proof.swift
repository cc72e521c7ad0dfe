extension DisjointPaths {
  /// Whether the paths are disjoint, in order and no more than were asked for, and the cut meets
  /// every path with as many members.
  ///
  /// Searches no paths: follows those there are, and looks once at what is left of the graph
  /// without the cut. Where the limit ended the search there must be as many paths as that.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool { verify(along: nil) }

  /// The same for paths that are measured by lengths, on which infinite ones close an edge.
  func verify(along lengths: EdgeColumn<Double>?) -> Bool {
    guard graph.contains(sources + sinks), paths.count <= limit ?? .max else { return false }
    let ends = PathEnds(from: sources, to: sinks)
    guard paths.areDisjoint(in: graph, along: lengths, ends: ends, sharing: sharing),
      !zip(paths, paths.dropFirst()).contains(where: { $1.precedes($0) })
    else { return false }
    guard let cut else { return paths.count == limit }
    return cut.count == paths.count
      && cut.separates(ends, in: graph, along: lengths, sharing: sharing)
  }
}

extension [Path] {
  /// Whether each is a simple path from a source to a sink, and no two share what they may not.
  func areDisjoint(
    in graph: Digraph, along lengths: EdgeColumn<Double>?, ends: PathEnds, sharing: PathSharing
  ) -> Bool {
    let sources = Set(ends.sources)
    let sinks = Set(ends.sinks)
    let both = Set(ends.both)
    var edges: Set<EdgeID> = []
    var nodes: Set<NodeID> = sharing == .noEdge ? [] : both
    var trivial: Set<NodeID> = []
    for path in self {
      guard path.isSimple(in: graph, along: lengths) else { return false }
      guard !path.edges.isEmpty else {
        guard both.contains(path.source), trivial.insert(path.source).inserted else { return false }
        continue
      }
      guard sources.contains(path.source), sinks.contains(path.target) else { return false }
      for edge in path.edges where !edges.insert(edge).inserted { return false }
      let inner = path.nodes.dropFirst().dropLast()
      if inner.contains(where: { sources.contains($0) || sinks.contains($0) }) { return false }
      let unshared =
        switch sharing {
        case .noEdge: ArraySlice<NodeID>()
        case .noNode: inner
        case .nothing: path.nodes[...]
        }
      for node in unshared where !nodes.insert(node).inserted { return false }
    }
    return true
  }
}

extension PathCut {
  /// Whether no path from source to sink avoids it, and it has no members but such as may be.
  ///
  /// Edges of infinite length are closed.
  func separates(
    _ ends: PathEnds, in graph: Digraph, along lengths: EdgeColumn<Double>?, sharing: PathSharing
  ) -> Bool {
    let sources = Set(ends.sources)
    let sinks = Set(ends.sinks)
    let both = Set(ends.both)
    let cutEdges = Set(edges)
    let cutNodes = Set(nodes)
    guard graph.contains(edges), graph.contains(nodes), cutEdges.count == edges.count,
      cutNodes.count == nodes.count, both.isSubset(of: cutNodes)
    else { return false }
    var closed = cutNodes
    switch sharing {
    case .noEdge:
      guard cutNodes == both else { return false }
      closed = []
    case .noNode:
      let isDirect = { (edge: EdgeID) in
        sources.contains(graph.source(of: edge)) && sinks.contains(graph.target(of: edge))
      }
      guard cutEdges.allSatisfy(isDirect), cutNodes.isDisjoint(with: sources.union(sinks))
      else { return false }
    case .nothing:
      guard cutEdges.isEmpty else { return false }
    }
    var reached = NodeSet(closed, nodeCount: graph.nodeCount)
    var waiting = ends.sources.filter { !closed.contains($0) }
    for source in waiting { reached.insert(source) }
    while let node = waiting.popLast() {
      if sinks.contains(node) { return false }
      for edge in graph.outEdges(of: node) where !cutEdges.contains(edge) {
        let next = graph.target(of: edge)
        guard !reached.contains(next), lengths?[edge] ?? 0 < .infinity else { continue }
        reached.insert(next)
        waiting.append(next)
      }
    }
    return true
  }
}
