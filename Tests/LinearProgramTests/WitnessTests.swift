import LinearProgram
import TestSupport
import Testing

/// Programs without a best point, and what proves it.
@Suite struct WitnessTests {
  @Test func everyRandomProgramEndsInAProof() {
    var optimal = 0
    var infeasible = 0
    var unbounded = 0
    for seed in seeds(0..<1500) {
      let size = 2 + seed % 9
      let made = Case.wild(columns: size, rows: 1 + seed % 7, seed: UInt64(seed))
      do {
        let optimum = try made.program.optimum(of: made.objective)
        #expect(optimum.certificate.holds)
        #expect(made.program.admits(optimum.columnValues))
        optimal += 1
      } catch {
        // Partial typed catches beside `#expect` crash the compiler (Swift 6.3.1).
        switch error {
        case .infeasible(let witness):
          #expect(witness.proves(infeasibilityOf: made.program), "seed \(seed)")
          infeasible += 1
        case .unbounded(let witness):
          #expect(
            witness.proves(unboundednessOf: made.program, for: made.objective), "seed \(seed)")
          unbounded += 1
        default:
          Issue.record("seed \(seed): \(error)")
        }
      }
    }
    // The draw covers all three endings.
    #expect(optimal > 50 && infeasible > 50 && unbounded > 50)
  }

  /// github.com/coin-or/Clp issue 79: three demands of 2, three supplies of 1, columns without
  /// bounds, for which CLP returns no ray.
  @Test func infeasibilityForWhichClpHasNoRay() {
    var program = Program()
    let x = (0..<9).map { _ in program.addColumn(bounds: -.infinity...(.infinity)) }
    for row in 0..<3 {
      program.addRow(bounds: 2...2, terms: [1 * x[row], 1 * x[row + 3], 1 * x[row + 6]])
    }
    for row in 0..<3 {
      program.addRow(
        bounds: -.infinity...1, terms: (0..<3).map { 1 * x[3 * row + $0] })
    }
    for column in x { program.addRow(bounds: 0...(.infinity), terms: [1 * column]) }
    do {
      _ = try program.optimum(of: .minimize([]))
      Issue.record("three demands of 2 cannot be met by three supplies of 1")
    } catch {
      guard case .infeasible(let witness) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(witness.proves(infeasibilityOf: program))
      #expect(Set(witness.rows).isSuperset(of: (0..<6).map { RowID($0) }))
      // The same multipliers prove nothing once the supplies suffice.
      var enough = program
      for row in 3..<6 { enough.setBounds(-.infinity...2, of: RowID(row)) }
      #expect(!witness.proves(infeasibilityOf: enough))
    }
  }

  @Test func bothInfeasibleAndDualInfeasible() {
    // Chvátal, ch. 5: neither the program nor its dual has a feasible point.
    var program = Program()
    let x = program.addColumn(bounds: 0...(.infinity))
    let y = program.addColumn(bounds: 0...(.infinity))
    program.addRow(bounds: -.infinity...1, terms: [1 * x, -1 * y])
    program.addRow(bounds: -.infinity...(-2), terms: [-1 * x, 1 * y])
    do {
      _ = try program.optimum(of: .maximize([2 * x, -1 * y]))
      Issue.record("x − y cannot be at most 1 and at least 2")
    } catch {
      guard case .infeasible(let witness) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(witness.proves(infeasibilityOf: program))
    }
  }

  @Test func aSolverRecoversFromAFailure() throws {
    var program = Program()
    let x = program.addColumn(bounds: 0...10)
    let row = program.addRow(bounds: 3...(.infinity), terms: [1 * x])
    // A solver is not copyable, so it stays out of the closures the macros make.
    var solver = Solver(program)
    let before = try solver.solve(.minimize([1 * x]))
    solver.setBounds(11...(.infinity), of: row)
    do {
      _ = try solver.solve(.minimize([1 * x]))
      Issue.record("x is at most 10")
    } catch {
      guard case .infeasible(let witness) = error else { throw error }
      #expect(witness.rows == [row])
    }
    solver.resetBounds()
    let after = try solver.solve(.minimize([1 * x]))
    #expect(before[x] == 3 && after[x] == 3)
  }
}
