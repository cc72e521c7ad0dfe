import GraphCore
import LinearProgram
import SupplyChain

/// What is delivered to a target by a rule, to be asked for many sets of elements.
struct DeliveryQuestion: Sendable {
  let allocation: AllocationProgram
  let elements: [Element]
  let reach: ElementReach
  let isTarget: [Bool]
  private(set) var rule: AllocationRule
  /// Whether a site that goes takes what it holds with it.
  private let takesStocks: Bool
  /// What the target wants.
  let demand: Double

  init(
    _ allocation: AllocationProgram, elements: [Element], isTarget: [Bool], rule: AllocationRule,
    takingStocks: Bool = false
  ) {
    self.allocation = allocation
    self.elements = elements
    self.isTarget = isTarget
    self.rule = rule
    takesStocks = takingStocks
    reach = ElementReach(
      of: elements, in: allocation.network, takingStocks: takingStocks)
    demand = zip(allocation.demands, isTarget).reduce(0) { $0 + ($1.1 ? $1.0.amount : 0) }
  }

  /// The same question under another rule.
  func asked(by rule: AllocationRule) -> DeliveryQuestion {
    var question = self
    question.rule = rule
    return question
  }

  /// Whether one program decides what the target gets: then its prices bound what any plan serves,
  /// and without more elements never more is served.
  var isDecidedAtOnce: Bool {
    rule == .first || (rule == .total && !isTarget.contains(false))
  }

  /// Amounts that differ by no more are the same.
  var rounding: Double { 1e-9 * demand }

  /// What is gone without some elements.
  func outage(without gone: ElementSet) -> Outage {
    Outage(
      of: gone.positions.map { elements[$0] }, in: allocation.network, takingStocks: takesStocks)
  }
}
