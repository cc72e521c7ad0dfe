import LinearProgram
import Synchronization

/// What is delivered without some elements, and the plan that does it.
final class Delivery: Sendable {
  /// What the target gets.
  let amount: Double
  let plan: Solution
  /// The elements that take away something the plan uses; without any other the plan stays the
  /// best.
  let touched: ElementSet
  private let additions = Mutex<[Addition]?>(nil)

  init(amount: Double, plan: Solution, touched: ElementSet) {
    self.amount = amount
    self.plan = plan
    self.touched = touched
  }

  /// The elements without which less may be delivered, each with the most that is lost when it goes
  /// besides, the greatest first.
  ///
  /// Where one program decides what the target gets, no more is lost than falls out of the plan
  /// when nothing takes its place (``PlanDependence``); otherwise all of it may be.
  func additions(in question: DeliveryQuestion) -> [Addition] {
    additions.withLock { additions in
      if let additions { return additions }
      var found: [Addition]
      if question.isDecidedAtOnce {
        let dependence = PlanDependence(
          of: plan, in: question.allocation, isTarget: question.isTarget)
        found = touched.positions.map { element in
          let outage = question.outage(
            without: ElementSet([element], count: question.elements.count))
          return Addition(element: element, most: min(amount, dependence.loss(under: outage)))
        }
      } else {
        found = touched.positions.map { Addition(element: $0, most: amount) }
      }
      found.sort { $0.most != $1.most ? $0.most > $1.most : $0.element < $1.element }
      additions = found
      return found
    }
  }
}
