/// What was measured of an answer: how far point and prices are from proving each other best.
///
/// A point within its bounds and prices of the right signs whose values agree are both best (weak
/// duality; Chvátal, *Linear Programming*, 1983, ch. 5 and 9). The measurement is made in this
/// module's own code from the program's data.
///
/// - ``primalResidual``: the largest amount by which a column or a row breaks a bound, as a share
///   of the largest of 1, the bound, and the numbers in the row's sum.
/// - ``dualResidual``: the largest price that pushes toward an infinite bound, as a share of the
///   largest cost.
/// - ``absoluteGap``: the sum over columns and rows of price times distance from the bound the
///   price belongs to. In exact arithmetic it is the value of the point less that of the prices.
/// - ``relativeGap``: the same as a share of the largest of the value, the terms in its sum, and
///   the smallest cost other than zero.
public struct Certificate: Hashable, Sendable {
  /// The largest amount by which a column or a row breaks a bound, scaled.
  public let primalResidual: Double

  /// The largest price that pushes toward an infinite bound, scaled.
  public let dualResidual: Double

  /// The sum of price times distance from the bound the price belongs to.
  public let absoluteGap: Double

  /// The gap as a share of the value.
  public let relativeGap: Double

  /// What the residuals and the relative gap must not exceed.
  public let tolerance: Double

  /// Whether the answer is proven best within the tolerance.
  public var holds: Bool {
    primalResidual <= tolerance && dualResidual <= tolerance && relativeGap <= tolerance
  }

  /// Measures a point and prices that anyone claims to be best.
  ///
  /// - Parameters:
  ///   - columnValues: The point, one number per column.
  ///   - rowDuals: The shadow prices, with the sign of ``Solution/rowDuals``.
  ///   - objective: What the point is claimed to be best for.
  ///   - program: The program, with the bounds in force.
  ///   - tolerance: What ``holds`` measures by.
  /// - Complexity: O(columns + rows + terms).
  public init(
    columnValues: [Double], rowDuals: [Double], objective: Objective, program: Program,
    tolerance: Double = 1e-7
  ) {
    precondition(columnValues.count == program.columnCount, "one value per column")
    precondition(rowDuals.count == program.rowCount, "one price per row")
    let costs = objective.costs(columnCount: program.columnCount)
    let evaluation = Evaluation(
      program, units: Scaling(ColumnMatrix(program), rowCount: program.rowCount).columnFactors,
      costs: costs, columnValues: columnValues, rowDuals: rowDuals.map { objective.sign * $0 })
    self.init(
      evaluation, program: program, costs: costs, columnValues: columnValues,
      rowDuals: rowDuals.map { objective.sign * $0 }, tolerance: tolerance)
  }

  /// Measures what was evaluated already; prices have the sign of a minimization.
  init(
    _ evaluation: Evaluation, program: Program, costs: [Double], columnValues: [Double],
    rowDuals: [Double], tolerance: Double
  ) {
    var meter = Meter(costScale: evaluation.costScale)
    var value = 0.0
    var valueScale = evaluation.smallestCost
    for column in costs.indices {
      let term = costs[column] * columnValues[column]
      value += term
      valueScale = max(valueScale, abs(term))
      meter.measure(
        columnValues[column], scale: 1, price: evaluation.reducedCosts[column],
        bounds: program.columnBounds[column])
    }
    for row in rowDuals.indices {
      meter.measure(
        evaluation.activities[row], scale: max(1, evaluation.activityScales[row]),
        price: rowDuals[row], bounds: program.rowBounds[row])
    }
    primalResidual = meter.primalResidual
    dualResidual = meter.dualResidual
    absoluteGap = meter.gap
    // A share of a number too large to hold would be nothing.
    let gapScale = max(valueScale, abs(value))
    relativeGap = gapScale.isFinite ? meter.gap / gapScale : .infinity
    self.tolerance = tolerance
  }
}

/// Adds up the residuals of columns and rows, which obey the same rules.
private struct Meter {
  let costScale: Double
  var primalResidual = 0.0
  var dualResidual = 0.0
  var gap = 0.0

  init(costScale: Double) {
    self.costScale = costScale
  }

  mutating func measure(
    _ value: Double, scale: Double, price: Double, bounds: ClosedRange<Double>
  ) {
    // `max` would let a NaN pass.
    guard value.isFinite, price.isFinite else {
      primalResidual = .infinity
      return
    }
    if value < bounds.lowerBound {
      let residual = (bounds.lowerBound - value) / max(scale, abs(bounds.lowerBound))
      primalResidual = max(primalResidual, residual)
    } else if value > bounds.upperBound {
      let residual = (value - bounds.upperBound) / max(scale, abs(bounds.upperBound))
      primalResidual = max(primalResidual, residual)
    }
    guard price != 0 else { return }
    let bound = price > 0 ? bounds.lowerBound : bounds.upperBound
    if bound.isFinite {
      gap += abs(price * (value - bound))
    } else {
      dualResidual = max(dualResidual, abs(price) / costScale)
      gap += abs(price * value)
    }
  }
}
