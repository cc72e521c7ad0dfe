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
  /// What the union of all ways delivers, without links or runs that would join two of them.
  public let jointlyDelivered: Double
  /// Elements that the target itself stands in: every way may use them.
  public let shared: [Element]
  /// Whether the shared elements suffice: then one of the ways has no other element, and each of
  /// the rest helps where a part of the shared elements does not suffice.
  public let sharedSuffice: Bool
  /// Whether the target stands in every element, so that nothing sets ways apart.
  public let standsInEveryElement: Bool
  /// A smallest set of elements of which each way has one, but for that of shared elements alone.
  ///
  /// It leaves no way but that; empty where there is none besides, or where the time was up first.
  public let blockingSet: [Element]
  /// The most ways there can be: the size of the blocking set, with the way of shared elements
  /// alone, or the number found where it is proven that no more exist.
  public let bound: Int
  /// Whether it is certain that no more ways exist; otherwise the time was up first, or there are
  /// too many sets of sites that stop the way of shared elements alone.
  public let isProven: Bool
  /// How many programs were solved.
  public let programs: Int
  /// How well every program behind the answer was checked.
  public let proof: Proof
  /// What the answer takes for granted.
  public let assumptions: [String]
}
