import GraphCore
import LinearProgram
import SupplyChain

extension SupplyNetwork {
  /// The sets of elements that lose most together, with proof that no other loses more.
  ///
  /// ```swift
  /// let korea = try network.demands(matching: Selector("country=KOR"))
  /// let answer = try network.jointFailures(
  ///   among: network.elements(of: .country), atMost: 2, for: korea)
  /// print(answer.failures[0].elements.map(\.name), answer.failures[0].lost)
  /// ```
  ///
  /// Every loss is the same as if the program had been solved afresh without the elements.
  ///
  /// - All sets of one to `size` elements are considered, also those of which a part loses as much;
  ///   `isIrreducible` leaves these out, and sets that lose nothing.
  /// - Sets lose the same where rounding (a billionth of the demand) is all that parts them.
  /// - Under `first`, and under `total` without a target, more elements never lose less. Under the
  ///   other rules they can, and bounds prune little.
  ///
  /// - Parameters:
  ///   - elements: What may go.
  ///   - size: The most elements that go together, from 1.
  ///   - target: The demands that losses are measured at; all of them where `nil`.
  ///   - rule: Who is served first; `first` where `nil` and there is a target, otherwise `total`:
  ///     what is lost even at best.
  ///   - trade: Whether buyers find new suppliers.
  ///   - efforts: What taking out each of the elements takes, above zero; 1 each where `nil`.
  ///   - budget: What taking out a set may take in all; without limit where `nil`.
  ///   - count: How many sets to list, from 1.
  ///   - isIrreducible: Whether every member of a set has to add to the loss.
  ///   - timeLimit: After how long to stop with the worst sets found so far.
  ///   - execution: The cores to use, and who hears of progress.
  /// - Returns: The sets, the worst first.
  /// - Throws: ``AnalysisError``.
  public func jointFailures(
    among elements: [Element], atMost size: Int, for target: [Demand]? = nil,
    rule: AllocationRule? = nil, trade: JointFailureAnswer.Trade = .rerouted,
    efforts: [Double]? = nil, budget: Double? = nil, count: Int = 10, isIrreducible: Bool = false,
    timeLimit: Duration? = nil, execution: Execution = .standard
  ) throws(AnalysisError) -> JointFailureAnswer {
    precondition(size >= 1 && count >= 1, "at least one element, and at least one set")
    precondition(
      efforts.map { $0.count == elements.count && $0.allSatisfy { $0 > 0 } } ?? true,
      "an effort above zero for each element")
    let deadline = timeLimit.map { ContinuousClock.now + $0 }
    let limits = FailureLimits(
      size: min(size, elements.count),
      efforts: efforts ?? Array(repeating: 1, count: elements.count), budget: budget)
    let question = try deliveryQuestion(about: elements, for: target, rule: rule)
    var answer: JointFailureAnswer
    switch trade {
    case .rerouted:
      var search = FailureSearch(
        ReroutedLosses(try DeliveryOracle(question)), elementCount: elements.count, limits: limits,
        count: count, isIrreducible: isIrreducible)
      try search.run(until: deadline, execution: execution)
      answer = search.answer(to: question, trade: trade)
      answer.proof = search.losses.oracle.proof
      answer.effort.programs = search.losses.oracle.solves
      answer.effort.iterations = search.losses.oracle.iterations
      answer.assumptions = capacityAssumptions
    case .committed:
      var search = FailureSearch(
        try CommittedLosses(question), elementCount: elements.count, limits: limits, count: count,
        isIrreducible: isIrreducible)
      try search.run(until: deadline, execution: execution)
      answer = search.answer(to: question, trade: trade)
      answer.assumptions =
        flowAssumptions + commitmentAssumptions(for: search.losses.uncommitted)
    }
    return answer
  }
}
