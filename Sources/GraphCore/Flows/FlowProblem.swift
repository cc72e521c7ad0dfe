/// The question of a maximum flow, with the units to count it in.
struct FlowProblem: Sendable {
  let graph: Digraph
  let sources: [NodeID]
  let sinks: [NodeID]
  let capacities: EdgeColumn<Double>
  let nodeCapacities: NodeColumn<Double>?
  let ends: FlowEnds
  /// The capacities, those infinite that can be: see ``FlowBounds``.
  let solved: FlowCapacities
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
    let given = FlowCapacities(edges: capacities.values, nodes: nodeCapacities?.values)
    precondition(given.sum <= Digraph.greatestCapacitySum, "the sum of capacities can be told")
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
    let units = given.units(in: graph, ends: ends)
    if units.width < .wide && !given.isRounded(in: units) {
      self.units = units
      solved = given
    } else {
      (solved, self.units) = given.bounded(in: graph, ends: ends)
    }
  }

  /// The same question, in the same units, where some nodes and edges have no capacity.
  init(_ other: FlowProblem, closing nodes: [NodeID], edges: [EdgeID]) {
    graph = other.graph
    sources = other.sources
    sinks = other.sinks
    ends = other.ends
    units = other.units
    let own =
      nodes.isEmpty || other.nodeCapacities != nil
      ? other.nodeCapacities : NodeColumn(repeating: .infinity, count: other.graph.nodeCount)
    var given = FlowCapacities(edges: other.capacities.values, nodes: own?.values)
    var solved = FlowCapacities(edges: other.solved.edges, nodes: other.solved.nodes ?? own?.values)
    given.close(nodes: nodes, edges: edges)
    solved.close(nodes: nodes, edges: edges)
    capacities = EdgeColumn(given.edges)
    nodeCapacities = given.nodes.map { NodeColumn($0) }
    self.solved = solved
  }

  /// Whether any capacity that matters is no whole number of units.
  var isRounded: Bool { solved.isRounded(in: units) }

  /// The entries of sources, where flow begins.
  var entries: [Int32] { sources.map { 2 * $0.rawIndex } }

  /// The exits of sinks, where flow ends.
  var exits: [Int32] { sinks.map { 2 * $0.rawIndex + 1 } }

  /// The network with the most excess that sources can send, and no flow.
  func network<Amount>(of type: Amount.Type) -> ResidualNetwork<Amount> {
    let network = ResidualNetwork<Amount>(graph, ends: ends, units: units, capacities: solved)
    for source in sources {
      network.halves[2 * source.index].excess = network.supply(of: source, problem: self)
    }
    return network
  }
}
