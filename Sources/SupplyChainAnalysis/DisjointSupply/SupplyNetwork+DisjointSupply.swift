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
  /// - Where the shared elements suffice they are one way, of no other element. Besides it, a set
  ///   of other elements is a further way if there are sites of the shared elements that cannot
  ///   deliver enough alone, but can with it. Those are all but a minimal set that stops the first
  ///   way; each such set is closed in turn, its stocks too, and ways found as above. Where there
  ///   are more than 200 of them, or time is up, the number of ways is not proven.
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
    let home = try HomeSupply(
      of: self, question, shared: shared, for: target, threshold: threshold, until: deadline,
      execution: execution)
    let networks = home.closings.map(emptying)
    var search = try WaySearch(
      networks.map { network throws(AnalysisError) in
        try network.deliveryQuestion(about: elements, for: target, rule: nil)
      }, threshold: threshold, keeping: shared, count: elements.count, until: deadline)
    try search.findCut(execution: execution)
    var packing = search.packing
    if packing.best.count < search.cut?.count ?? .max {
      try search.findAll(execution: execution)
      packing = search.packing
    }
    let isCounted =
      packing.best.count == search.cut?.count ?? -1 || (search.isProven && packing.isComplete)

    func way(_ through: ElementSet, in network: SupplyNetwork) throws(AnalysisError) -> SupplyWay {
      try network.way(
        through: through, shared: shared, reach: question.reach, of: elements, for: target)
    }
    let none = ElementSet(count: elements.count)
    var ways = home.suffices ? [try way(none, in: self)] : []
    for chosen in packing.best {
      ways.append(try way(chosen, in: search.network(of: chosen).map { networks[$0] } ?? self))
    }
    let joint = try question.delivered(
      through: (home.suffices ? [none] : []) + packing.best, shared: shared)
    var proof = home.proof
    proof.add(search.proof)
    proof.add(joint.proof)
    let isProven = home.isProven && isCounted
    let most = home.isProven ? search.cut?.count : nil
    return DisjointSupplyAnswer(
      target: target ?? demands, demand: question.demand, served: home.served,
      threshold: threshold.amount, ways: ways.sorted { $0.delivered > $1.delivered },
      jointlyDelivered: joint.amount, shared: shared.map { elements[$0] },
      sharedSuffice: home.suffices, standsInEveryElement: shared.count == elements.count,
      blockingSet: (search.cut ?? []).map { elements[$0] },
      bound: isProven
        ? ways.count : (home.suffices ? 1 : 0) + (most ?? elements.count - shared.count),
      isProven: isProven, programs: home.programs + search.programs, proof: proof,
      assumptions: capacityAssumptions + home.notes)
  }

  /// A way through some elements and those that all may use: the plan that departs least from
  /// today's trade, without links into sites of other elements, where all would be in vain.
  private func way(
    through way: ElementSet, shared: [Int], reach: ElementReach, of elements: [Element],
    for target: [Demand]?
  ) throws(AnalysisError) -> SupplyWay {
    func isWithin(_ element: Int) -> Bool { way.contains(element) || shared.contains(element) }
    let others = elements.indices.filter { !isWithin($0) }.map { elements[$0] }
    let inVain = graph.edges.filter { !reach.sites[graph.target(of: $0)].allSatisfy(isWithin) }
    let supply = try supply(
      for: target, rule: target == nil ? .total : .first,
      without: others + [Element(kind: .selection, name: "links in vain", links: Array(inVain))])
    return SupplyWay(
      elements: way.positions.map { elements[$0] }, delivered: supply.servedToTarget,
      flows: supply.flows, activities: supply.activities)
  }
}

extension DeliveryQuestion {
  /// What the union of some ways delivers.
  ///
  /// Open is what lies within one way and what all may use: a link, with the sites at its ends and
  /// what it passes; a run of a recipe, with its site and the materials it eats. So nothing joins
  /// two ways but what all may use.
  fileprivate func delivered(
    through ways: [ElementSet], shared: [Int]
  ) throws(AnalysisError) -> (amount: Double, proof: Proof) {
    guard !ways.isEmpty else { return (0, Proof()) }
    var solver = AllocationSolver(allocation, isTarget: isTarget)
    solver.open(reach) { closers in
      ways.contains { way in closers.allSatisfy { way.contains($0) || shared.contains($0) } }
    }
    let serving = try solver.serve(by: rule, extent: .target)
    return (solver.servedToTarget(in: serving).snapped(to: demand), solver.proof)
  }
}

extension AllocationSolver {
  /// Closes all but what some elements, given by what each part of the network depends on, open.
  fileprivate mutating func open(_ reach: ElementReach, where isOpen: ([Int]) -> Bool) {
    let network = allocation.network
    for site in network.graph.nodes {
      for (column, closers) in zip(allocation.activities[site], reach.runs[site])
      where !isOpen(closers) {
        setBounds(0...0, of: column)
      }
    }
    for link in network.graph.edges
    where !isOpen(reach.links[link] + reach.sites[network.graph.target(of: link)]) {
      setBounds(0...0, of: allocation.shipments[link])
    }
    for (state, draw) in zip(allocation.states.states, allocation.draws) {
      if let draw, !isOpen(reach.materials[state.material.index]) {
        setBounds(0...0, of: draw)
      }
    }
    for (demand, column) in zip(allocation.demands, allocation.served)
    where !isOpen(reach.materials[demand.material.index]) {
      setBounds(0...0, of: column)
    }
  }
}
