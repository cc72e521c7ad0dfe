import SupplyChain

/// All minimal sets of elements without which the product stops, or falls below a threshold.
public struct CutSetAnswer: Sendable {
  /// The demands that are to be served.
  public let target: [Demand]
  /// Who is served first when there is not enough.
  public let rule: AllocationRule
  /// All that the target wants, in units of the product.
  public let demand: Double
  /// What the target gets before anything goes.
  public let served: Double
  /// A set is a cut where less than this is delivered; zero where nothing may be.
  public let threshold: Double
  /// The sets: the smaller first, then in the order of the list.
  ///
  /// One set with no element where the threshold is not reached even with everything open.
  public let cutSets: [CutSet]
  /// How many elements could go.
  public let elementCount: Int
  /// The most elements of a set that was looked for.
  public let size: Int
  /// Whether every minimal set of at most ``size`` elements is listed.
  ///
  /// Otherwise the time was up first: every set listed is minimal, and of those that are not
  /// listed none has fewer than ``leastUnlistedSize`` elements.
  public let isProven: Bool
  /// How many elements a set that is not listed has at least.
  public let leastUnlistedSize: Int
  /// How much work the answer took.
  public let effort: Effort
  /// How well every program behind the answer was checked.
  public let proof: Proof
  /// What the answer takes for granted.
  public let assumptions: [String]

  /// How much work an answer took.
  public struct Effort: Hashable, Sendable {
    /// Sets that were looked at.
    public var considered = 0
    /// Programs solved, every level of a rule counted.
    public var programs = 0
    /// Simplex steps of all programs.
    public var iterations = 0
  }
}
