import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// All minimal sets of elements without which the product stops, or falls below a part of demand.
  ///
  /// ```swift
  /// let korea = try network.demands(matching: Selector("country=KOR"))
  /// let answer = try network.minimalCutSets(
  ///   among: network.elements(of: .country), atMost: 4, for: korea)
  /// for cut in answer.cutSets { print(cut.elements.map(\.name)) }
  /// ```
  ///
  /// The target is served first, so what is found stops it even at best. Capacities count: a set
  /// is a cut where the best plan delivers nothing, or less than the part asked for.
  ///
  /// - The product has stopped where no more than a billionth of the demand is delivered.
  /// - Where not even with everything open enough is delivered, the empty set is the only one.
  ///
  /// - Parameters:
  ///   - elements: What may go.
  ///   - size: The most elements of a set, from 1.
  ///   - target: The demands to be served; all of them where `nil`.
  ///   - fraction: The part of the demand below which the product has to fall, from 0 to 1; zero
  ///     means that it stops.
  ///   - timeLimit: After how long to stop with the sets found so far.
  ///   - execution: The cores to use, and who hears of progress.
  /// - Returns: The sets, each with a witness for every member.
  /// - Throws: ``AnalysisError``.
  public func minimalCutSets(
    among elements: [Element], atMost size: Int, for target: [Demand]? = nil,
    below fraction: Double = 0, timeLimit: Duration? = nil, execution: Execution = .standard
  ) throws(AnalysisError) -> CutSetAnswer {
    precondition(size >= 1 && (0...1).contains(fraction), "a size from 1, a fraction from 0 to 1")
    let deadline = timeLimit.map { ContinuousClock.now + $0 }
    let question = try deliveryQuestion(about: elements, for: target, rule: nil)
    let threshold = DeliveryThreshold(
      amount: fraction * question.demand, rounding: question.rounding)
    var search = CutSearch(
      try DeliveryOracle(question), threshold: threshold, atMost: min(size, elements.count))
    try search.run(until: deadline, execution: execution)
    return try search.answer(atMost: size, assumptions: capacityAssumptions)
  }
}

extension CutSearch {
  /// The answer, with a witness for every member of every set.
  fileprivate func answer(
    atMost size: Int, assumptions: [String]
  ) throws(AnalysisError) -> CutSetAnswer {
    var oracle = oracle
    let question = oracle.question
    let count = question.elements.count
    var sets: [CutSet] = []
    for cut in cuts.sorted(by: {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }) {
      let gone = ElementSet(cut, count: count)
      var witnesses: [CutSet.Witness] = []
      for element in cut {
        var others = gone
        others.remove(element)
        let alone = try oracle.delivery(without: ElementSet([element], count: count))
        let delivery = try oracle.delivery(without: others)
        witnesses.append(
          CutSet.Witness(
            element: question.elements[element],
            lostAlone: max(0, oracle.base.amount - alone.amount), delivered: delivery.amount,
            way: delivery.touched.positions.map { question.elements[$0] }))
      }
      sets.append(
        CutSet(
          elements: cut.map { question.elements[$0] },
          delivered: try oracle.delivery(without: gone).amount, witnesses: witnesses))
    }
    return CutSetAnswer(
      target: zip(question.allocation.demands, question.isTarget).filter(\.1).map(\.0),
      rule: question.rule, demand: question.demand, served: oracle.base.amount,
      threshold: threshold.amount, cutSets: sets, elementCount: count, size: size,
      isProven: isProven,
      leastUnlistedSize: completeBelow,
      effort: .init(
        considered: considered, programs: oracle.solves, iterations: oracle.iterations),
      proof: oracle.proof, assumptions: assumptions)
  }
}
