/// What edges and nodes can carry.
struct FlowCapacities: Sendable {
  private(set) var edges: [Double]
  private(set) var nodes: [Double]?

  init(edges: [Double], nodes: [Double]?) {
    self.edges = edges
    self.nodes = nodes
  }

  /// Takes the capacity of some nodes and edges away.
  mutating func close(nodes: [NodeID], edges: [EdgeID]) {
    for edge in edges { self.edges[edge.index] = 0 }
    for node in nodes { self.nodes?[node.index] = 0 }
  }

  /// The capacities of edges and nodes.
  private var all: some Sequence<Double> { [edges, nodes ?? []].joined() }

  /// The sum of those that are finite.
  var sum: Double {
    func add(_ sum: Double, _ capacity: Double) -> Double {
      capacity < .infinity ? sum + capacity : sum
    }
    return (nodes ?? []).reduce(edges.reduce(0, add), add)
  }

  /// Whether any is no whole number of units.
  func isRounded(in units: FlowUnits) -> Bool { all.contains { units.loss($0) > 0 } }

  /// What is lost of all together.
  func rounding(in units: FlowUnits) -> Double {
    all.reduce(0) { $0 + units.loss($1) }
  }

  /// Units in which the greatest flow of a network can be counted.
  func units(in graph: Digraph, ends: FlowEnds) -> FlowUnits {
    func most(_ node: NodeID, _ index: AdjacencyIndex, both: Bool) -> Double {
      let own = nodes?[node.index] ?? .infinity
      guard !both else { return own }
      let sum = index.edges[index.range(of: node.index)].lazy.map { edges[Int($0)] }.reduce(0, +)
      return min(own, sum)
    }
    return units(
      sent: ends.isSource.map { most($0, graph.leaving, both: ends.isSink.contains($0)) },
      taken: ends.isSink.map { most($0, graph.entering, both: ends.isSource.contains($0)) })
  }

  /// Capacities with the same least cuts, infinite where they cannot matter, and units for them.
  func bounded(in graph: Digraph, ends: FlowEnds) -> (FlowCapacities, FlowUnits) {
    var open = self
    for edge in edges.indices where isUseless(edge, in: graph, ends) { open.edges[edge] = 0 }
    func limits(_ ends: NodeSet) -> [Double] {
      graph.nodes.map { ends.contains($0) ? .infinity : 0 }
    }
    let bounds = FlowBounds(
      graph, capacities: open.edges, nodeCapacities: nodes, supply: limits(ends.isSource),
      demand: limits(ends.isSink), circulates: false)
    for (edge, capacity) in open.edges.enumerated() {
      let (source, target) = (Int(graph.sources[edge]), Int(graph.targets[edge]))
      if !bounds.matters(capacity, from: source, to: target) { open.edges[edge] = .infinity }
    }
    for (node, capacity) in (nodes ?? []).enumerated() where !bounds.matters(capacity, of: node) {
      open.nodes?[node] = .infinity
    }
    let units = open.units(
      sent: ends.isSource.map { bounds.nodes[$0.index] },
      taken: ends.isSink.map { bounds.nodes[$0.index] })
    return (open, units)
  }

  /// Whether an edge is of no use to a greatest flow, whatever it can carry.
  private func isUseless(_ edge: Int, in graph: Digraph, _ ends: FlowEnds) -> Bool {
    let (source, target) = (NodeID(Int(graph.sources[edge])), NodeID(Int(graph.targets[edge])))
    return source == target || ends.isSource.contains(target) || ends.isSink.contains(source)
  }

  /// Units for the capacities, given at least what each source can send and each sink take.
  private func units(sent: [Double], taken: [Double]) -> FlowUnits {
    // The least cut is finite, so it is at most the sum of all that is finite.
    let bound = min(sent.reduce(0, +), taken.reduce(0, +), sum)
    // No source need send more than all sinks can take.
    let total = sent.reduce(0) { $0 + min($1, bound) }
    // The margin outweighs the rounding of the sums.
    func above(_ sum: Double) -> Double { sum > 0 ? max(sum.nextUp, sum * (1 + 0x1p-20)) : 0 }
    return FlowUnits(all, total: above(total), bound: above(bound))
  }
}
