import SupplyChain

/// The sets of elements that lose most when they go together, the worst first.
public struct JointFailureAnswer: Sendable {
  /// The demands that losses are measured at.
  public let target: [Demand]
  /// Who is served first when there is not enough.
  public let rule: AllocationRule
  /// Whether buyers find new suppliers.
  public let trade: Trade
  /// All that the target wants, in units of the product.
  public let demand: Double
  /// What the target gets before anything goes.
  public let served: Double
  /// The sets: by what is lost, then the smaller first, then in the order of the list.
  public let failures: [JointFailure]
  /// What no other set loses more than, in units of the product.
  ///
  /// Of sets with a part that loses as much as they do, this speaks only if they were asked for.
  public let bound: Double
  /// Whether the list is the true one: no other set loses more than the last of it.
  ///
  /// Otherwise the time was up first; what is listed is true of each set, but others may be worse,
  /// by no more than ``bound`` says.
  public let isProven: Bool
  /// How much work the answer took.
  public internal(set) var effort: Effort
  /// How well every program behind the answer was checked; no program under committed trade.
  public internal(set) var proof: Proof
  /// What the answer takes for granted.
  public internal(set) var assumptions: [String]

  /// Whether buyers find new suppliers when something goes.
  public enum Trade: String, Hashable, Sendable, CaseIterable {
    /// Everyone finds the best supplier there is.
    case rerouted
    /// Nobody finds a new supplier: shortage runs down today's flows.
    case committed
  }

  /// Into what the sets in question fall.
  public struct Effort: Hashable, Sendable {
    /// All sets of elements within the limits; the largest integer where there are more.
    public var considered = 0
    /// Sets for which a program was solved, or today's trade followed.
    public var solved = 0
    /// Sets whose loss plans and prices of others proved.
    public var known = 0
    /// Programs solved, every level of a rule counted.
    public var programs = 0
    /// Simplex steps of all programs.
    public var iterations = 0

    /// No work at all.
    public init() {}

    /// Sets that were never looked at: bounded away, or as bad as a set that was looked at.
    public var pruned: Int { considered - solved - known }
  }
}
