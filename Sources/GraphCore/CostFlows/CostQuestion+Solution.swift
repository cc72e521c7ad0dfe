extension CostQuestion {
  /// A flow of least cost.
  func solution(_ execution: Execution) throws(CostFlowFailure) -> MinimumCostFlow {
    // Whole numbers need no bounds; where some would be rounded, those that do not matter go first.
    let given = CostScales(self)
    let counted = given.roundedCapacities > 0 ? withoutIdleLimits() : self
    let scales = given.roundedCapacities > 0 ? CostScales(counted) : given
    if let cycle = unboundedCycle(in: scales) { throw .unboundedCost(cycle) }
    if amount == nil, let path = unlimitedPath() { throw .unboundedAmount(path) }
    var network = CostNetwork(counted.arcs(in: scales))
    let wanted = amount.map { scales.amountUnit.floor($0) }
    let shipped = network.shipGreatest(
      from: source, to: sink, limit: wanted ?? scales.limit)
    var limit: ShippingLimit?
    if shipped < wanted ?? .max {
      limit = shippingLimit(of: network, shipped: scales.amountUnit.worth(shipped))
    }
    if let limit, let wanted, wanted - shipped > Int64(scales.roundedCapacities) {
      throw .tooMuch(limit)
    }
    let prices = cheapen(&network, scales: scales, execution: execution)
    return MinimumCostFlow(
      self, scales: scales, network: network, prices: prices, limit: limit)
  }

  /// Makes a flow the cheapest of its amount, and finds the prices that prove it.
  private func cheapen(
    _ network: inout CostNetwork, scales: CostScales, execution: Execution
  ) -> [Int64] {
    let spare = scales.prohibitive.leadingZeroBitCount - 4
    let needed = 64 - network.nodeCount.leadingZeroBitCount
    var scaling = CostScaling(network, costBits: min(spare, needed))
    let total = scaling.errorBits
    // What cannot be shipped after a loss takes this arc; prices must allow for it.
    let bypass = Int(network.places[bypass])
    while scaling.errorBits > 0 {
      execution.observer?(
        Completion(done: total - scaling.errorBits, total: total, unit: "bits"))
      scaling.refine(to: max(0, scaling.errorBits - 3))
      guard scaling.errorBits < scaling.costBits - 1 else { continue }
      scaling.copyResiduals(to: &network)
      network.residuals[bypass] = scales.limit
      var labels = CostLabels(startingAt: scaling.wholePrices)
      if labels.settle(in: network, budget: network.nodeCount / 2) { return labels.prices }
    }
    scaling.copyResiduals(to: &network)
    network.residuals[bypass] = scales.limit
    var labels = CostLabels(startingAt: scaling.wholePrices)
    while !labels.settle(in: network) { labels.cancelCycle(in: &network) }
    return labels.prices
  }

  /// What the network cannot send more through.
  func shippingLimit(of network: CostNetwork, shipped: Double) -> ShippingLimit {
    var isReached = [Bool](repeating: false, count: network.nodeCount)
    isReached[source] = true
    var waiting = [source]
    while let node = waiting.popLast() {
      for place in network.directions(of: node) where network.residuals[place] > 0 {
        let head = Int(network.arcs[place].head)
        guard !isReached[head], place != Int(network.places[bypass]) else { continue }
        isReached[head] = true
        waiting.append(head)
      }
    }
    return ShippingLimit(
      self,
      NodeSet(graph.nodes.filter { isReached[$0.index] }, nodeCount: graph.nodeCount),
      NodeSet(graph.nodes.filter { isReached[exit(of: $0.index)] }, nodeCount: graph.nodeCount),
      amount: shipped)
  }
}
