extension CostQuestion {
  /// The same question without the numbers that decide nothing.
  ///
  /// What limits nothing should not make the unit coarse that the other numbers are counted in:
  /// what no flow of least cost needs is closed, and what cannot be filled is infinite.
  func withoutIdleLimits() -> CostQuestion {
    func sums(_ ends: [CostEnd]) -> [Double] {
      var sums = [Double](repeating: 0, count: graph.nodeCount)
      for end in ends { sums[end.node] += min(end.limit, amount ?? .infinity) }
      return sums
    }
    var question = self
    let circulates = question.closeIdleParts()
    let bounds = FlowBounds(
      graph, capacities: question.capacities.values,
      nodeCapacities: question.nodeCapacities?.values, supply: sums(sources), demand: sums(sinks),
      circulates: circulates)
    for edge in graph.edges {
      let ends = (graph.source(of: edge).index, graph.target(of: edge).index)
      guard !bounds.matters(question.capacities[edge], from: ends.0, to: ends.1) else { continue }
      question.capacities[edge] = .infinity
    }
    if var limits = question.nodeCapacities {
      for node in graph.nodes where !bounds.matters(limits[node], of: node.index) {
        limits[node] = .infinity
      }
      question.nodeCapacities = limits
    }
    func most(_ ends: [CostEnd]) -> Double { ends.reduce(0) { $0 + bounds.nodes[$1.node] } }
    question.most = min(most(sources), most(sinks)) * (1 + 0x1p-20)
    return question
  }

  /// Closes what some flow of least cost leaves empty, whatever else is closed.
  ///
  /// A flow is made of ways from sources to sinks and of cycles that lower the cost. What is on no
  /// such way, and on no cycle with a part of negative cost, carries nothing.
  ///
  /// - Returns: Whether some cycle may lower the cost.
  private mutating func closeIdleParts() -> Bool {
    let reached = graph.reachable(from: sources.map { NodeID($0.node) })
    let onWay = reached.intersection(graph.reaching(sinks.map { NodeID($0.node) }))
    let components = graph.strongComponents()
    var lowers = [Bool](repeating: false, count: components.count)
    func isIdleLoop(_ edge: EdgeID) -> Bool {
      let node = graph.source(of: edge)
      return node == graph.target(of: edge) && costs[edge] + cost(of: node.index) >= 0
    }
    for edge in graph.edges where !isIdleLoop(edge) {
      let (source, target) = (graph.source(of: edge), graph.target(of: edge))
      guard costs[edge] < 0 || cost(of: source.index) < 0,
        components.areConnected(source, target)
      else { continue }
      lowers[components.component(of: source)] = true
    }
    for edge in graph.edges {
      let (source, target) = (graph.source(of: edge), graph.target(of: edge))
      let isUsed =
        onWay.contains(source) && onWay.contains(target)
        || components.areConnected(source, target) && lowers[components.component(of: source)]
      if !isUsed || isIdleLoop(edge) { capacities[edge] = 0 }
    }
    for node in graph.nodes
    where !onWay.contains(node) && !lowers[components.component(of: node)] {
      nodeCapacities?[node] = 0
    }
    return lowers.contains(true)
  }

  /// The arcs that are closed in another question, but not in this.
  func arcs(closedIn other: CostQuestion) -> [Int] {
    let edges = capacities.values.indices.filter {
      other.capacities.values[$0] == 0 && capacities.values[$0] > 0
    }
    let nodes = (0..<graph.nodeCount).filter { other.capacity(of: $0) == 0 && capacity(of: $0) > 0 }
    return edges + nodes.map { firstNodeArc + $0 }
  }

  /// Opens arcs that carry nothing, so that prices count with them.
  func open(_ arcs: [Int], in network: inout CostNetwork, _ scales: CostScales) {
    for arc in arcs {
      let capacity =
        arc < firstNodeArc ? capacities.values[arc] : self.capacity(of: arc - firstNodeArc)
      network.residuals[Int(network.places[arc])] = capacity > 0 ? scales.limit : 0
    }
  }
}
