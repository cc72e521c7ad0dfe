import SupplyChain

/// Every element of a list with what is lost without it, the worst first.
public struct ChokepointAnswer: Sendable {
  /// The demands that losses are measured at.
  public let target: [Demand]
  /// Who is served first when there is not enough.
  public let rule: AllocationRule
  /// All that the target wants, in units of the product.
  public let demand: Double
  /// What the target gets before anything goes.
  public let served: Double
  /// The elements, by rerouted loss, then by committed loss, then in the order of the list.
  public let chokepoints: [Chokepoint]
  /// How much work the answer took.
  public let effort: Effort
  /// How well every program behind the answer was checked.
  public let proof: Proof
  /// What the answer takes for granted.
  public let assumptions: [String]

  /// How many programs were solved for an answer, and how many could be spared.
  public struct Effort: Hashable, Sendable {
    /// Elements asked about.
    public var elements = 0
    /// Elements that carry nothing in the plan of the rule, so that nothing had to be solved.
    public var spared = 0
    /// Elements whose loss the plans and prices of others proved.
    public var known = 0
    /// Programs solved, every level of every rule counted.
    public var solves = 0
    /// Simplex steps of all programs.
    public var iterations = 0

    /// No work at all.
    public init() {}
  }
}
