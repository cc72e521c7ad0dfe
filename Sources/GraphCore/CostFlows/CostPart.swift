/// A part of a network that carries flow: an edge, a node, or an end of the flow.
struct CostPart {
  let flow: Double
  let capacity: Double
  let cost: Double
  /// What a unit is worth before the part and after it.
  let before: Double
  let after: Double

  /// What a unit gains or loses by passing through, in whole units of cost.
  func reducedCost(in unit: CostUnit) -> Int64 {
    unit.nearest(cost) + unit.nearest(before) - unit.nearest(after)
  }

  /// How much the flow could save here at most, by the cost that was given, if the cheapest flow
  /// carries no more than `bound`.
  ///
  /// Nothing where costs and capacities are whole units and the potentials prove the flow right.
  func saving(in unit: CostUnit, bound: Double) -> Double {
    let rounded = unit.nearest(cost)
    let reduced =
      unit.worth(rounded + unit.nearest(before) - unit.nearest(after))
      + (cost - unit.worth(rounded))
    return reduced > 0 ? flow * reduced : max(0, min(capacity, bound) - flow) * -reduced
  }
}

extension MinimumCostFlow {
  /// Whether something holds for all parts, in the order of the network's arcs.
  func allParts(satisfy condition: (CostPart) -> Bool) -> Bool {
    let sources = graph.sources
    let targets = graph.targets
    let question = question
    let count = question.sources.count
    for edge in 0..<graph.edgeCount {
      let part = CostPart(
        flow: flows.values[edge], capacity: question.capacities.values[edge],
        cost: question.costs.values[edge],
        before: departurePotentials.values[Int(sources[edge])],
        after: potentials.values[Int(targets[edge])])
      guard condition(part) else { return false }
    }
    for node in 0..<graph.nodeCount {
      let part = CostPart(
        flow: nodeFlows.values[node], capacity: question.capacity(of: node),
        cost: question.cost(of: node), before: potentials.values[node],
        after: departurePotentials.values[node])
      guard condition(part) else { return false }
    }
    for (index, end) in question.sources.enumerated() {
      let part = CostPart(
        flow: ends[index], capacity: end.limit, cost: 0, before: 0,
        after: potentials.values[end.node])
      guard condition(part) else { return false }
    }
    for (index, end) in question.sinks.enumerated() {
      let part = CostPart(
        flow: ends[count + index], capacity: end.limit, cost: 0,
        before: departurePotentials.values[end.node], after: marginalCost)
      guard condition(part) else { return false }
    }
    return true
  }

  /// The cost of the flow, rounded once.
  var costOfFlow: Double {
    var sum = CostSum()
    for (flow, cost) in zip(flows.values, question.costs.values) { sum.add(flow, times: cost) }
    if let nodeCosts = question.nodeCosts {
      for (flow, cost) in zip(nodeFlows.values, nodeCosts.values) { sum.add(flow, times: cost) }
    }
    return sum.value
  }
}
