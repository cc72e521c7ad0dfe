import LinearProgram
import TestSupport
import Testing

/// Programs with numbers at the edge of what a number can hold: any end will do, if it is proved
/// or says that it is not.
@Suite struct ExtremeTests {
  /// Whether a program is answered, or fails with a reason that stands up.
  private func ends(_ program: Program, _ objective: Objective) -> Bool {
    do {
      let optimum = try program.optimum(of: objective)
      return optimum.certificate.holds && optimum.columnValues.allSatisfy(\.isFinite)
        && optimum.objectiveValue.isFinite && program.admits(optimum.columnValues)
    } catch {
      switch error {
      case .infeasible(let witness): return witness.proves(infeasibilityOf: program)
      case .unbounded(let witness):
        return witness.proves(unboundednessOf: program, for: objective)
      default: return true
      }
    }
  }

  /// Each of these sizes beside its opposite, in one row and across rows.
  @Test(arguments: [1e150, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func opposites(size: Double) {
    let other = size > 1 ? 1 / size : 1e300
    for bounds in [0...1.0, 0...(.infinity), -.infinity...(.infinity)] {
      for rowBounds in [1...1.0, -1...(.infinity), -.infinity...(-1), 1...1e20] {
        for costs in [(1.0, 1.0), (size, other), (-size, size), (0, 0)] {
          var program = Program()
          let x = program.addColumn(bounds: bounds)
          let y = program.addColumn(bounds: bounds)
          program.addRow(bounds: rowBounds, terms: [size * x, other * y])
          program.addRow(bounds: rowBounds, terms: [other * x, -size * y])
          #expect(ends(program, .minimize([costs.0 * x, costs.1 * y])))
          #expect(ends(program, .maximize([costs.0 * x, costs.1 * y])))
        }
      }
    }
  }

  @Test func sizesAtRandom() {
    let sizes = [1, 1e150, 1e-150, 1e300, 1e-300]
    for seed in seeds(0..<300) {
      var random = SplitMix64(seed: UInt64(seed))
      func coefficient() -> Double {
        Double(random.index(below: 19) - 9) * sizes[random.index(below: sizes.count)]
      }
      func bounds() -> ClosedRange<Double> {
        switch random.index(below: 4) {
        case 0: 0...(.infinity)
        case 1: -.infinity...Double(random.index(below: 9))
        case 2: -5...5
        default: -.infinity...(.infinity)
        }
      }
      var program = Program()
      let columns = (0..<(2 + seed % 5)).map { _ in program.addColumn(bounds: bounds()) }
      for _ in 0..<(1 + seed % 4) {
        program.addRow(bounds: bounds(), terms: columns.map { coefficient() * $0 })
      }
      #expect(
        ends(program, .minimize(columns.map { coefficient() * $0 })), "seed \(seed)")
    }
  }

  /// What the row's two terms add up to, and what the objective comes to, no number can hold.
  @Test func sumsTooLargeToHold() {
    var program = Program()
    let x = program.addColumn(bounds: 1e20...1e20)
    #expect(ends(program, .minimize([1e300 * x])))
    program.addRow(bounds: 1...2, terms: [1 * x])
    #expect(ends(program, .minimize([1e300 * x])))
    let y = program.addColumn(bounds: 0...1)
    program.addRow(bounds: 1...(.infinity), terms: [1.5e308 * y, 1.5e308 * y])
    #expect(ends(program, .maximize([1 * y])))
    program.addRow(bounds: 0...0, terms: [1.5e308 * y, 1.5e308 * y, -1.5e308 * y, -1.5e308 * y])
    #expect(ends(program, .maximize([1 * y])))
  }

  /// Each column in a unit of its own, 300 orders apart: that is only a matter of units.
  @Test func columnsInExtremeUnits() throws {
    var program = Program()
    let x = program.addColumn(bounds: 0...(.infinity))
    let y = program.addColumn(bounds: 0...(.infinity))
    program.addRow(bounds: -.infinity...4, terms: [1e150 * x, 1e-150 * y])
    program.addRow(bounds: -.infinity...6, terms: [1e150 * x, 3e-150 * y])
    let optimum = try program.optimum(of: .maximize([3e150 * x, 5e-150 * y]))
    #expect(agree(optimum.objectiveValue, 14))
  }
}
