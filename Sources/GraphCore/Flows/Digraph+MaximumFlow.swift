extension Digraph {
  /// Finds a greatest flow from some nodes to others, with the least cuts that prove it.
  ///
  /// - Sources and sinks: any number of each; naming one twice changes nothing; with none of
  ///   either, or where no path leads from a source to a sink, the value is zero.
  /// - A source that is a sink: what its own capacity lets through counts, on no edge.
  /// - Capacities: real numbers; zero closes an edge or a node, infinite sets no limit. Counted
  ///   in fixed point, see ``MaximumFlow``.
  /// - Node capacities: bound what flows through a node, what begins or ends there included; `nil`
  ///   where nodes have none.
  /// - Parallel edges each have their own capacity; an edge from a node to itself carries nothing.
  /// - No flow enters a source or leaves a sink.
  ///
  /// Highest-label push–relabel, the labels made exact by searches now and then.
  ///
  /// B. V. Cherkassky, A. V. Goldberg: On implementing the push–relabel method for the maximum flow
  /// problem. *Algorithmica* 19 (1997).
  /// [doi:10.1007/PL00009180](https://doi.org/10.1007/PL00009180).
  ///
  /// - Parameters:
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: Who hears of progress; the work is done on one core.
  /// - Returns: The flow and the cuts.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: There is one capacity for each edge, and for each node if any; none is
  ///   negative or NaN; the sum of the finite ones is finite.
  /// - Complexity: O(V² √E); in practice close to O(V + E).
  public func maximumFlow(
    from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, execution: Execution = .standard
  ) throws(UnboundedFlow) -> MaximumFlow {
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.isNarrow
      ? problem.solution(Int32.self).flow : problem.solution(Int64.self).flow
  }
}

extension FlowProblem {
  /// A greatest flow, and the network it leaves.
  func solution<Amount>(
    _ type: Amount.Type
  ) -> (flow: MaximumFlow, network: ResidualNetwork<Amount>) {
    let network = network(of: type)
    network.settle(into: exits)
    // What cannot reach a sink goes back to where it came from.
    let value = network.takeSettled(at: exits)
    network.labelDistances(to: exits)
    let nearSinkCut = FlowCut(problem: self) { network.labels[$0] == network.halfCount }
    network.settle(into: entries)
    for entry in entries { network.halves[Int(entry)].excess = 0 }
    network.markReached(from: entries)
    let nearSourceCut = FlowCut(problem: self) { network.labels[$0] == 0 }
    var flow = MaximumFlow(
      problem: self, edgeUnits: network.edgeUnits(of: graph),
      nodeUnits: (0..<graph.nodeCount).map { network.halves[2 * $0 + 1].inner },
      valueUnits: value, nearSourceCut: nearSourceCut, nearSinkCut: nearSinkCut, gap: 0)
    flow.gap = min(flow.rounding(at: nearSourceCut), flow.rounding(at: nearSinkCut))
    return (flow, network)
  }
}

extension ResidualNetwork {
  /// Takes out what has arrived at some halves, and tells how much that is.
  func takeSettled(at settled: [Int32]) -> Int64 {
    var total: Int64 = 0
    for half in settled {
      total += halves[Int(half)].excess
      halves[Int(half)].excess = 0
    }
    return total
  }

  /// The flow along each edge.
  func edgeUnits(of graph: Digraph) -> [Int64] {
    var amounts = [Int64](repeating: 0, count: graph.edgeCount)
    let entering = graph.entering
    for node in 0..<graph.nodeCount {
      var arc = Int(halves[2 * node].first)
      for index in entering.range(of: node) {
        amounts[Int(entering.edges[index])] = Int64(arcs[arc].residual)
        arc += 1
      }
    }
    return amounts
  }

  /// Labels the halves that some halves reach with zero and all others with one.
  func markReached(from starts: [Int32]) {
    for half in 0..<halfCount { labels[half] = 1 }
    var last = 0
    for start in starts where labels[Int(start)] == 1 {
      labels[Int(start)] = 0
      queue[last] = start
      last += 1
    }
    var next = 0
    while next < last {
      let half = Int(queue[next])
      next += 1
      let other = half ^ 1
      if labels[other] == 1, halves[half].inner > 0 {
        labels[other] = 0
        queue[last] = Int32(truncatingIfNeeded: other)
        last += 1
      }
      for arc in arcs(of: half) where arcs[arc].residual > 0 {
        let head = Int(arcs[arc].head)
        guard labels[head] == 1 else { continue }
        labels[head] = 0
        queue[last] = Int32(truncatingIfNeeded: head)
        last += 1
      }
    }
  }
}
