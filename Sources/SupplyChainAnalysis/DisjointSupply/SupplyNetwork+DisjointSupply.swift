import GraphCore
import LinearProgram
import SupplyChain

extension SupplyNetwork {
  /// The largest number of ways to make the product that share no country, or other element.
  ///
  /// ```swift
  /// let korea = try network.demands(matching: Selector("country=KOR"))
  /// let answer = try network.disjointSupply(sharingNo: network.elements(of: .country), for: korea)
  /// for way in answer.ways { print(way.elements.map(\.name), way.delivered) }
  /// ```
  ///
  /// A way is a plan with all its inputs, not a path. It delivers something, or the part of demand
  /// that is asked for. Elements that a demand of the target stands in can be used by every way.
  ///
  /// - Each way uses a member of every cut set, so there are no more ways than members of the
  ///   smallest cut set. Where fewer are found, all minimal ways are listed (they are what cuts all
  ///   minimal cut sets) and the largest choice among them is searched for.
  /// - Where the shared elements suffice there is one way, of no other, and no blocking set.
  ///
  /// Menger's theorem has no like for plans with several inputs: there can be fewer ways than
  /// members of the smallest cut set.
  ///
  /// - Parameters:
  ///   - elements: What ways must not share.
  ///   - target: The demands to be served; all of them where `nil`.
  ///   - fraction: The part of the demand that each way has to deliver, from 0 to 1; zero means
  ///     more than nothing.
  ///   - timeLimit: After how long to stop with the ways found so far.
  ///   - execution: The cores to use, and who hears of progress.
  /// - Returns: The ways, and what blocks one more.
  /// - Throws: ``AnalysisError``.
  public func disjointSupply(
    sharingNo elements: [Element], for target: [Demand]? = nil, atLeast fraction: Double = 0,
    timeLimit: Duration? = nil, execution: Execution = .standard
  ) throws(AnalysisError) -> DisjointSupplyAnswer {
    precondition((0...1).contains(fraction), "a fraction from 0 to 1")
    let deadline = timeLimit.map { ContinuousClock.now + $0 }
    let question = try deliveryQuestion(about: elements, for: target, rule: nil)
    let homes = Set((target ?? demands).map(\.site))
    let shared = elements.indices.filter { elements[$0].sites.contains(where: homes.contains) }
    let threshold = DeliveryThreshold(
      amount: fraction * question.demand, rounding: question.rounding)
    var search = CutSearch(
      try DeliveryOracle(question), threshold: threshold, atMost: elements.count, keeping: shared)
    try search.run(until: deadline, stoppingAtFirst: true, execution: execution)
    try search.spread(until: deadline)
    let cut = search.cuts.first ?? []
    var packing = WayPacking(of: search.ways, cut: cut, count: elements.count, until: deadline)
    if packing.best.count < cut.count {
      try search.run(until: deadline, execution: execution)
      packing = WayPacking(of: search.ways, cut: cut, count: elements.count, until: deadline)
    }
    let needsNoOther = search.isProven && search.cuts.isEmpty
    let chosen = needsNoOther ? [ElementSet(count: elements.count)] : packing.best
    let isProven =
      needsNoOther || (!cut.isEmpty && chosen.count == cut.count)
      || (search.isProven && packing.isComplete)
    let ways = try chosen.map { way throws(AnalysisError) in
      try self.way(through: way, shared: shared, of: elements, for: target)
    }
    let joint = try question.delivered(through: chosen, shared: shared)
    var proof = search.oracle.proof
    proof.add(joint.proof)
    return DisjointSupplyAnswer(
      target: target ?? demands, demand: question.demand, served: search.oracle.base.amount,
      threshold: threshold.amount, ways: ways.sorted { $0.delivered > $1.delivered },
      jointlyDelivered: joint.amount, shared: shared.map { elements[$0] },
      blockingSet: cut.map { elements[$0] },
      bound: isProven ? ways.count : search.cuts.isEmpty ? elements.count : cut.count,
      isProven: isProven, programs: search.oracle.solves, proof: proof,
      assumptions: capacityAssumptions)
  }

  /// A way through some elements and those that all may use: the plan that departs least from
  /// today's trade.
  private func way(
    through way: ElementSet, shared: [Int], of elements: [Element], for target: [Demand]?
  ) throws(AnalysisError) -> SupplyWay {
    let others = elements.indices.filter { !way.contains($0) && !shared.contains($0) }
    let supply = try supply(
      for: target, rule: target == nil ? .total : .first, without: others.map { elements[$0] })
    return SupplyWay(
      elements: way.positions.map { elements[$0] }, delivered: supply.servedToTarget,
      flows: supply.flows, activities: supply.activities)
  }
}

extension CutSearch {
  /// The ways that are known, without the elements that may not go.
  var ways: [ElementSet] {
    pool.ways.map { way in
      var way = way
      way.subtract(kept)
      return way
    }
  }
}

extension DeliveryQuestion {
  /// What some ways deliver together, each within its own elements and those that all may use.
  func delivered(
    through ways: [ElementSet], shared: [Int]
  ) throws(AnalysisError) -> (amount: Double, proof: Proof) {
    let network = allocation.network
    func isWithin(_ way: ElementSet, _ closers: [Int]) -> Bool {
      closers.allSatisfy { way.contains($0) || shared.contains($0) }
    }
    let sites = NodeColumn(
      network.graph.nodes.map { site in ways.contains { isWithin($0, reach.sites[site]) } })
    let links = EdgeColumn(
      network.graph.edges.map { link in
        ways.contains {
          isWithin($0, reach.links[link] + reach.sites[network.graph.target(of: link)])
        }
      })
    var solver = AllocationSolver(allocation, isTarget: isTarget)
    solver.close(Outage(keeping: (sites, links), in: network))
    let serving = try solver.serve(by: rule, extent: .target)
    return (solver.servedToTarget(in: serving).snapped(to: demand), solver.proof)
  }
}
