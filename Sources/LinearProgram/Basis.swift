/// Which columns and rows a vertex of a program leaves between their bounds, and at which bound
/// each of the others sits.
///
/// A basis is a place to start from (``Solver/start(from:)``). It belongs to programs with the
/// columns, rows and coefficients of the one it came from; bounds and objective may differ.
public struct Basis: Hashable, Sendable {
  /// Where a column or a row stands; the raw values are those of CLP's status array.
  enum Status: UInt8 {
    case free = 0
    case basic = 1
    case atUpper = 2
    case atLower = 3
    case superbasic = 4
    case fixed = 5
  }

  /// One status per column, then one per row.
  var statuses: [UInt8]
  let columnCount: Int

  /// Whether a column is basic: determined by the rows instead of sitting at a bound.
  public func isBasic(_ column: ColumnID) -> Bool {
    statuses[column.index] == Status.basic.rawValue
  }

  /// Whether a row is basic: not binding.
  public func isBasic(_ row: RowID) -> Bool {
    statuses[columnCount + row.index] == Status.basic.rawValue
  }

  /// The basis with every status made to agree with the bounds in force: nothing sits at a bound
  /// that is infinite, and nothing is called fixed whose bounds differ.
  func fitted(to program: Program) -> Basis {
    var fitted = self
    for column in 0..<columnCount {
      fitted.statuses[column] = Self.fit(statuses[column], to: program.columnBounds[column])
    }
    for row in 0..<program.rowCount {
      fitted.statuses[columnCount + row] = Self.fit(
        statuses[columnCount + row], to: program.rowBounds[row])
    }
    return fitted
  }

  private static func fit(_ status: UInt8, to bounds: ClosedRange<Double>) -> UInt8 {
    let fitted: Status
    if status == Status.basic.rawValue {
      fitted = .basic
    } else if bounds.lowerBound == bounds.upperBound {
      fitted = .fixed
    } else if bounds.upperBound.isFinite
      && (status == Status.atUpper.rawValue || bounds.lowerBound.isInfinite)
    {
      fitted = .atUpper
    } else {
      fitted = bounds.lowerBound.isFinite ? .atLower : .free
    }
    return fitted.rawValue
  }
}
