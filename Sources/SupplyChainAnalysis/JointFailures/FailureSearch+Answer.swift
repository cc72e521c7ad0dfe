import SupplyChain

extension FailureSearch {
  /// The answer, but for the work of programs and what it takes for granted.
  func answer(
    to question: DeliveryQuestion, trade: JointFailureAnswer.Trade
  ) -> JointFailureAnswer {
    let failures = worst.map { gone, loss in
      JointFailure(
        elements: gone.map { question.elements[$0] },
        delivered: max(0, losses.served - loss), lost: loss)
    }
    var effort = JointFailureAnswer.Effort()
    effort.considered = limits.setCount
    effort.solved = solved
    effort.known = recalled
    return JointFailureAnswer(
      target: zip(question.allocation.demands, question.isTarget).filter(\.1).map(\.0),
      rule: question.rule, trade: trade, demand: question.demand, served: losses.served,
      failures: failures,
      bound: max(failures.last?.lost ?? 0, openBound), isProven: isProven, effort: effort,
      proof: Proof(), assumptions: [])
  }
}
