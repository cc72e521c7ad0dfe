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
    capacities(in: question).reduce(0) { $0 + Int128(scales.units($1)) }
  }

  /// What the capacities of the cut exceed whole units by, all together.
  func rounding(in question: CostQuestion, _ scales: CostScales) -> Double {
    // What is above the bound is never filled.
    capacities(in: question).lazy.filter { $0 < scales.bound }
      .reduce(0) { $0 + ($1 - scales.amountUnit.worth(scales.units($1))) }
  }

  /// The capacities of the parts that are cut.
  private func capacities(in question: CostQuestion) -> [Double] {
    edges.map { question.capacities[$0] } + nodes.map { question.capacity(of: $0.index) }
      + question.sources.filter { !arrivals.contains(NodeID($0.node)) }.map(\.limit)
      + question.sinks.filter { departures.contains(NodeID($0.node)) }.map(\.limit)
  }
}
