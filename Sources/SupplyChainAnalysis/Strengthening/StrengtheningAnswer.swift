import SupplyChain

/// Where more capacity lowers the worst loss most.
public struct StrengtheningAnswer: Sendable {
  /// The demands that losses are measured at.
  public let target: [Demand]
  /// Who is served first when there is not enough.
  public let rule: AllocationRule
  /// All that the target wants, in units of the product.
  public let demand: Double
  /// What the target gets before anything goes and without any addition.
  public let served: Double
  /// The worst case without any addition; `nil` where nothing can be lost.
  public let worst: JointFailure?
  /// Whether ``worst`` is the worst case; otherwise it is the worst found before the time was up.
  public let isWorstProven: Bool
  /// How much is added, in units of each place.
  public let amount: Double
  /// The places that gain something, the greatest gain first.
  public let strengthenings: [Strengthening]
  /// Whether no place that is not listed gains more than the last of the list; otherwise the time
  /// was up first.
  public let isProven: Bool
  /// What no place that is not listed gains more than, for each unit added.
  public let bound: Double
  /// How many places there are, and for how many the worst case was searched for anew.
  public let effort: Effort
  /// How well every program behind the answer was checked.
  public let proof: Proof
  /// What the answer takes for granted.
  public let assumptions: [String]

  /// How much work an answer took.
  public struct Effort: Hashable, Sendable {
    /// Places where something can be added.
    public var considered = 0
    /// Places for which the worst case was searched for anew; prices ruled out the others.
    public var searched = 0
    /// Programs solved, every level of a rule counted.
    public var programs = 0
  }
}
