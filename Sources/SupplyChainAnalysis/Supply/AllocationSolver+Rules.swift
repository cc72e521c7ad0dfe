import LinearProgram
import SupplyChain

extension AllocationSolver {
  /// How far a rule has to be followed.
  enum Extent {
    /// Until it is settled what the target gets.
    case target
    /// Until it is settled what everybody gets.
    case everybody
  }

  /// A plan that serves by a rule, and what it serves.
  struct Serving {
    let plan: Solution
    /// For each demand, what it gets: as it was settled, not as later programs may round it.
    let served: [Double]
  }

  /// Serves by a rule.
  ///
  /// Of the solver's state only the bounds that ``close(_:)`` set are kept.
  mutating func serve(
    by rule: AllocationRule, extent: Extent
  ) throws(AnalysisError) -> Serving {
    let hasOthers = isTarget.contains(false)
    var objectives: [Objective]
    switch rule {
    case .total:
      objectives = [mostServed { _ in true }]
      if hasOthers { objectives.append(mostServed { $0 }) }
    case .first:
      objectives = [mostServed { $0 }]
      if hasOthers, extent == .everybody { objectives.append(mostServed { !$0 }) }
    case .last:
      objectives = hasOthers ? [mostServed { !$0 }] : []
      objectives.append(mostServed { $0 })
    case .fair:
      return try serveFairly(extent: extent)
    }
    let plan = try solve(objectives)
    return Serving(plan: plan, served: allocation.served.map { plan[$0] })
  }

  /// What the target gets.
  func servedToTarget(in serving: Serving) -> Double {
    zip(serving.served, isTarget).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
  }

  /// The most served over the target (`true`), the others (`false`) or both.
  private func mostServed(_ isCounted: (Bool) -> Bool) -> Objective {
    .maximize(
      zip(allocation.served, isTarget).filter { isCounted($0.1) }.map { 1 * $0.0 })
  }

  /// Raises the lowest served fraction as far as it goes, holds those that stop it there, and goes
  /// on with the rest.
  ///
  /// Demands whose fairness row has a price are held: by complementary slackness they are at the
  /// lowest fraction in every best plan. Each round holds at least one.
  ///
  /// Source: D. Bertsekas and R. Gallager, *Data Networks* (2nd ed. 1992), section 6.5.2; the use
  /// of prices: D. Nace and M. Pióro, doi:10.1109/SURV.2008.080403.
  private mutating func serveFairly(extent: Extent) throws(AnalysisError) -> Serving {
    setFairness(true)
    defer { setFairness(false) }
    var open = Set(allocation.demands.indices)
    var settled: [Int: Double] = [:]
    let raise = Objective.maximize([1 * allocation.lowestFraction])
    while true {
      let plan = try solve([raise])
      let fraction = plan[allocation.lowestFraction]
      var stuck = open.filter { demand in
        let price = plan.shadowPrice(of: allocation.fairness[demand])
        return abs(price) * allocation.demands[demand].amount > Self.leastPrice
      }
      if fraction >= 1 - Self.leastPrice { stuck = open }
      guard !stuck.isEmpty || open.isEmpty else {
        throw .uncertified("no demand stops the lowest fraction from rising above \(fraction)")
      }
      for demand in stuck.sorted() {
        let amount = min(1, max(0, fraction)) * allocation.demands[demand].amount
        settled[demand] = amount
        hold(demand, at: amount)
      }
      open.subtract(stuck)
      let isSettled = extent == .target ? open.allSatisfy { !isTarget[$0] } : open.isEmpty
      guard isSettled else { continue }
      return Serving(
        plan: plan,
        served: allocation.served.enumerated().map { settled[$0] ?? plan[$1] })
    }
  }

  /// Prices of all fairness rows times their demands add up to one; less than this is rounding.
  private static var leastPrice: Double { 1e-9 }
}
