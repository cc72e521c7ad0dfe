import SupplyChain

/// What more capacity at one place does against the worst that can happen.
public struct Strengthening: Sendable {
  /// Where it is added.
  public let place: ExpansionPlace
  /// The capacity there now; `nil` for a link that is not there yet.
  public let capacity: Double?
  /// How much more the target gets, in the worst case, for each unit added.
  public let gain: Double
  /// What the target gets in the worst case, with what was added.
  public let delivered: Double
  /// The worst case then.
  public let worst: [Element]
  /// The product gained per unit added while nothing is gone (shadow price).
  public let shadowPrice: Double
}
