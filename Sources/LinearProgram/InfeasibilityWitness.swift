/// One multiplier per row that shows at a glance that no point keeps all bounds.
///
/// The rows, each times its multiplier, add up to one inequality that even the best corner of the
/// column bounds breaks (Farkas, 1902, doi:10.1515/crll.1902.124.1; Chvátal, *Linear Programming*,
/// 1983, ch. 9 and 16). The rows with a multiplier other than zero are those that contradict each
/// other.
public struct InfeasibilityWitness: Hashable, Sendable {
  /// The multipliers, the largest of size 1.
  ///
  /// Positive ones use a row's lower bound, negative ones its upper bound.
  public let rowMultipliers: [Double]

  /// The multipliers scaled so that the largest has size 1, without those that would use an
  /// infinite bound: if these were needed, the proof fails without them.
  init(_ multipliers: [Double], program: Program) {
    let largest = multipliers.lazy.map(abs).max() ?? 0
    let scale = largest > 0 && largest.isFinite ? 1 / largest : 1
    rowMultipliers = multipliers.indices.map { row in
      let multiplier = multipliers[row] * scale
      let bounds = program.rowBounds[row]
      let bound = multiplier > 0 ? bounds.lowerBound : bounds.upperBound
      return bound.isFinite && abs(multiplier) > 1e-13 ? multiplier : 0
    }
  }

  /// The rows that contradict each other, given the column bounds.
  public var rows: [RowID] {
    rowMultipliers.indices.filter { rowMultipliers[$0] != 0 }.map { RowID($0) }
  }

  /// Whether the multipliers prove that no point of the program keeps all bounds.
  ///
  /// The sum of rows must demand more than the columns can give by more than 10⁻⁹ of the largest
  /// number in the comparison, and a column without a bound must cancel to as much.
  ///
  /// - Complexity: O(columns + rows + terms).
  public func proves(infeasibilityOf program: Program) -> Bool {
    guard rowMultipliers.count == program.rowCount, rowMultipliers.allSatisfy(\.isFinite) else {
      return false
    }
    let share = 1e-9
    // The least the weighted sum of rows is asked to be.
    var demanded = 0.0
    var scale = 0.0
    for row in rowMultipliers.indices where rowMultipliers[row] != 0 {
      let bounds = program.rowBounds[row]
      let bound = rowMultipliers[row] > 0 ? bounds.lowerBound : bounds.upperBound
      guard bound.isFinite else { return false }
      demanded += rowMultipliers[row] * bound
      scale = max(scale, abs(rowMultipliers[row] * bound))
    }
    var sums = [Double](repeating: 0, count: program.columnCount)
    var sumScales = sums
    for entry in program.entryValues.indices {
      let multiplier = rowMultipliers[Int(program.entryRows[entry])]
      guard multiplier != 0 else { continue }
      let term = program.entryValues[entry] * multiplier
      // A term lost to underflow may be one that had to cancel.
      guard term != 0 else { return false }
      let column = Int(program.entryColumns[entry])
      sums[column] += term
      sumScales[column] = max(sumScales[column], abs(term))
    }
    // The most the columns can make of it.
    var possible = 0.0
    for column in sums.indices where sums[column] != 0 {
      guard sums[column].isFinite else { return false }
      let bounds = program.columnBounds[column]
      let bound = sums[column] > 0 ? bounds.upperBound : bounds.lowerBound
      if bound.isFinite {
        possible += sums[column] * bound
        scale = max(scale, abs(sums[column] * bound))
      } else if abs(sums[column]) > share * sumScales[column] {
        return false
      }
    }
    return demanded - possible > share * scale
  }
}
