/// A linear program without its objective: columns, rows and coefficients, as data.
///
///     var program = Program()
///     let x = program.addColumn(bounds: 0...10)
///     let y = program.addColumn(bounds: 0...(.infinity))
///     let row = program.addRow(bounds: -.infinity...4, terms: [1 * x, 2 * y])
///     let optimum = try program.optimum(of: .maximize([3 * x, 5 * y]))
///
/// Columns are the unknowns, each between two bounds. Rows are sums of terms, each between two
/// bounds: an equality has two equal bounds, an inequality one infinite bound, and a row with
/// two infinite bounds is only measured. Objectives stand outside, for one program is solved
/// for several.
///
/// - Bounds are ranges, so that a lower bound above its upper bound cannot be written down.
/// - A finite bound is at most 10²⁰ in size (``largestBound``); simplex codes take larger numbers
///   for infinity, and would do so in silence.
/// - Terms of one column in one row add up.
public struct Program: Sendable {
  /// The largest size of a finite bound.
  public static let largestBound = 1e20

  /// The bounds of each column, in the order of adding.
  public private(set) var columnBounds: [ClosedRange<Double>] = []

  /// The bounds of each row, in the order of adding.
  public private(set) var rowBounds: [ClosedRange<Double>] = []

  /// The coefficients as they were given: row, column and value of each.
  private(set) var entryRows: [Int32] = []
  private(set) var entryColumns: [Int32] = []
  private(set) var entryValues: [Double] = []

  /// A program without columns and rows.
  public init() {}

  /// The number of columns.
  public var columnCount: Int { columnBounds.count }

  /// The number of rows.
  public var rowCount: Int { rowBounds.count }

  /// The number of terms given so far, over all rows.
  public var termCount: Int { entryValues.count }

  /// Adds an unknown between two bounds.
  ///
  /// - Precondition: Finite bounds are at most ``largestBound`` in size, and the range holds a
  ///   finite number.
  public mutating func addColumn(bounds: ClosedRange<Double>) -> ColumnID {
    Self.check(bounds)
    columnBounds.append(bounds)
    return ColumnID(columnBounds.count - 1)
  }

  /// Adds a sum of terms that must lie between two bounds.
  ///
  /// - Precondition: Finite bounds are at most ``largestBound`` in size, the range holds a finite
  ///   number, and each term names a column of this program.
  @discardableResult
  public mutating func addRow(bounds: ClosedRange<Double>, terms: [Term] = []) -> RowID {
    Self.check(bounds)
    rowBounds.append(bounds)
    let row = RowID(rowBounds.count - 1)
    for term in terms { add(term, to: row) }
    return row
  }

  /// Adds a term to a row, for programs that are easier to write column by column.
  ///
  /// - Precondition: The row and the column belong to this program.
  public mutating func add(_ term: Term, to row: RowID) {
    precondition(row.index < rowCount && term.column.index < columnCount, "ids of this program")
    // The property is open to change, so it is checked where it matters.
    precondition(term.coefficient.isFinite, "a coefficient is a finite number")
    guard term.coefficient != 0 else { return }
    entryRows.append(row.rawIndex)
    entryColumns.append(term.column.rawIndex)
    entryValues.append(term.coefficient)
  }

  /// Replaces the bounds of a column.
  ///
  /// - Precondition: As in ``addColumn(bounds:)``.
  public mutating func setBounds(_ bounds: ClosedRange<Double>, of column: ColumnID) {
    Self.check(bounds)
    columnBounds[column.index] = bounds
  }

  /// Replaces the bounds of a row.
  ///
  /// - Precondition: As in ``addRow(bounds:terms:)``.
  public mutating func setBounds(_ bounds: ClosedRange<Double>, of row: RowID) {
    Self.check(bounds)
    rowBounds[row.index] = bounds
  }

  private static func check(_ bounds: ClosedRange<Double>) {
    precondition(
      bounds.lowerBound.isInfinite || abs(bounds.lowerBound) <= largestBound,
      "a finite bound is at most 1e20 in size")
    precondition(
      bounds.upperBound.isInfinite || abs(bounds.upperBound) <= largestBound,
      "a finite bound is at most 1e20 in size")
    precondition(
      bounds.lowerBound < .infinity && bounds.upperBound > -.infinity,
      "the bounds leave room for a finite number")
  }
}
