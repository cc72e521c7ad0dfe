import GraphCore
import LinearProgram
import SupplyChain

/// The rerouted losses of a list of elements under one allocation rule.
///
/// Elements that the plan does not use lose nothing. Of the others the largest are asked first, for
/// a plan that does without a country shows what can be delivered without any of its sites: what
/// the plans and prices of some elements prove of others is not solved for (``DeliveryOracle``).
struct RuleSweep: Sendable {
  /// The plan with everything open.
  let plan: Solution
  /// What the target gets with everything open.
  let servedBefore: Double
  /// For each element, how much less the target gets; negative where its loss holds back others so
  /// much that more is left for the target, as can be under `fair` and `last`.
  let losses: [Double]
  /// How many elements touch nothing that the plan uses.
  let spared: Int
  /// How many elements' losses other programs proved.
  let known: Int
  let solves: Int
  let iterations: Int
  let proof: Proof

  /// How many programs are solved side by side, on any number of cores.
  private static var width: Int { 4 }

  init(of question: DeliveryQuestion, execution: Execution) throws(AnalysisError) {
    var oracle = try DeliveryOracle(question)
    let base = oracle.base
    let count = question.elements.count
    var losses = [Double](repeating: 0, count: count)
    func loss(_ delivery: Delivery) -> Double {
      let loss = base.amount - delivery.amount
      return abs(loss) > question.rounding ? loss : 0
    }
    let touched = base.touched.positions.sorted {
      let (left, right) = (question.elements[$0].memberCount, question.elements[$1].memberCount)
      return left != right ? left > right : $0 < $1
    }
    var completion = Completion(
      done: count - touched.count, total: count,
      unit: "elements under '\(question.rule.rawValue)'")
    var known = 0
    var open: [Int] = []
    for (number, element) in touched.enumerated() {
      let gone = ElementSet([element], count: count)
      if let delivery = oracle.known(without: gone) {
        losses[element] = loss(delivery)
        known += 1
        completion.done += 1
      } else {
        open.append(element)
      }
      guard open.count == Self.width || number == touched.count - 1 else { continue }
      let found = try oracle.deliveries(
        open.map { .init(gone: ElementSet([$0], count: count), start: base.plan.basis) },
        execution: execution)
      for (element, delivery) in zip(open, found) { losses[element] = loss(delivery) }
      completion.done += open.count
      open.removeAll()
      execution.observer?(completion)
    }
    plan = base.plan
    servedBefore = base.amount
    self.losses = losses
    self.known = known
    spared = count - touched.count
    solves = oracle.solves
    iterations = oracle.iterations
    proof = oracle.proof
  }
}

extension Element {
  /// How many sites, links and materials go with it.
  fileprivate var memberCount: Int { sites.count + links.count + materials.count }
}
