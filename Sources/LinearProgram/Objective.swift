/// What a program is solved for: a sum of terms to make as small or as large as possible.
public struct Objective: Hashable, Sendable {
  /// Whether less or more is better.
  public enum Sense: Hashable, Sendable {
    /// Less is better.
    case minimize
    /// More is better.
    case maximize
  }

  /// Whether less or more is better.
  public var sense: Sense

  /// The terms of the sum; terms of the same column add up.
  public var terms: [Term]

  /// The objective of making a sum of terms as small or as large as possible.
  public init(_ sense: Sense, _ terms: [Term]) {
    self.sense = sense
    self.terms = terms
  }

  /// The objective of making a sum of terms as small as possible.
  public static func minimize(_ terms: [Term]) -> Objective { Objective(.minimize, terms) }

  /// The objective of making a sum of terms as large as possible.
  public static func maximize(_ terms: [Term]) -> Objective { Objective(.maximize, terms) }

  /// The objective's value at a point, one number per column.
  public func value(at columnValues: [Double]) -> Double {
    var sum = 0.0
    for term in terms { sum += term.coefficient * columnValues[term.column.index] }
    return sum
  }

  /// One coefficient per column, with the sign of a minimization.
  ///
  /// Everything inside the module minimizes; only the answer is turned back.
  func costs(columnCount: Int) -> [Double] {
    var costs = [Double](repeating: 0, count: columnCount)
    for term in terms {
      precondition(term.column.index < columnCount, "the objective names a column of the program")
      costs[term.column.index] += sign * term.coefficient
    }
    return costs
  }

  /// 1 where less is better, −1 where more is.
  var sign: Double { sense == .minimize ? 1 : -1 }
}
