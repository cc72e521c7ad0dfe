/// A point within all bounds, and a direction in which one can walk from it without end while the
/// objective improves.
///
/// Chvátal, *Linear Programming*, 1983, ch. 16.
public struct UnboundednessWitness: Hashable, Sendable {
  /// A point that keeps all bounds.
  public let columnValues: [Double]

  /// The direction, the largest step of size 1.
  public let direction: [Double]

  /// A point and a direction, scaled so that the largest step has size 1; steps within rounding of
  /// zero are zero.
  init(columnValues: [Double], direction: [Double]) {
    self.columnValues = columnValues
    let largest = direction.lazy.map(abs).max() ?? 0
    let scale = largest > 0 && largest.isFinite ? 1 / largest : 1
    self.direction = direction.map { abs($0 * scale) > 1e-11 ? $0 * scale : 0 }
  }

  /// Whether point and direction prove that the objective has no best value.
  ///
  /// - Complexity: O(columns + rows + terms).
  public func proves(
    unboundednessOf program: Program, for objective: Objective, tolerance: Double = 1e-7
  ) -> Bool {
    guard direction.count == program.columnCount, direction.allSatisfy(\.isFinite),
      program.admits(columnValues, tolerance: tolerance)
    else { return false }
    let costs = objective.costs(columnCount: program.columnCount)
    var gain = 0.0
    var gainScale = 0.0
    for column in costs.indices {
      gain -= costs[column] * direction[column]
      gainScale = max(gainScale, abs(costs[column] * direction[column]))
      let bounds = program.columnBounds[column]
      if direction[column] > 0 && bounds.upperBound.isFinite { return false }
      if direction[column] < 0 && bounds.lowerBound.isFinite { return false }
    }
    guard gain > 1e-9 * gainScale else { return false }
    let evaluation = Evaluation(
      program, units: [Double](repeating: 1, count: program.columnCount), costs: costs,
      columnValues: direction,
      rowDuals: [Double](repeating: 0, count: program.rowCount))
    return program.rowBounds.indices.allSatisfy { row in
      let slope = evaluation.activities[row]
      let rounding = 1e-9 * evaluation.activityScales[row]
      guard slope.isFinite else { return false }
      return (slope <= rounding || program.rowBounds[row].upperBound.isInfinite)
        && (slope >= -rounding || program.rowBounds[row].lowerBound.isInfinite)
    }
  }
}

extension Program {
  /// Whether a point keeps all bounds, within a share of the numbers involved.
  ///
  /// - Complexity: O(columns + rows + terms).
  public func admits(_ columnValues: [Double], tolerance: Double = 1e-7) -> Bool {
    guard columnValues.count == columnCount else { return false }
    let certificate = Certificate(
      columnValues: columnValues, rowDuals: [Double](repeating: 0, count: rowCount),
      objective: .minimize([]), program: self, tolerance: tolerance)
    return certificate.primalResidual <= tolerance
  }
}
