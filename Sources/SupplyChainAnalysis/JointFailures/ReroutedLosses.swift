import GraphCore
import LinearProgram
import SupplyChain

/// Losses when everyone finds the best supplier there is.
struct ReroutedLosses: LossModel {
  private(set) var oracle: DeliveryOracle

  init(_ oracle: DeliveryOracle) { self.oracle = oracle }

  var served: Double { oracle.base.amount }
  var greatestLoss: Double { oracle.base.amount }
  var rounding: Double { oracle.question.rounding }
  var isMonotone: Bool { oracle.question.isDecidedAtOnce }

  func ceiling(without gone: ElementSet) -> Double {
    guard let plan = oracle.bounds(without: gone).plan else { return greatestLoss }
    return served - plan.amount
  }

  func known(_ question: FailureCase) -> Evaluation? {
    oracle.known(without: question.gone).map { evaluation($0, question) }
  }

  mutating func evaluations(
    of cases: [FailureCase], execution: Execution
  ) throws(AnalysisError) -> [Evaluation] {
    let deliveries = try oracle.deliveries(
      cases.map { DeliveryOracle.Case(gone: $0.gone, start: $0.start ?? oracle.base.plan.basis) },
      execution: execution)
    let losses = self
    return execution.map(cases.count, unit: nil) { index in
      losses.evaluation(deliveries[index], cases[index])
    }
  }

  private func evaluation(_ delivery: Delivery, _ question: FailureCase) -> Evaluation {
    let loss = served - delivery.amount
    return Evaluation(
      loss: abs(loss) > rounding ? loss : 0,
      additions: question.needsAdditions ? delivery.additions(in: oracle.question) : [],
      start: delivery.plan.basis)
  }
}
