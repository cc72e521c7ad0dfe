/// A program with what every solver of it needs, worked out once.
///
///     let prepared = PreparedProgram(program)
///     var first = Solver(prepared)
///     var second = Solver(prepared)  // on another thread, say
public struct PreparedProgram: Sendable {
  /// The program.
  public let program: Program
  let scaled: ScaledMatrix

  /// Prepares a program.
  ///
  /// - Complexity: O(columns + rows + terms).
  public init(_ program: Program) {
    self.program = program
    let matrix = ColumnMatrix(program)
    scaled = ScaledMatrix(matrix, by: Scaling(matrix, rowCount: program.rowCount))
  }
}

/// The coefficients in the units of a scaling.
struct ScaledMatrix: Sendable {
  /// The coefficients as they were given.
  let matrix: ColumnMatrix
  let scaling: Scaling
  /// The coefficients in the units of the scaling.
  let values: [Double]

  init(_ matrix: ColumnMatrix, by scaling: Scaling) {
    self.matrix = matrix
    self.scaling = scaling
    var values = matrix.values
    for column in 0..<(matrix.starts.count - 1) {
      for entry in Int(matrix.starts[column])..<Int(matrix.starts[column + 1]) {
        values[entry] *=
          scaling.columnFactors[column] * scaling.rowFactors[Int(matrix.rows[entry])]
      }
    }
    self.values = values
  }
}
