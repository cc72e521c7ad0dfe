import GraphCore
import LinearProgram
import SupplyChain

/// Answers what is delivered without a set of elements, from what it knows already where it can.
///
/// A plan that uses none of the elements shows what is delivered at least; the prices of another
/// plan bound what is delivered at most (``PriceCeiling``). Where both agree nothing has to be
/// solved. All other programs of a batch are solved side by side, each from a basis that is given
/// with the question, so that the answers do not depend on the number of cores.
struct DeliveryOracle: Sendable {
  let question: DeliveryQuestion
  /// What is delivered with everything open.
  let base: Delivery
  private(set) var proof = Proof()
  /// Programs solved, every level of a rule counted.
  private(set) var solves = 0
  private(set) var iterations = 0
  private var deliveries: [Delivery] = []
  private var ceilings: [PriceCeiling] = []
  /// Where the next plan is remembered, once the memory is full.
  private var next = 0
  /// What was found out since the oracle parted from another; `nil` where it did not.
  private var news: [Answer]?
  /// More plans are not remembered: looking through them would take longer than solving.
  private static var memory: Int { 2000 }

  /// A set of elements, and where to start from in order to find what is delivered without it.
  struct Case: Sendable {
    let gone: ElementSet
    let start: Basis
  }

  init(_ question: DeliveryQuestion) throws(AnalysisError) {
    self.question = question
    let answer = try Self.solve(
      question, without: ElementSet(count: question.elements.count), start: nil)
    base = answer.delivery
    learn(answer)
  }

  /// The least and the most that can be delivered, as far as is known without solving.
  func bounds(without gone: ElementSet) -> (plan: Delivery?, ceiling: Double) {
    guard question.isDecidedAtOnce else { return (nil, .infinity) }
    var best: Delivery?
    for delivery in deliveries
    where delivery.amount > best?.amount ?? -1 && delivery.touched.isDisjoint(with: gone) {
      best = delivery
    }
    var ceiling = base.amount
    let floor = best?.amount ?? 0
    for bound in ceilings where ceiling > floor + question.rounding {
      ceiling = min(ceiling, bound.ceiling(without: gone))
    }
    return (best, max(0, ceiling))
  }

  /// What is delivered without a set, if it is known.
  func known(without gone: ElementSet) -> Delivery? {
    let (plan, ceiling) = bounds(without: gone)
    guard let plan, ceiling - plan.amount <= question.rounding else { return nil }
    return plan
  }

  /// What is delivered without each of some sets, in their order.
  mutating func deliveries(
    _ cases: [Case], execution: Execution
  ) throws(AnalysisError) -> [Delivery] {
    let question = question
    let answers = execution.map(cases.count, unit: nil) { index in
      Result { () throws(AnalysisError) in
        try Self.solve(question, without: cases[index].gone, start: cases[index].start)
      }
    }
    var found: [Delivery] = []
    for answer in answers {
      let answer = try answer.get()
      learn(answer)
      found.append(answer.delivery)
    }
    return found
  }

  /// An oracle that knows the same, for a task of its own.
  func parted() -> DeliveryOracle {
    var other = self
    other.news = []
    return other
  }

  /// Takes over what another has found out since it parted from this one.
  mutating func join(_ other: DeliveryOracle) {
    for answer in other.news ?? [] { learn(answer) }
  }

  private struct Answer: Sendable {
    let delivery: Delivery
    let ceiling: PriceCeiling?
    let proof: Proof
    let solves: Int
    let iterations: Int
  }

  private static func solve(
    _ question: DeliveryQuestion, without gone: ElementSet, start: Basis?
  ) throws(AnalysisError) -> Answer {
    let allocation = question.allocation
    var solver = AllocationSolver(allocation, isTarget: question.isTarget)
    if let start { solver.start(from: start) }
    solver.close(question.outage(without: gone))
    let serving = try solver.serve(by: question.rule, extent: .target)
    return Answer(
      delivery: Delivery(
        amount: solver.servedToTarget(in: serving).snapped(to: question.demand),
        plan: serving.plan, touched: question.reach.touched(by: serving.plan, of: allocation)),
      ceiling: question.isDecidedAtOnce
        ? PriceCeiling(of: serving.plan, in: allocation, reach: question.reach) : nil,
      proof: solver.proof, solves: solver.solveCount, iterations: solver.iterationCount)
  }

  private mutating func learn(_ answer: Answer) {
    news?.append(answer)
    proof.add(answer.proof)
    solves += answer.solves
    iterations += answer.iterations
    guard question.isDecidedAtOnce else { return }
    if deliveries.count < Self.memory {
      deliveries.append(answer.delivery)
    } else {
      deliveries[next % Self.memory] = answer.delivery
    }
    if let ceiling = answer.ceiling {
      if ceilings.count < Self.memory {
        ceilings.append(ceiling)
      } else {
        ceilings[next % Self.memory] = ceiling
      }
    }
    next += 1
  }
}
