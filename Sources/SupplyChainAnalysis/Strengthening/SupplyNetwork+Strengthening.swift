import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// Where more capacity lowers the loss of the worst joint failure most.
  ///
  /// ```swift
  /// let korea = try network.demands(matching: Selector("country=KOR"))
  /// let answer = try network.strengthening(
  ///   against: network.elements(of: .country), atMost: 2, for: korea)
  /// for best in answer.strengthenings { print(network.name(of: best.place), best.gain) }
  /// ```
  ///
  /// The target is served first. The gain of a place is exact: the worst case is searched for anew
  /// with the addition, for it may be another one then. Places that prices rule out are not
  /// searched.
  ///
  /// - Parameters:
  ///   - elements: What may go.
  ///   - size: The most elements that go together, from 1.
  ///   - target: The demands that losses are measured at; all of them where `nil`.
  ///   - places: Where something can be added; ``expansionPlaces`` where `nil`.
  ///   - amount: How much is added, in units of each place: above zero, and 10¹² at most, as in
  ///     files.
  ///   - count: How many places to list, from 1.
  ///   - timeLimit: After how long to stop with the best found so far.
  ///   - execution: The cores to use, and who hears of progress.
  /// - Returns: The places, the greatest gain first.
  /// - Throws: ``AnalysisError``.
  public func strengthening(
    against elements: [Element], atMost size: Int, for target: [Demand]? = nil,
    at places: [ExpansionPlace]? = nil, adding amount: Double = 1, count: Int = 10,
    timeLimit: Duration? = nil, execution: Execution = .standard
  ) throws(AnalysisError) -> StrengtheningAnswer {
    precondition(size >= 1 && count >= 1, "at least one element, and at least one place")
    precondition(amount > 0 && amount <= 1e12, "an amount above zero, and 1e12 at most")
    let deadline = timeLimit.map { ContinuousClock.now + $0 }
    let question = try deliveryQuestion(about: elements, for: target, rule: nil)
    let limits = FailureLimits(
      size: min(size, elements.count), efforts: Array(repeating: 1, count: elements.count),
      budget: nil)
    var failures = FailureSearch(
      ReroutedLosses(try DeliveryOracle(question)), elementCount: elements.count, limits: limits,
      count: 8, isIrreducible: false)
    try failures.run(until: deadline, execution: execution)
    let oracle = failures.losses.oracle
    let worst = failures.worst
    var search = try StrengtheningSearch(
      self, oracle: oracle, worst: worst.map(\.gone), limits: limits, target: target,
      amount: amount, count: count)
    let places = places ?? expansionPlaces
    if failures.isProven {
      try search.run(over: places, until: deadline, execution: execution)
    } else {
      let most = max(failures.openBound, worst.first?.loss ?? 0)
      search.giveUp(on: places, worst: oracle.base.amount - most)
    }
    return StrengtheningAnswer(
      target: target ?? demands, rule: question.rule, demand: question.demand,
      served: oracle.base.amount,
      worst: worst.first.map { failure in
        JointFailure(
          elements: failure.gone.map { elements[$0] },
          delivered: oracle.base.amount - failure.loss, lost: failure.loss)
      },
      isWorstProven: failures.isProven, amount: amount, strengthenings: search.found,
      isProven: search.isProven,
      bound: search.openGain / amount, effort: search.effort, proof: search.proof,
      assumptions: capacityAssumptions)
  }
}
