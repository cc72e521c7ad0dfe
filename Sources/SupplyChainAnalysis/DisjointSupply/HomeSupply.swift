import GraphCore
import SupplyChain

/// Whether elements that all ways may use suffice by themselves, and what stops that.
///
/// A set of other elements makes a further way where some sites of the shared elements cannot
/// deliver enough alone, but can with it. Fewer such sites make that harder, so only the most that
/// cannot deliver matter: all but a minimal set without which the shared elements do not suffice.
struct HomeSupply {
  /// Whether enough is delivered without any other element.
  let suffices: Bool
  /// The minimal sets of sites in shared elements that stop what the others do alone.
  ///
  /// What they hold goes with them. One empty set where the shared elements do not suffice.
  private(set) var closings: [[NodeID]] = [[]]
  /// Whether all of them are listed.
  private(set) var isProven = true
  /// What is delivered with everything open.
  let served: Double
  private(set) var proof = Proof()
  private(set) var programs = 0

  /// What the answer has to say where not all are listed.
  var notes: [String] {
    guard suffices, !isProven else { return [] }
    let sets = closings.count == 1 ? "the one set" : "the \(closings.count) sets"
    return closings.isEmpty
      ? ["no further ways were looked for: the time was up first"]
      : [
        "further ways were looked for only where \(sets) of the demand's own sites fail "
          + "that were found; there may be more such sets"
      ]
  }

  /// More sets are not listed, nor are more looked at: there can be exponentially many.
  private static var most: (listed: Int, considered: Int) { (200, 20_000) }

  init(
    of network: SupplyNetwork, _ question: DeliveryQuestion, shared: [Int], for target: [Demand]?,
    threshold: DeliveryThreshold, until deadline: ContinuousClock.Instant?, execution: Execution
  ) throws(AnalysisError) {
    let elements = question.elements
    let others = ElementSet(
      elements.indices.filter { !shared.contains($0) }, count: elements.count)
    var oracle = try DeliveryOracle(question)
    suffices = try oracle.delivery(without: others, reaching: threshold) != nil
    served = oracle.base.amount
    (proof, programs) = (oracle.proof, oracle.solves)
    guard suffices else { return }
    closings = []
    guard !others.isEmpty else { return }
    let sites = Set(shared.flatMap { elements[$0].sites }).sorted()
    let alone = network.without(others.positions.map { elements[$0] })
    var search = CutSearch(
      try DeliveryOracle(
        alone.deliveryQuestion(
          about: sites.map { Element(kind: .site, name: network.sites[$0].id, sites: [$0]) },
          for: target, rule: nil, takingStocks: true)),
      threshold: threshold, atMost: sites.count)
    try search.run(
      until: deadline, stoppingAt: Self.most.listed, considering: Self.most.considered,
      execution: execution)
    closings = search.cuts.map { cut in cut.map { sites[$0] } }
    isProven = search.isProven
    proof.add(search.oracle.proof)
    programs += search.oracle.solves
  }
}
