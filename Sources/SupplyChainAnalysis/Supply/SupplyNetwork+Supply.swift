import GraphCore
import LinearProgram
import SupplyChain

extension SupplyNetwork {
  /// How much can be delivered, by which plan, and at what shadow prices.
  ///
  /// ```swift
  /// let answer = try network.supply(for: network.demands(matching: Selector("country=KOR")))
  /// print(answer.servedToTarget, answer.flows[link])
  /// ```
  ///
  /// One year: sites and links up to their capacity in the scenario in force, stocks drawn once.
  /// Of all plans that serve by the rule, that one which departs least from today's flows, of those
  /// the cheapest, and of those the one that draws least from stocks and makes and carries least
  /// in vain. A link without a known flow or cost counts in neither departure nor cost.
  ///
  /// - Parameters:
  ///   - target: The demands asked about; all of them where `nil`.
  ///   - rule: Who is served first; `fair` where `nil` and there is a target, otherwise `total`.
  ///   - elements: What is taken away.
  /// - Returns: What every demand gets, the plan and its prices.
  /// - Throws: ``AnalysisError``.
  public func supply(
    for target: [Demand]? = nil, rule: AllocationRule? = nil, without elements: [Element] = []
  ) throws(AnalysisError) -> SupplyAnswer {
    let all = demands
    guard !all.isEmpty else { throw .noDemand }
    let rule = rule ?? (target == nil ? .total : .fair)
    try checkUnits(of: rule == .total ? all : target ?? all)
    let isTarget = all.map { demand in target.map { $0.contains(demand) } ?? true }
    let states = MaterialStates(self)
    let allocation = try AllocationProgram(self, states: states, tracksTrade: true)
    let outage = Outage(of: elements, in: self)

    let prices = try ElementPrices(allocation, isTarget: isTarget, rule: rule, without: outage)

    var solver = AllocationSolver(allocation, isTarget: isTarget)
    solver.close(outage)
    let serving = try solver.serve(by: rule, extent: .everybody)
    let plan = try solver.plan(after: serving)
    var proof = solver.proof
    proof.add(prices.proof)

    let services = all.indices.map {
      SupplyAnswer.Service(
        demand: all[$0], isTarget: isTarget[$0],
        served: serving.served[$0].snapped(to: all[$0].amount))
    }
    return SupplyAnswer(
      rule: rule, services: services,
      flows: EdgeColumn(
        graph.edges.map { plan[allocation.shipments[$0]].snapped(to: links[$0].flow ?? 0) }),
      activities: allocation.activities.map { $0.reduce(0) { $0 + plan[$1] } },
      sitePrices: prices.sites, linkPrices: prices.links,
      departure: allocation.departures.reduce(0) { $0 + plan[$1.above] + plan[$1.below] },
      cost: links.values.allSatisfy { $0.cost == nil }
        ? nil
        : graph.edges.reduce(0) {
          $0 + (links[$1].cost ?? 0) * plan[allocation.shipments[$1]]
        },
      proof: proof,
      assumptions: choiceNotes(rule: rule, isTarget: isTarget) + capacityAssumptions
        + planAssumptions)
  }
}

extension AllocationSolver {
  /// The plan that serves the same and departs least from today's trade, of those the cheapest, and
  /// of those the one that draws least from stocks and makes and carries least in vain.
  fileprivate mutating func plan(after serving: Serving) throws(AnalysisError) -> Solution {
    for (demand, served) in serving.served.enumerated() {
      hold(demand, at: min(max(0, served), allocation.demands[demand].amount))
    }
    start(from: serving.plan.basis)
    let leastDeparture = Objective.minimize(
      allocation.departures.flatMap { [1 * $0.above, 1 * $0.below] })
    let network = allocation.network
    let leastCost = Objective.minimize(
      network.graph.edges.compactMap { link in
        network.links[link].cost.map { $0 * allocation.shipments[link] }
      })
    // Only to choose among plans that are alike so far: amounts of different units are added.
    let leastStock = Objective.minimize(allocation.draws.compactMap { $0.map { 1 * $0 } })
    let leastWork = Objective.minimize(
      allocation.activities.values.flatMap { columns in columns.map { 1 * $0 } }
        + allocation.shipments.values.map { 1 * $0 })
    return try solve([leastDeparture, leastCost, leastStock, leastWork])
  }
}

extension Double {
  /// Zero or the given amount where rounding of the solver is all that parts them.
  func snapped(to amount: Double) -> Double {
    let rounding = 4e-9 * max(1, amount)
    if abs(self) <= rounding { return 0 }
    return abs(self - amount) <= rounding ? amount : self
  }
}

extension AllocationProgram {
  /// The product gained per unit of capacity added to each site.
  func sitePrices(in solution: Solution) -> NodeColumn<Double> {
    capacities.map { row in row.map { max(0, solution.shadowPrice(of: $0)) } ?? 0 }
  }

  /// The product gained per unit of capacity added to each link.
  func linkPrices(in solution: Solution) -> EdgeColumn<Double> {
    EdgeColumn(
      network.graph.edges.map { link in
        let upper = program.columnBounds[shipments[link].index].upperBound
        return upper.isFinite ? max(0, solution.reducedCost(of: shipments[link])) : 0
      })
  }
}
