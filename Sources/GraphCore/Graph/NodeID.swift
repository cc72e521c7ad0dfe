/// The position of a node in its graph, counted from zero in the order nodes were added.
///
/// 32 bits inside, so that a graph of 10⁷ edges fits in a few hundred megabytes.
public struct NodeID: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// The position as it is stored.
  @usableFromInline let rawIndex: Int32

  /// The node at a position.
  @inlinable
  public init(_ index: Int) {
    rawIndex = Int32(index)
  }

  /// The position, counted from zero.
  @inlinable
  public var index: Int { Int(rawIndex) }

  /// The order in which nodes were added.
  @inlinable
  public static func < (left: NodeID, right: NodeID) -> Bool { left.rawIndex < right.rawIndex }

  /// The position with an `n` before it, for messages about a graph alone.
  public var description: String { "n\(rawIndex)" }
}
