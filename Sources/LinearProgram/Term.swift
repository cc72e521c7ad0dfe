/// A coefficient times a column: what rows and objectives are sums of.
public struct Term: Hashable, Sendable {
  /// The number the column is multiplied by.
  public var coefficient: Double

  /// The column.
  public var column: ColumnID

  /// A coefficient times a column.
  ///
  /// - Precondition: The coefficient is finite.
  public init(_ coefficient: Double, _ column: ColumnID) {
    precondition(coefficient.isFinite, "a coefficient is a finite number")
    self.coefficient = coefficient
    self.column = column
  }
}

/// A coefficient times a column, written as in a textbook: `2.5 * x`.
///
/// - Precondition: The coefficient is finite.
public func * (coefficient: Double, column: ColumnID) -> Term {
  Term(coefficient, column)
}
