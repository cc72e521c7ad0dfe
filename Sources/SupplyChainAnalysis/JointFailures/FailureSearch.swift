import GraphCore
import LinearProgram
import SupplyChain

/// The search for the sets of elements that lose most.
///
/// Branch and bound: a branch is all sets that hold some elements and none of some others. The
/// branch's own plan touches some elements; sets with none of them lose as much as the branch's
/// own set, so they are one family, and every other set is in just one of the branches to which
/// one of these elements was added. A branch whose bound is no more than what enough sets lose is
/// left out. Whatever is left at the end is proven.
///
/// The branches with the greatest bounds are looked at side by side, always the same number of
/// them, so that the answer does not depend on the number of cores.
///
/// Branching on the support: K. Cormican, D. Morton, R. K. Wood, doi:10.1287/opre.46.2.184.
struct FailureSearch<Losses: LossModel> {
  var losses: Losses
  var families: [FailureFamily] = []
  var solved = 0
  private(set) var recalled = 0
  /// The most that any set can lose that is in no family.
  private(set) var openBound = 0.0
  let elementCount: Int
  let limits: FailureLimits
  let count: Int
  let isIrreducible: Bool
  var branches: BranchQueue
  /// What the worst sets found so far lose, with how many there are, the worst first.
  var ranking: [(loss: Double, sets: Int)] = []

  /// How many branches are looked at side by side.
  private static var width: Int { 8 }

  init(
    _ losses: Losses, elementCount: Int, limits: FailureLimits, count: Int, isIrreducible: Bool
  ) {
    self.losses = losses
    self.elementCount = elementCount
    self.limits = limits
    self.count = count
    self.isIrreducible = isIrreducible
    branches = BranchQueue()
    branches.insert(
      FailureBranch(
        gone: [], excluded: ElementSet(count: elementCount), bound: losses.greatestLoss, start: nil)
    )
  }

  /// What a set has to lose more than in order to be among the worst.
  private var threshold: Double {
    var sets = 0
    for rank in ranking {
      sets += rank.sets
      if sets >= count { return rank.loss }
    }
    return isIrreducible ? 0 : -.infinity
  }

  /// Whether every set that can be among the worst is in a family.
  var isProven: Bool { branches.isEmpty }

  /// Looks at branches until none is left or the time is up.
  mutating func run(until deadline: ContinuousClock.Instant?, execution: Execution)
    throws(AnalysisError)
  {
    var completion = Completion(done: 0, total: 1, unit: "sets")
    while !branches.isEmpty {
      if let deadline, ContinuousClock.now >= deadline { break }
      var wave: [FailureBranch] = []
      while wave.count < Self.width, let branch = branches.first {
        branches.removeFirst()
        let gone = ElementSet(branch.gone, count: elementCount)
        let bound =
          branch.gone.count == limits.size
          ? min(branch.bound, losses.ceiling(without: gone)) : branch.bound
        if isWorthwhile(bound) { wave.append(branch) }
      }
      try look(at: wave, execution: execution)
      completion.done += wave.count
      completion.total = completion.done + branches.count
      execution.observer?(completion)
    }
    openBound = branches.first?.bound ?? -.infinity
  }

  func isWorthwhile(_ bound: Double) -> Bool {
    let threshold = threshold
    return threshold == -.infinity || bound > threshold + losses.rounding
  }

  private mutating func look(
    at wave: [FailureBranch], execution: Execution
  ) throws(AnalysisError) {
    var evaluations = [Evaluation?](repeating: nil, count: wave.count)
    var open: [Int] = []
    var cases: [FailureCase] = []
    for (index, branch) in wave.enumerated() {
      let question = FailureCase(
        gone: ElementSet(branch.gone, count: elementCount), start: branch.start,
        needsAdditions: branch.gone.count < limits.size)
      if let known = losses.known(question) {
        evaluations[index] = known
        if !branch.gone.isEmpty { recalled += 1 }
      } else {
        open.append(index)
        cases.append(question)
      }
    }
    let found = try losses.evaluations(of: cases, execution: execution)
    solved += cases.count { !$0.gone.isEmpty }
    for (index, evaluation) in zip(open, found) { evaluations[index] = evaluation }
    for (branch, evaluation) in zip(wave, evaluations) {
      if let evaluation { try divide(branch, evaluation) }
    }
  }
}
