/// The question of a maximum flow, with its capacities in fixed point.
struct FlowProblem: Sendable {
  let graph: Digraph
  let sources: [NodeID]
  let sinks: [NodeID]
  let capacities: EdgeColumn<Double>
  let nodeCapacities: NodeColumn<Double>?
  let ends: FlowEnds
  let units: FlowUnits

  init(
    _ graph: Digraph, from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>?
  ) throws(UnboundedFlow) {
    precondition(capacities.count == graph.edgeCount, "one capacity for each edge")
    precondition(capacities.values.allSatisfy { $0 >= 0 }, "no capacity is negative or NaN")
    if let nodeCapacities {
      precondition(nodeCapacities.count == graph.nodeCount, "one capacity for each node")
      precondition(nodeCapacities.values.allSatisfy { $0 >= 0 }, "no capacity is negative or NaN")
    }
    self.graph = graph
    self.capacities = capacities
    self.nodeCapacities = nodeCapacities
    ends = FlowEnds(
      isSource: NodeSet(sources, nodeCount: graph.nodeCount),
      isSink: NodeSet(sinks, nodeCount: graph.nodeCount))
    self.sources = Array(ends.isSource)
    self.sinks = Array(ends.isSink)
    if let path = graph.boundlessPath(
      ends: ends, capacities: capacities, nodeCapacities: nodeCapacities)
    {
      throw UnboundedFlow(path: path)
    }
    units = FlowUnits(
      graph, ends: ends, capacities: capacities, nodeCapacities: nodeCapacities)
  }

  /// The question of another one with other capacities, in its units.
  ///
  /// - Precondition: No capacity is greater than it was there.
  init(
    _ other: FlowProblem, capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>?
  ) {
    graph = other.graph
    sources = other.sources
    sinks = other.sinks
    ends = other.ends
    units = other.units
    self.capacities = capacities
    self.nodeCapacities = nodeCapacities
  }

  /// Whether any capacity is no whole number of units.
  var isRounded: Bool {
    capacities.values.contains { units.loss($0) > 0 }
      || nodeCapacities?.values.contains { units.loss($0) > 0 } ?? false
  }

  /// Whether amounts fit in 32 bits, so that an arc takes 16 bytes.
  var isNarrow: Bool { units.limit <= Int64(Int32.max) }

  /// The entries of sources, where flow begins.
  var entries: [Int32] { sources.map { 2 * $0.rawIndex } }

  /// The exits of sinks, where flow ends.
  var exits: [Int32] { sinks.map { 2 * $0.rawIndex + 1 } }

  /// The network with the most excess that sources can send, and no flow.
  func network<Amount>(of type: Amount.Type) -> ResidualNetwork<Amount> {
    let network = ResidualNetwork<Amount>(
      graph, ends: ends, units: units, capacities: capacities.values,
      nodeCapacities: nodeCapacities?.values)
    for source in sources {
      network.halves[2 * source.index].excess = network.supply(of: source, problem: self)
    }
    return network
  }
}

extension FlowUnits {
  /// Units in which the greatest flow of a network can be counted.
  init(
    _ graph: Digraph, ends: FlowEnds, capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>?
  ) {
    let edges = capacities.values
    let nodes = nodeCapacities?.values ?? []
    let finest = min(
      FlowUnits.finestExponent(edges) ?? .max, FlowUnits.finestExponent(nodes) ?? .max)
    let infinite = edges.contains(.infinity) || nodeCapacities == nil || nodes.contains(.infinity)
    // The least cut is finite, so it is at most the sum of all that is finite.
    let finite =
      infinite
      ? (edges.lazy.filter { $0 < .infinity }.reduce(0, +)
        + nodes.lazy.filter { $0 < .infinity }.reduce(0, +))
      : .infinity
    func most(_ node: NodeID, _ index: AdjacencyIndex, both: Bool) -> Double {
      let own = nodeCapacities?[node] ?? .infinity
      guard !both else { return own }
      let sum = index.edges[index.range(of: node.index)].lazy.map { edges[Int($0)] }.reduce(0, +)
      return min(own, sum, finite)
    }
    let sent = ends.isSource.map { most($0, graph.leaving, both: ends.isSink.contains($0)) }
    let taken = ends.isSink.map { most($0, graph.entering, both: ends.isSource.contains($0)) }
    let bound = min(sent.reduce(0, +), taken.reduce(0, +), finite)
    // No source need send more than all sinks can take.
    let total = sent.reduce(0) { $0 + min($1, bound) }
    // The margin outweighs the rounding of the sums.
    let margin = 1 + 0x1p-20
    precondition(total < .infinity, "the finite capacities have a finite sum")
    self.init(
      finest: finest == .max ? 0 : finest, total: total * margin,
      bound: bound * margin)
  }
}
