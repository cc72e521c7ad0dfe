/// The position of a column (a variable) in its program, counted from zero in the order of adding.
public struct ColumnID: Hashable, Comparable, Sendable, CustomStringConvertible {
  let rawIndex: Int32

  /// The column at a position.
  public init(_ index: Int) {
    rawIndex = Int32(index)
  }

  /// The position, counted from zero.
  public var index: Int { Int(rawIndex) }

  /// The order in which columns were added.
  public static func < (left: ColumnID, right: ColumnID) -> Bool { left.rawIndex < right.rawIndex }

  /// The position with an `x` before it, for messages about a program alone.
  public var description: String { "x\(rawIndex)" }
}
