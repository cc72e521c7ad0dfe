import GraphCore
import LinearProgram
import SupplyChain

/// The rerouted losses of a list of elements under one allocation rule.
struct RuleSweep: Sendable {
  /// What the target gets with everything open.
  let servedBefore: Double
  /// For each element, how much less the target gets; negative where its loss holds back others so
  /// much that more is left for the target, as can be under `fair` and `last`.
  let losses: [Double]
  /// How many elements touch nothing that the plan uses.
  let spared: Int
  let solves: Int
  let iterations: Int
  let proof: Proof

  /// Changes below this part of the demand are rounding of the solver, and are zero.
  private static var leastLoss: Double { 1e-9 }

  init(
    of elements: [Element], by rule: AllocationRule, _ allocation: AllocationProgram,
    isTarget: [Bool], observer: (@Sendable (Completion) -> Void)? = nil
  ) throws(AnalysisError) {
    var solver = AllocationSolver(allocation, isTarget: isTarget)
    let serving = try solver.serve(by: rule, extent: .target)
    solver.reopen()
    let demand = zip(allocation.demands, isTarget).reduce(0) { $0 + ($1.1 ? $1.0.amount : 0) }
    let before = solver.servedToTarget(in: serving).snapped(to: demand)
    let touched = ElementReach(of: elements, in: allocation.network)
      .touched(by: serving.plan, of: allocation)
    var losses: [Double] = []
    var spared = 0
    var completion = Completion(
      done: 0, total: elements.count, unit: "elements under '\(rule.rawValue)'")
    for (position, element) in elements.enumerated() {
      defer {
        completion.done += 1
        observer?(completion)
      }
      guard touched.contains(position) else {
        spared += 1
        losses.append(0)
        continue
      }
      solver.start(from: serving.plan.basis)
      solver.close(Outage(of: [element], in: allocation.network))
      let left = solver.servedToTarget(in: try solver.serve(by: rule, extent: .target))
      solver.reopen()
      losses.append(abs(before - left) > Self.leastLoss * demand ? before - left : 0)
    }
    servedBefore = before
    self.losses = losses
    self.spared = spared
    solves = solver.solveCount
    iterations = solver.iterationCount
    proof = solver.proof
  }
}

extension ChokepointAnswer.Effort {
  mutating func add(_ sweep: RuleSweep) {
    solves += sweep.solves
    iterations += sweep.iterations
  }
}
