import GraphCore
import LinearProgram
import SupplyChain

extension SupplyNetwork {
  /// What is lost without each of a list of elements, the worst first.
  ///
  /// ```swift
  /// let korea = try network.demands(matching: Selector("country=KOR"))
  /// let answer = try network.chokepoints(among: network.elements(of: .countryStage), for: korea)
  /// print(answer.chokepoints[0].element.name, answer.chokepoints[0].reroutedLoss)
  /// ```
  ///
  /// Every rerouted loss is the same as if the program had been solved afresh without the element.
  /// Elements that carry nothing in the plan lose nothing, so nothing is solved for them; the
  /// others start from the basis of the plan.
  ///
  /// - Under `fair` a target can lose more than its committed loss: its own suppliers stand, but a
  ///   world shortage is shared.
  /// - Under `total` several plans may serve the most; the target's loss is that of the plan which
  ///   serves the target best.
  ///
  /// - Parameters:
  ///   - elements: What may go, one at a time.
  ///   - target: The demands that losses are measured at; all of them where `nil`.
  ///   - rule: Who is served first; `fair` where `nil` and there is a target, otherwise `total`.
  ///   - bracket: Whether the losses under `first`, `fair` and `last` are computed too.
  ///   - execution: Who hears how many elements are done.
  /// - Returns: The elements with their losses and what explains them.
  /// - Throws: ``AnalysisError``.
  public func chokepoints(
    among elements: [Element], for target: [Demand]? = nil, rule: AllocationRule? = nil,
    bracket: Bool = false, execution: Execution = .standard
  ) throws(AnalysisError) -> ChokepointAnswer {
    let all = demands
    guard !all.isEmpty else { throw .noDemand }
    let wanted = target ?? all
    let rule = rule ?? (target == nil ? .total : .fair)
    try checkUnits(of: rule == .total ? all : wanted)
    let isTarget = all.map { wanted.contains($0) }
    let allocation = try AllocationProgram(self, states: MaterialStates(self), tracksTrade: false)
    let question = DeliveryQuestion(
      allocation, elements: elements, isTarget: isTarget, rule: rule)

    let main = try RuleSweep(of: question, execution: execution)
    var others: [AllocationRule: RuleSweep] = [:]
    for other in bracket ? AllocationRule.bracket : [] where other != rule {
      others[other] = try RuleSweep(of: question.asked(by: other), execution: execution)
    }
    let sweeps = others.merging([rule: main]) { $1 }
    let prices = try ElementPrices(of: question, in: main.plan)
    let explanation = ChokepointExplanation(of: question, target: wanted)

    var effort = ChokepointAnswer.Effort()
    var proof = prices.proof
    effort.elements = elements.count
    effort.spared = main.spared
    effort.known = main.known
    for sweep in sweeps.values {
      effort.solves += sweep.solves
      effort.iterations += sweep.iterations
      proof.add(sweep.proof)
    }
    let chokepoints = execution.map(elements.count, unit: nil) { index in
      let losses = AllocationRule.bracket.map { sweeps[$0]?.losses[index] ?? 0 }
      return explanation.chokepoint(
        at: index, reroutedLoss: main.losses[index], shadowPrice: prices.price(of: elements[index]),
        bracket: bracket
          ? Chokepoint.Bracket(first: losses[0], fair: losses[1], last: losses[2]) : nil)
    }
    return ChokepointAnswer(
      target: wanted, rule: rule, demand: wanted.reduce(0) { $0 + $1.amount },
      served: main.servedBefore, chokepoints: chokepoints.sortedByLoss(), effort: effort,
      proof: proof,
      assumptions: choiceNotes(rule: rule, isTarget: isTarget) + capacityAssumptions
        + flowAssumptions
        + commitmentAssumptions(for: explanation.uncommitted)
        + sharingNotes(on: chokepoints, rule: rule))
  }
}

extension AllocationRule {
  /// The rules whose losses bracket what may happen to a target.
  fileprivate static let bracket: [AllocationRule] = [.first, .fair, .last]
}

extension [Chokepoint] {
  /// By rerouted loss, then committed loss, the largest first; equal ones keep their order.
  fileprivate func sortedByLoss() -> [Chokepoint] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.reroutedLoss != b.reroutedLoss { return a.reroutedLoss > b.reroutedLoss }
      if a.committedLoss != b.committedLoss { return a.committedLoss ?? 0 > b.committedLoss ?? 0 }
      return left.offset < right.offset
    }.map(\.element)
  }
}
