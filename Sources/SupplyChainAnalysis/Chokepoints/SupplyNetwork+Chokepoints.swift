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
    let states = MaterialStates(self)
    let allocation = try AllocationProgram(self, states: states, tracksTrade: false)

    var rules = [rule]
    if bracket { rules += [.first, .fair, .last].filter { $0 != rule } }
    var sweeps: [AllocationRule: RuleSweep] = [:]
    for rule in rules {
      sweeps[rule] = try RuleSweep(
        of: elements, by: rule, allocation, isTarget: isTarget, observer: execution.observer)
    }
    guard let main = sweeps[rule] else { throw .noDemand }
    let prices = try ElementPrices(
      allocation, isTarget: isTarget, rule: rule, without: Outage(of: [], in: self))
    let explanation = ChokepointExplanation(self, states: states, target: wanted)

    var effort = ChokepointAnswer.Effort()
    var proof = prices.proof
    effort.elements = elements.count
    effort.spared = main.spared
    for rule in rules {
      guard let sweep = sweeps[rule] else { continue }
      effort.add(sweep)
      proof.add(sweep.proof)
    }
    let chokepoints = elements.enumerated().map { index, element in
      explanation.chokepoint(
        element, reroutedLoss: main.losses[index], shadowPrice: prices.price(of: element),
        bracket: bracket
          ? Chokepoint.Bracket(
            first: sweeps[.first]?.losses[index] ?? 0, fair: sweeps[.fair]?.losses[index] ?? 0,
            last: sweeps[.last]?.losses[index] ?? 0) : nil)
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
