import TestSupport
import Testing

@testable import LinearProgram

/// Several objectives in order.
@Suite struct OrderTests {
  /// The same by the textbook's other way: a row that holds the first objective at its value.
  @Test func agreesWithARowThatHoldsTheFirstObjective() throws {
    for seed in seeds(0..<60) {
      let made = Case.layered(width: 8, layers: 4, degree: 3, seed: UInt64(seed))
      let ordered = try made.program.optimum(inOrder: [made.served, made.cost])
      let first = try made.program.optimum(of: made.served)
      #expect(agree(ordered.levels[0].solution.objectiveValue, first.objectiveValue, 1e-9))
      let served = made.served.value(at: ordered.solution.columnValues)
      #expect(agree(served, first.objectiveValue, 1e-9))

      var held = made.program
      held.addRow(bounds: first.objectiveValue...(.infinity), terms: made.served.terms)
      let second = try held.optimum(of: made.cost)
      #expect(agree(ordered.solution.objectiveValue, second.objectiveValue, 1e-7), "seed \(seed)")
    }
  }

  @Test func everyLevelIsProvedOnItsFace() throws {
    for seed in seeds(0..<60) {
      let made = Case.boxed(columns: 20, rows: 8, seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(500 + seed))
      // Few columns in each objective, so that there is a face to choose from.
      let objectives = (0..<3).map { _ in
        Objective(
          random.index(below: 2) == 0 ? .minimize : .maximize,
          (0..<3).map { _ in Double(1 + random.index(below: 9)) * ColumnID(random.index(below: 20))
          })
      }
      var solver = Solver(made.program)
      let ordered = try solver.solve(inOrder: objectives)
      #expect(ordered.levels.count == 3 && ordered.levels[0].face.columns.isEmpty)
      for level in ordered.levels {
        let certificate = Certificate(
          columnValues: level.solution.columnValues, rowDuals: level.solution.rowDuals,
          objective: level.objective, program: made.program.restricted(to: level.face))
        #expect(certificate.holds)
        #expect(made.program.admits(ordered.solution.columnValues))
        #expect(
          agree(
            level.objective.value(at: ordered.solution.columnValues),
            level.solution.objectiveValue, 1e-9))
      }
      #expect(solver.program.columnBounds == made.program.columnBounds)
      #expect(solver.program.rowBounds == made.program.rowBounds)
    }
  }

  /// The last basis is optimal for every level, so starting from it leaves nothing to do.
  @Test func theLastBasisIsOptimalForEveryLevel() throws {
    for seed in seeds(0..<40) {
      let made = Case.layered(width: 10, layers: 4, degree: 3, seed: UInt64(seed))
      var solver = Solver(made.program)
      let ordered = try solver.solve(inOrder: [made.served, made.cost])
      solver.start(from: ordered.solution.basis)
      let again = try solver.solve(inOrder: [made.served, made.cost])
      #expect(again.iterations == 0, "seed \(seed)")
      let pairs = zip(again.solution.columnValues, ordered.solution.columnValues)
      #expect(pairs.allSatisfy { agree($0, $1, 1e-9) })
    }
  }

  /// A face by hand: keep the optimum, then ask for the range of what is left open.
  @Test func aFaceKeepsAnOptimum() throws {
    var program = Program()
    let x = program.addColumn(bounds: 0...3)
    let y = program.addColumn(bounds: 0...3)
    let row = program.addRow(bounds: -.infinity...4, terms: [1 * x, 1 * y])
    var solver = Solver(program)
    let most = try solver.solve(.maximize([1 * x, 1 * y]))
    let face = Face(of: most, in: program)
    #expect(face.rows == [row] && face.columns.isEmpty)
    solver.restrict(to: face)
    let least = try solver.solve(.minimize([1 * x]))
    let greatest = try solver.solve(.maximize([1 * x]))
    #expect(least[x] == 1 && least[y] == 3 && greatest[x] == 3 && greatest[y] == 1)
    solver.resetBounds()
    let zero = try solver.solve(.minimize([1 * x, 1 * y]))
    #expect(zero.objectiveValue == 0)
  }

  /// Columns may leave their bounds by the solver's own 10⁻⁹, so a sum of them is no better known.
  @Test func aSumIsKnownNoBetterThanItsColumns() {
    var program = Program()
    let columns = (0..<3).map { _ in program.addColumn(bounds: 0...1) }
    let sum = Objective.minimize(columns.map { 2 * $0 })
    #expect(abs(sum.value(at: columns.map { _ in -1e-9 })) <= sum.rounding * (1 + 1e-12))
    #expect(abs(sum.value(at: columns.map { _ in -1.1e-9 })) > sum.rounding)
    #expect(Objective.minimize([]).rounding == 0)
  }
}
