extension CostQuestion {
  /// The same question with infinite capacities where none can be filled.
  ///
  /// What limits nothing should not make the unit coarse that the other numbers are counted in.
  func withoutIdleLimits() -> CostQuestion {
    func sums(_ ends: [CostEnd]) -> [Double] {
      var sums = [Double](repeating: 0, count: graph.nodeCount)
      for end in ends { sums[end.node] += min(end.limit, amount ?? .infinity) }
      return sums
    }
    let bounds = FlowBounds(
      graph, capacities: capacities.values, nodeCapacities: nodeCapacities?.values,
      supply: sums(sources), demand: sums(sinks), circulates: true)
    var question = self
    for edge in graph.edges {
      let ends = (graph.source(of: edge).index, graph.target(of: edge).index)
      guard !bounds.matters(capacities[edge], from: ends.0, to: ends.1) else { continue }
      question.capacities[edge] = .infinity
    }
    if var limits = nodeCapacities {
      for node in graph.nodes where !bounds.matters(limits[node], of: node.index) {
        limits[node] = .infinity
      }
      question.nodeCapacities = limits
    }
    return question
  }
}
