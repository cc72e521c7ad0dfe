import LinearProgram
import TestSupport
import Testing

/// The check itself: it passes what is best and fails what is not.
@Suite struct CertificateTests {
  @Test func corruptedAnswersFail() throws {
    for seed in seeds(0..<40) {
      let made = Case.boxed(columns: 12, rows: 8, seed: UInt64(seed))
      let optimum = try made.program.optimum(of: made.objective)
      func certificate(_ values: [Double], _ duals: [Double]) -> Certificate {
        Certificate(
          columnValues: values, rowDuals: duals, objective: made.objective, program: made.program)
      }
      #expect(certificate(optimum.columnValues, optimum.rowDuals).holds)

      // Another value in a priced column breaks the gap, and one outside its bounds the residual.
      for column in 0..<12 where optimum.reducedCosts[column] != 0 {
        var values = optimum.columnValues
        values[column] += 0.5
        #expect(!certificate(values, optimum.rowDuals).holds)
      }
      var values = optimum.columnValues
      values[0] = -1
      #expect(certificate(values, optimum.rowDuals).primalResidual >= 0.5)
      values[0] = .nan
      #expect(!certificate(values, optimum.rowDuals).holds)

      // A changed price of a row that does not bind breaks the gap.
      for row in 0..<8 where optimum.basis.isBasic(RowID(row)) {
        let bounds = made.program.rowBounds[row]
        let activity = optimum.rowActivities[row]
        guard activity - bounds.lowerBound > 0.1, bounds.upperBound - activity > 0.1 else {
          continue
        }
        var duals = optimum.rowDuals
        duals[row] += 3
        #expect(!certificate(optimum.columnValues, duals).holds)
      }
    }
  }

  @Test func pricesTowardInfinityAreADualResidual() {
    var program = Program()
    let x = program.addColumn(bounds: 0...(.infinity))
    program.addRow(bounds: -.infinity...4, terms: [1 * x])
    let certificate = Certificate(
      columnValues: [0], rowDuals: [0], objective: .maximize([2 * x]), program: program)
    #expect(certificate.dualResidual == 1)
    #expect(certificate.absoluteGap == 0)
    #expect(!certificate.holds)
  }

  /// Weak duality by another route: the value equals prices times binding bounds.
  @Test func valueEqualsThatOfThePrices() throws {
    for seed in seeds(100..<200) {
      let made = Case.boxed(columns: 15, rows: 10, seed: UInt64(seed))
      let optimum = try made.program.optimum(of: made.objective)
      var value = 0.0
      for row in 0..<10 { value += optimum.rowDuals[row] * optimum.rowActivities[row] }
      for column in 0..<15 { value += optimum.reducedCosts[column] * optimum.columnValues[column] }
      #expect(agree(value, optimum.objectiveValue))
    }
  }

  /// A shadow price is a slope: between the slopes to the left and to the right of the bound.
  @Test func shadowPricesAreSlopes() throws {
    for seed in seeds(200..<230) {
      let made = Case.boxed(columns: 10, rows: 6, seed: UInt64(seed))
      let sign: Double = made.objective.sense == .minimize ? 1 : -1
      let base = try made.program.optimum(of: made.objective)
      for row in 0..<6 where made.program.rowBounds[row].upperBound.isFinite {
        let bounds = made.program.rowBounds[row]
        let step = 1e-4
        let moved = bounds.lowerBound + (bounds.lowerBound.isFinite ? step : 0)
        var program = made.program
        program.setBounds(moved...(bounds.upperBound + step), of: RowID(row))
        guard let after = try? program.optimum(of: made.objective) else { continue }
        // The value is convex under a minimization: its slope bounds the change from below.
        let change = sign * (after.objectiveValue - base.objectiveValue)
        #expect(change >= sign * base.rowDuals[row] * step - 1e-9)
      }
    }
  }
}
