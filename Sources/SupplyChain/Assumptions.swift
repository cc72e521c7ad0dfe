/// What a network takes for granted where it has no number.
///
/// Missing is never zero: without an assumption a missing capacity stays missing, and a question
/// that needs it is refused.
public struct Assumptions: Hashable, Sendable {
  /// The part by which a site could make more than it does today, where it gives output but no
  /// capacity: 0.1 means ten percent more.
  public var spareCapacity: Double?

  /// A set of assumptions; every one may be missing.
  public init(spareCapacity: Double? = nil) {
    self.spareCapacity = spareCapacity
  }
}
