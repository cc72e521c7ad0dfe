/// A best point of a program, with the prices that prove it.
///
/// Values are those of a vertex (a basic solution). All figures but the column values and the row
/// duals are computed from the program's own data, not read from the solver.
public struct Solution: Sendable {
  /// The value of each column.
  public let columnValues: [Double]

  /// The sum of each row.
  public let rowActivities: [Double]

  /// The shadow price of each row: the change of the objective's value per unit by which the
  /// row's binding bound is **raised**.
  ///
  /// The sign is that of the value, whatever the sense: under a maximization a binding upper bound
  /// has a price ≥ 0, under a minimization ≤ 0. A row that does not bind has price zero. Where the
  /// optimum is degenerate the price is one of several, and holds in one direction at least.
  public let rowDuals: [Double]

  /// The same for the bounds of each column: the change of the objective's value per unit by
  /// which the bound the column sits at is raised.
  ///
  /// Figures within rounding of zero are exactly zero.
  public let reducedCosts: [Double]

  /// The objective's value.
  public let objectiveValue: Double

  /// What was measured of the answer: residuals and gap.
  ///
  /// It always holds; an answer whose certificate does not is thrown as an error.
  public let certificate: Certificate

  /// The number of simplex iterations this answer took, from the basis it started from.
  public let iterations: Int

  /// Where to start from in order to arrive here at once.
  public let basis: Basis

  /// The value of a column.
  public subscript(column: ColumnID) -> Double { columnValues[column.index] }

  /// The sum of a row.
  public subscript(row: RowID) -> Double { rowActivities[row.index] }

  /// The change of the objective's value per unit by which the row's binding bound is raised.
  public func shadowPrice(of row: RowID) -> Double { rowDuals[row.index] }

  /// The change of the objective's value per unit by which the column's binding bound is raised.
  public func reducedCost(of column: ColumnID) -> Double { reducedCosts[column.index] }
}
