import SupplyChain

/// What is lost when some elements go together.
public struct JointFailure: Sendable {
  /// What goes, in the order of the list.
  public let elements: [Element]
  /// What the target still gets, in units of the product.
  public let delivered: Double
  /// How much less that is than with everything open, in units of the product.
  ///
  /// Negative where, under `fair` or `last`, what goes holds back others so much that more is left
  /// for the target.
  public let lost: Double
}
