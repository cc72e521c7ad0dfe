import SupplyChain

/// The largest number of ways to make the product that share no element.
public struct DisjointSupplyAnswer: Sendable {
  /// The demands that are to be served.
  public let target: [Demand]
  /// All that the target wants, in units of the product.
  public let demand: Double
  /// What the target gets with everything open.
  public let served: Double
  /// What each way has to deliver at least; zero where more than nothing is enough.
  public let threshold: Double
  /// The ways, the one that delivers most first.
  public let ways: [SupplyWay]
  /// What all ways deliver together, each within its own elements.
  public let jointlyDelivered: Double
  /// Elements that the target itself stands in: every way may use them.
  public let shared: [Element]
  /// A smallest set of elements that leaves no way: each further way would need one of them.
  ///
  /// Empty where no set does, because the shared elements suffice.
  public let blockingSet: [Element]
  /// The most ways there can be: the size of the blocking set, or the number found where it is
  /// proven that no more exist.
  public let bound: Int
  /// Whether it is certain that no more ways exist; otherwise the time was up first.
  public let isProven: Bool
  /// How many programs were solved.
  public let programs: Int
  /// How well every program behind the answer was checked.
  public let proof: Proof
  /// What the answer takes for granted.
  public let assumptions: [String]
}
