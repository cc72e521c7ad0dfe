/// What no more can be shipped through: a cut, and its capacity.
///
/// All that is shipped enters or leaves the nodes on the near side, and what leaves that side
/// passes through the parts that are cut.
public struct ShippingLimit: Hashable, Sendable {
  /// The capacity of the cut, in whole units of the flow that reaches it: the most that can be
  /// shipped.
  public let amount: Double
  /// The nodes that could receive more.
  public let arrivals: NodeSet
  /// The nodes that could send more on.
  public let departures: NodeSet
  /// The edges that are cut: each leads from a node that could send more to one that cannot
  /// receive it.
  public let edges: [EdgeID]
  /// The nodes whose own capacity is cut.
  public let nodes: [NodeID]
  /// The nodes whose supply is cut, where supplies were given.
  public let supplies: [NodeID]
  /// The nodes whose demand is cut, where demands were given.
  public let demands: [NodeID]
}

extension ShippingLimit {
  /// The cut that leaves the near side, given by what could be reached.
  init(
    _ question: CostQuestion, _ arrivals: NodeSet, _ departures: NodeSet, amount: Double
  ) {
    let graph = question.graph
    self.amount = amount
    self.arrivals = arrivals
    self.departures = departures
    edges = graph.edges.filter {
      departures.contains(graph.source(of: $0)) && !arrivals.contains(graph.target(of: $0))
    }
    nodes = arrivals.subtracting(departures).map(\.self)
    supplies = question.sources.map { NodeID($0.node) }.filter { !arrivals.contains($0) }
    demands = question.sinks.map { NodeID($0.node) }.filter { departures.contains($0) }
  }

  /// The capacity of the cut; what is unlimited counts with more than any flow.
  func units(in question: CostQuestion, _ scales: CostScales) -> Int128 {
    var sum: Int128 = 0
    for edge in edges { sum += Int128(scales.units(question.capacities[edge])) }
    for node in nodes { sum += Int128(scales.units(question.capacity(of: node.index))) }
    for end in question.sources where !arrivals.contains(NodeID(end.node)) {
      sum += Int128(scales.units(end.limit))
    }
    for end in question.sinks where departures.contains(NodeID(end.node)) {
      sum += Int128(scales.units(end.limit))
    }
    return sum
  }
}
