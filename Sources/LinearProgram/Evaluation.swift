/// What a point and its prices amount to, computed from the program's entries as they were given.
///
/// Neither the compiled matrix handed to the solver nor anything the solver reports enters here,
/// so that a slip on either side shows as a residual.
struct Evaluation {
  /// Reduced costs below this share of the largest number in their sum are rounding.
  static let negligibleShare = 1e-11

  var activities: [Double]
  /// The largest number in each row's sum: what its rounding is measured by.
  var activityScales: [Double]
  /// With the sign of a minimization.
  var reducedCosts: [Double]
  /// The size below which a reduced cost is rounding.
  var negligibleCosts: [Double]
  /// The largest cost, or 1 where all are zero.
  let costScale: Double
  /// The smallest cost other than zero, or 1 where all are zero.
  let smallestCost: Double

  /// Measures a point against prices, both with the sign of a minimization.
  ///
  /// The units of the columns (``Scaling/columnFactors``) say what sizes of cost are alike.
  init(
    _ program: Program, units: [Double], costs: [Double], columnValues: [Double],
    rowDuals: [Double]
  ) {
    let rows = program.entryRows
    let columns = program.entryColumns
    let values = program.entryValues
    var activities = [Double](repeating: 0, count: program.rowCount)
    var activityScales = activities
    var reducedCosts = costs
    var scales = costs.map(abs)
    let largestCost = scales.max() ?? 0
    costScale = largestCost > 0 ? largestCost : 1
    smallestCost = scales.lazy.filter { $0 > 0 }.min() ?? 1
    for entry in values.indices {
      let row = Int(rows[entry])
      let column = Int(columns[entry])
      let amount = values[entry] * columnValues[column]
      let price = values[entry] * rowDuals[row]
      activities[row] += amount
      activityScales[row] = max(activityScales[row], abs(amount))
      reducedCosts[column] -= price
      scales[column] = max(scales[column], abs(price))
    }
    let largest = costs.indices.lazy.map { abs(costs[$0]) * units[$0] }.max() ?? 0
    // A number too large to hold says nothing, and must not make everything else negligible.
    let floor = largest.isFinite ? 1e-13 * largest : 0
    for column in scales.indices {
      scales[column] = max(Self.negligibleShare * scales[column], floor / units[column])
      if !scales[column].isFinite { scales[column] = 0 }
      if abs(reducedCosts[column]) <= scales[column] { reducedCosts[column] = 0 }
    }
    self.activities = activities
    self.activityScales = activityScales
    self.reducedCosts = reducedCosts
    negligibleCosts = scales
  }

  /// The rows whose price changes no reduced cost by more than rounding.
  func negligibleRows(_ program: Program, rowDuals: [Double]) -> [Bool] {
    var negligible = [Bool](repeating: true, count: program.rowCount)
    for entry in program.entryValues.indices {
      let row = Int(program.entryRows[entry])
      let price = abs(program.entryValues[entry] * rowDuals[row])
      if price > negligibleCosts[Int(program.entryColumns[entry])] { negligible[row] = false }
    }
    return negligible
  }
}
