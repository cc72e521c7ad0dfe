import GraphCore

extension DeliveryOracle {
  /// Elements that suffice to deliver enough, none of which can be spared.
  ///
  /// Half of what may be spared is tried at once, then halves of halves (as in A. Zeller and R.
  /// Hildebrandt's delta debugging, doi:10.1109/32.988498).
  ///
  /// - Parameters:
  ///   - way: Elements that suffice.
  ///   - threshold: What is enough.
  ///   - kept: Elements that need not be spared.
  /// - Returns: Some of the elements, and of those kept what the plan uses.
  /// - Throws: ``AnalysisError/uncertified(_:)``.
  mutating func smallestWay(
    within way: ElementSet, threshold: DeliveryThreshold, keeping kept: ElementSet
  ) throws(AnalysisError) -> ElementSet {
    var way = way
    var needed = kept
    var step = Int.max
    while true {
      var open = way
      open.subtract(needed)
      let doubtful = open.positions
      guard !doubtful.isEmpty else { return way }
      step = max(1, min(step, (doubtful.count + 1) / 2))
      let tried = ElementSet(doubtful.prefix(step), count: question.elements.count)
      var gone = ElementSet(0..<question.elements.count, count: question.elements.count)
      gone.subtract(way)
      gone.formUnion(tried)
      gone.subtract(kept)
      if let plan = try delivery(without: gone, reaching: threshold) {
        way = plan.touched
        step *= 2
      } else if step == 1 {
        needed.formUnion(tried)
      } else {
        step /= 2
      }
    }
  }

  /// A plan that delivers enough without a set, `nil` where none does.
  mutating func delivery(
    without gone: ElementSet, reaching threshold: DeliveryThreshold
  ) throws(AnalysisError) -> Delivery? {
    let (plan, ceiling) = bounds(without: gone)
    if let plan, threshold.isReached(by: plan.amount) { return plan }
    guard threshold.isReached(by: ceiling) else { return nil }
    let found = try deliveries(
      [Case(gone: gone, start: base.plan.basis)], execution: Execution(cores: 1))[0]
    return threshold.isReached(by: found.amount) ? found : nil
  }

  /// What is delivered without a set, solved for where it is not known.
  mutating func delivery(without gone: ElementSet) throws(AnalysisError) -> Delivery {
    if let known = known(without: gone) { return known }
    return try deliveries(
      [Case(gone: gone, start: base.plan.basis)], execution: Execution(cores: 1))[0]
  }
}
