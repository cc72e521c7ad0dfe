/// The position of a row (a constraint) in its program, counted from zero in the order of adding.
public struct RowID: Hashable, Comparable, Sendable, CustomStringConvertible {
  let rawIndex: Int32

  /// The row at a position.
  public init(_ index: Int) {
    rawIndex = Int32(index)
  }

  /// The position, counted from zero.
  public var index: Int { Int(rawIndex) }

  /// The order in which rows were added.
  public static func < (left: RowID, right: RowID) -> Bool { left.rawIndex < right.rawIndex }

  /// The position with an `r` before it, for messages about a program alone.
  public var description: String { "r\(rawIndex)" }
}
