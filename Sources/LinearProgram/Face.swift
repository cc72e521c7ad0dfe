/// The set of all best points of a program, told by what they have in common: columns and rows
/// that sit at one of their bounds in every one of them.
///
/// A column with a reduced cost other than zero, and a row with a price other than zero, sits at
/// the same bound in every best point, and conversely every point within bounds that keeps these
/// is best (complementary slackness; Chvátal, *Linear Programming*, 1983, ch. 5). So fixing them
/// keeps an objective at its optimum exactly, without a row that repeats it to some tolerance.
public struct Face: Hashable, Sendable {
  /// A column or a row that is fixed at one of its bounds.
  struct Pin: Hashable, Sendable {
    let index: Int
    let value: Double
    let isUpper: Bool
  }

  private(set) var columnPins: [Pin] = []
  private(set) var rowPins: [Pin] = []

  /// The columns that are fixed at a bound.
  public var columns: [ColumnID] { columnPins.map { ColumnID($0.index) } }

  /// The rows that are fixed at a bound.
  public var rows: [RowID] { rowPins.map { RowID($0.index) } }

  /// Nothing fixed.
  init() {}

  /// All best points of a program.
  ///
  /// - Parameters:
  ///   - solution: One best point with its prices.
  ///   - program: The program it answers, with the bounds in force.
  public init(of solution: Solution, in program: Program) {
    for column in program.columnBounds.indices
    where !solution.basis.isBasic(ColumnID(column)) && solution.reducedCosts[column] != 0 {
      let pin = Self.pin(
        column, at: solution.columnValues[column], in: program.columnBounds[column])
      if let pin { columnPins.append(pin) }
    }
    for row in program.rowBounds.indices
    where !solution.basis.isBasic(RowID(row)) && solution.rowDuals[row] != 0 {
      let pin = Self.pin(row, at: solution.rowActivities[row], in: program.rowBounds[row])
      if let pin { rowPins.append(pin) }
    }
  }

  /// Fixes the nearer bound; what has equal bounds is fixed already.
  private static func pin(_ index: Int, at value: Double, in bounds: ClosedRange<Double>) -> Pin? {
    guard bounds.lowerBound < bounds.upperBound else { return nil }
    let isUpper = abs(bounds.upperBound - value) < abs(value - bounds.lowerBound)
    let bound = isUpper ? bounds.upperBound : bounds.lowerBound
    return bound.isFinite ? Pin(index: index, value: bound, isUpper: isUpper) : nil
  }

  /// What is fixed in either.
  mutating func formUnion(_ other: Face) {
    columnPins += other.columnPins
    rowPins += other.rowPins
  }
}

extension Program {
  /// The program with every column and row of a face fixed.
  public func restricted(to face: Face) -> Program {
    var restricted = self
    for pin in face.columnPins {
      restricted.setBounds(pin.value...pin.value, of: ColumnID(pin.index))
    }
    for pin in face.rowPins { restricted.setBounds(pin.value...pin.value, of: RowID(pin.index)) }
    return restricted
  }
}

extension Basis {
  /// The basis for the program without the restriction: what was fixed sits at the bound it was
  /// fixed at.
  func released(from face: Face) -> Basis {
    var released = self
    for pin in face.columnPins { released.release(pin, at: pin.index) }
    for pin in face.rowPins { released.release(pin, at: columnCount + pin.index) }
    return released
  }

  private mutating func release(_ pin: Face.Pin, at position: Int) {
    guard statuses[position] != Status.basic.rawValue else { return }
    statuses[position] = (pin.isUpper ? Status.atUpper : Status.atLower).rawValue
  }
}
