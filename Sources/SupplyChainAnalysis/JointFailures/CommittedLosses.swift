import GraphCore
import SupplyChain

/// Losses when nobody finds a new supplier: shortage runs down today's flows.
///
/// They are subadditive: two elements together lose no more than each by itself, added up.
struct CommittedLosses: LossModel {
  let served: Double
  let rounding: Double
  private let question: DeliveryQuestion
  private let trade: CommittedTrade
  /// Demands of the target of which no supply is known today, so that none is committed.
  let uncommitted: [Demand]
  /// What each element loses by itself, the most first; those that lose nothing are left out.
  private let additions: [Addition]

  var greatestLoss: Double { served }
  var isMonotone: Bool { true }

  /// - Throws: ``AnalysisError/unknownTrade(demands:)`` where nothing is committed to any demand of
  ///   the target.
  init(_ question: DeliveryQuestion) throws(AnalysisError) {
    let network = question.allocation.network
    let states = question.allocation.states
    let mix = TodayMix(network, states: states)
    let trade = CommittedTrade(network, states: states, mix: mix)
    let target = zip(question.allocation.demands, question.isTarget).filter(\.1).map(\.0)
    uncommitted = target.filter { demand in
      !(states.state(of: demand.material, at: demand.site).map(mix.isSupplied) ?? false)
    }
    guard uncommitted.count < target.count || target.isEmpty else {
      throw .unknownTrade(demands: uncommitted.map { network.sites[$0.site].id })
    }
    self.question = question
    self.trade = trade
    rounding = question.rounding
    served = Self.had(trade.today, by: question)
    let served = served
    additions = question.elements.indices.compactMap { element in
      let outage = question.outage(
        without: ElementSet([element], count: question.elements.count))
      let loss = served - Self.had(trade.remaining(under: outage), by: question)
      return loss > question.rounding ? Addition(element: element, most: loss) : nil
    }.sorted { $0.most != $1.most ? $0.most > $1.most : $0.element < $1.element }
  }

  func ceiling(without gone: ElementSet) -> Double { greatestLoss }

  func known(_ question: FailureCase) -> Evaluation? { nil }

  func evaluations(
    of cases: [FailureCase], execution: Execution
  ) throws(AnalysisError) -> [Evaluation] {
    execution.map(cases.count, unit: nil) { index in
      let outage = question.outage(without: cases[index].gone)
      let loss = served - Self.had(trade.remaining(under: outage), by: question)
      return Evaluation(
        loss: abs(loss) > rounding ? loss : 0,
        additions: cases[index].needsAdditions ? additions : [], start: nil)
    }
  }

  /// What the target has when each state has a part of today's amount.
  private static func had(_ parts: [Double], by question: DeliveryQuestion) -> Double {
    zip(question.allocation.demands, question.isTarget).reduce(0) { sum, wanted in
      let (demand, isTarget) = wanted
      guard isTarget,
        let state = question.allocation.states.state(of: demand.material, at: demand.site)
      else { return sum }
      return sum + demand.amount * parts[state]
    }
  }
}
