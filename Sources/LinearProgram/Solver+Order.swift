extension Solver {
  /// The best point for several objectives, each as good as the ones before it allow.
  ///
  /// After each objective the program is restricted to the ``Face`` of its best points, and the
  /// next one is solved for from the basis reached. The bounds are as before afterwards.
  ///
  /// The basis of the last level is optimal for every level: what a level fixed never enters the
  /// basis again, so the prices of each level can be computed from the last basis too. A sweep
  /// that starts from it saves iterations at all levels.
  ///
  /// - Throws: ``SolveFailure``; also ``SolveFailure/degraded(level:from:to:)`` where a later
  ///   objective moved an earlier one by more than 10⁻⁹ of its size and of the sum of its
  ///   coefficients.
  /// - Precondition: There is at least one objective.
  public mutating func solve(
    inOrder objectives: [Objective]
  ) throws(SolveFailure) -> OrderedSolution {
    precondition(!objectives.isEmpty, "an order has at least one objective")
    let columnBounds = program.columnBounds
    let rowBounds = program.rowBounds
    var face = Face()
    defer {
      for column in face.columns { write(columnBounds[column.index], of: column) }
      for row in face.rows { write(rowBounds[row.index], of: row) }
    }
    var levels: [OrderedSolution.Level] = []
    for objective in objectives {
      let solution = try solve(objective).released(from: face)
      for (level, earlier) in levels.enumerated() {
        try Self.check(earlier, level: level, at: solution)
      }
      levels.append(.init(objective: objective, solution: solution, face: face))
      guard levels.count < objectives.count else { break }
      let next = Face(of: solution, in: program)
      for pin in next.columnPins { write(pin.value...pin.value, of: ColumnID(pin.index)) }
      for pin in next.rowPins { write(pin.value...pin.value, of: RowID(pin.index)) }
      face.formUnion(next)
      // The point stays where it is, within the new bounds: the primal method applies.
      boundsChanged = false
    }
    let last = levels[levels.count - 1].solution
    if !face.columns.isEmpty || !face.rows.isEmpty { start(from: last.basis) }
    return OrderedSolution(levels: levels, solution: last)
  }

  /// Holds a later point against what an earlier objective reached.
  private static func check(
    _ earlier: OrderedSolution.Level, level: Int, at solution: Solution
  ) throws(SolveFailure) {
    let before = earlier.solution.objectiveValue
    let after = earlier.objective.value(at: solution.columnValues)
    let scale = max(abs(before), earlier.objective.size(at: solution))
    guard abs(after - before) <= 1e-9 * scale + earlier.objective.rounding else {
      throw .degraded(level: level, from: before, to: after)
    }
  }
}

extension Objective {
  /// The greatest of its coefficients, and of its terms at a point.
  fileprivate func size(at point: Solution) -> Double {
    terms.reduce(0) {
      max($0, abs($1.coefficient), abs($1.coefficient * point[$1.column]))
    }
  }

  /// How far two points may part that the solver holds for the same.
  ///
  /// The solver lets every column leave its bounds by 10⁻⁹, so that a sum of columns is known to
  /// no more than 10⁻⁹ times the sum of its coefficients.
  var rounding: Double { 1e-9 * terms.reduce(0) { $0 + abs($1.coefficient) } }
}

extension Solution {
  /// The same answer with the basis it has in the program without the restriction.
  func released(from face: Face) -> Solution {
    guard !face.columns.isEmpty || !face.rows.isEmpty else { return self }
    return Solution(self, basis: basis.released(from: face))
  }

  private init(_ other: Solution, basis: Basis) {
    columnValues = other.columnValues
    rowActivities = other.rowActivities
    rowDuals = other.rowDuals
    reducedCosts = other.reducedCosts
    objectiveValue = other.objectiveValue
    certificate = other.certificate
    iterations = other.iterations
    self.basis = basis
  }
}
