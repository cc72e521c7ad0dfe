/// The position of an edge in its graph, counted from zero in the order edges were added.
public struct EdgeID: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// The position as it is stored.
  @usableFromInline let rawIndex: Int32

  /// The edge at a position.
  @inlinable
  public init(_ index: Int) {
    rawIndex = Int32(index)
  }

  /// The position, counted from zero.
  @inlinable
  public var index: Int { Int(rawIndex) }

  /// The order in which edges were added.
  @inlinable
  public static func < (left: EdgeID, right: EdgeID) -> Bool { left.rawIndex < right.rawIndex }

  /// The position with an `e` before it, for messages about a graph alone.
  public var description: String { "e\(rawIndex)" }
}
