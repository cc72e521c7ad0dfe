import SupplyChain

/// A set of elements without which the product stops, or falls below a threshold, and which no
/// part of it does.
public struct CutSet: Sendable {
  /// What goes, in the order of the list.
  public let elements: [Element]
  /// What the target still gets without all of them, in units of the product.
  public let delivered: Double
  /// Why each member is needed, in the same order.
  public let witnesses: [Witness]

  /// Why a member of a cut set is needed: a way to deliver that only this member cuts.
  public struct Witness: Sendable {
    /// The member.
    public let element: Element
    /// What the target loses without it alone, in units of the product.
    public let lostAlone: Double
    /// What the target gets while all the other members are gone.
    public let delivered: Double
    /// The elements that the plan behind that amount uses, in the order of the list.
    public let way: [Element]
  }
}
