/// Units for columns and rows in which the coefficients are near 1.
///
/// CLP's tolerances are absolute, so a program that counts one material in grams and another in
/// megatonnes is put into like units first. Factors are powers of two, which cost no digit; bounds
/// play no part, for a capacity of 10⁹ often means none at all.
///
/// Geometric scaling: Tomlin 1975, *On scaling linear programming problems*,
/// doi:10.1007/BFb0120718.
struct Scaling: Sendable {
  /// A column's value is the scaled value times this.
  let columnFactors: [Double]

  /// A row's scaled sum is the sum times this.
  let rowFactors: [Double]

  /// Everything in its own units.
  init(columnCount: Int, rowCount: Int) {
    columnFactors = [Double](repeating: 1, count: columnCount)
    rowFactors = [Double](repeating: 1, count: rowCount)
  }

  /// Alternates a few times between rows and columns, giving each the middle of its extremes.
  init(_ matrix: ColumnMatrix, rowCount: Int) {
    let columnCount = matrix.starts.count - 1
    // Logarithms to base two: products become sums. Terms may have canceled to zero, or added up
    // to more than a number can hold.
    let sizes = matrix.values.map { $0 == 0 || !$0.isFinite ? 0 : Double($0.exponent) }
    var columnShifts = [Double](repeating: 0, count: columnCount)
    var rowShifts = [Double](repeating: 0, count: rowCount)
    for _ in 0..<4 {
      var rowExtremes = [Extremes](repeating: Extremes(), count: rowCount)
      for column in 0..<columnCount {
        for entry in Int(matrix.starts[column])..<Int(matrix.starts[column + 1]) {
          rowExtremes[Int(matrix.rows[entry])].include(sizes[entry] + columnShifts[column])
        }
      }
      rowShifts = rowExtremes.map { -$0.middle }
      for column in 0..<columnCount {
        var extremes = Extremes()
        for entry in Int(matrix.starts[column])..<Int(matrix.starts[column + 1]) {
          extremes.include(sizes[entry] + rowShifts[Int(matrix.rows[entry])])
        }
        columnShifts[column] = -extremes.middle
      }
    }
    columnFactors = columnShifts.map(Self.power)
    rowFactors = rowShifts.map(Self.power)
  }

  /// A factor that is neither zero nor infinite, nor is the product of two of them.
  private static func power(_ shift: Double) -> Double {
    Double(sign: .plus, exponent: Int(min(max(shift, -500), 500)), significand: 1)
  }
}

/// The least and the greatest of some numbers.
private struct Extremes {
  var least = Double.infinity
  var greatest = -Double.infinity

  mutating func include(_ number: Double) {
    least = min(least, number)
    greatest = max(greatest, number)
  }

  /// Halfway between the two; zero where there is no number.
  var middle: Double { least <= greatest ? (least + greatest) / 2 : 0 }
}
