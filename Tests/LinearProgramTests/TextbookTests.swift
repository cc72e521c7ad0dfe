import LinearProgram
import Testing

/// Programs whose answers are printed in books.
@Suite struct TextbookTests {
  /// Value 13 at (2, 0, 1), prices (1, 0, 1).
  ///
  /// Chvátal, *Linear Programming*, 1983, ch. 2.
  @Test func firstExampleOfTheSimplexMethod() throws {
    var program = Program()
    let x = (0..<3).map { _ in program.addColumn(bounds: 0...(.infinity)) }
    let rows = [
      program.addRow(bounds: -.infinity...5, terms: [2 * x[0], 3 * x[1], 1 * x[2]]),
      program.addRow(bounds: -.infinity...11, terms: [4 * x[0], 1 * x[1], 2 * x[2]]),
      program.addRow(bounds: -.infinity...8, terms: [3 * x[0], 4 * x[1], 2 * x[2]]),
    ]
    let optimum = try program.optimum(of: .maximize([5 * x[0], 4 * x[1], 3 * x[2]]))
    #expect(agree(optimum.objectiveValue, 13))
    #expect(zip(optimum.columnValues, [2, 0, 1]).allSatisfy { agree($0, $1) })
    #expect(zip(rows.map(optimum.shadowPrice), [1, 0, 1]).allSatisfy { agree($0, $1) })
    // Raising the bound of the second column from zero would cost three.
    #expect(agree(optimum.reducedCost(of: x[1]), -3))
    #expect(optimum.certificate.holds)
  }

  /// Polly's diet costs 92.5 cents a day.
  ///
  /// Chvátal, *Linear Programming*, 1983, ch. 1.
  @Test func diet() throws {
    var program = Program()
    let servings = [4.0, 3, 2, 8, 2, 2].map { program.addColumn(bounds: 0...$0) }
    let nutrients: [(needed: Double, perServing: [Double])] = [
      (2000, [110, 205, 160, 160, 420, 260]),
      (55, [4, 32, 13, 8, 4, 14]),
      (800, [2, 12, 54, 285, 22, 80]),
    ]
    let rows = nutrients.map { nutrient in
      program.addRow(
        bounds: nutrient.needed...(.infinity),
        terms: zip(nutrient.perServing, servings).map { $0 * $1 })
    }
    let cost = Objective.minimize(zip([3.0, 24, 13, 9, 20, 19], servings).map { $0 * $1 })
    let optimum = try program.optimum(of: cost)
    #expect(agree(optimum.objectiveValue, 92.5))
    #expect(zip(optimum.columnValues, [4, 0, 0, 4.5, 2, 0]).allSatisfy { agree($0, $1) })
    // Only energy binds: 9 cents buy 160 kcal.
    #expect(agree(optimum.shadowPrice(of: rows[0]), 9.0 / 160))
  }

  /// Value 5ⁿ at the last of 2ⁿ corners.
  ///
  /// Klee and Minty, *How good is the simplex algorithm?*, 1972.
  @Test(arguments: [3, 6, 9, 12])
  func kleeMintyCube(size: Int) throws {
    var program = Program()
    let x = (0..<size).map { _ in program.addColumn(bounds: 0...(.infinity)) }
    var power = 1.0
    for row in 0..<size {
      power *= 5
      let terms = (0..<row).map { Double(1 << (row - $0 + 1)) * x[$0] }
      program.addRow(bounds: -.infinity...power, terms: terms + [1 * x[row]])
    }
    let terms = (0..<size).map { Double(1 << (size - 1 - $0)) * x[$0] }
    let optimum = try program.optimum(of: .maximize(terms))
    #expect(agree(optimum.objectiveValue, power, 1e-9))
    #expect(agree(optimum[x[size - 1]], power, 1e-9))
  }

  /// Cycles under the textbook rule; value −1/20.
  ///
  /// Beale, *Cycling in the dual simplex algorithm*, 1955, doi:10.1002/nav.3800020406, in the
  /// widely printed form; the value is SciPy's too.
  @Test func cyclingExampleOfBeale() throws {
    var program = Program()
    let x = (0..<4).map { _ in program.addColumn(bounds: 0...(.infinity)) }
    let none = -Double.infinity...0
    program.addRow(bounds: none, terms: [0.25 * x[0], -60 * x[1], -0.04 * x[2], 9 * x[3]])
    program.addRow(bounds: none, terms: [0.5 * x[0], -90 * x[1], -0.02 * x[2], 3 * x[3]])
    program.addRow(bounds: -.infinity...1, terms: [1 * x[2]])
    let objective = Objective.minimize([-0.75 * x[0], 150 * x[1], -0.02 * x[2], 6 * x[3]])
    #expect(agree(try program.optimum(of: objective).objectiveValue, -0.05))
  }

  /// Cycles in six steps under the textbook rule; value 1.
  ///
  /// Chvátal, *Linear Programming*, 1983, ch. 3.
  @Test func cyclingExampleOfChvatal() throws {
    var program = Program()
    let x = (0..<4).map { _ in program.addColumn(bounds: 0...(.infinity)) }
    let none = -Double.infinity...0
    program.addRow(bounds: none, terms: [0.5 * x[0], -5.5 * x[1], -2.5 * x[2], 9 * x[3]])
    program.addRow(bounds: none, terms: [0.5 * x[0], -1.5 * x[1], -0.5 * x[2], 1 * x[3]])
    program.addRow(bounds: -.infinity...1, terms: [1 * x[0]])
    let objective = Objective.maximize([10 * x[0], -57 * x[1], -9 * x[2], -24 * x[3]])
    #expect(agree(try program.optimum(of: objective).objectiveValue, 1))
  }

  /// Two canneries, three markets: 153.675 thousand dollars.
  ///
  /// Dantzig, *Linear Programming and Extensions*, 1963, ch. 3.3, as `trnsport` of the GAMS model
  /// library states it, at 90 dollars per case and thousand miles.
  @Test func transportation() throws {
    var program = Program()
    let distances = [[2.5, 1.7, 1.8], [2.5, 1.8, 1.4]]
    let shipments = distances.map { $0.map { _ in program.addColumn(bounds: 0...(.infinity)) } }
    for (plant, supply) in [350.0, 600].enumerated() {
      program.addRow(bounds: -.infinity...supply, terms: shipments[plant].map { 1 * $0 })
    }
    let markets = [325.0, 300, 275].enumerated().map { market, demand in
      program.addRow(bounds: demand...(.infinity), terms: shipments.map { 1 * $0[market] })
    }
    let terms = zip(distances, shipments).flatMap { zip($0, $1).map { 0.09 * $0 * $1 } }
    let optimum = try program.optimum(of: .minimize(terms))
    #expect(agree(optimum.objectiveValue, 153.675))
    // The printed marginals of the demand rows.
    let marginals = markets.map(optimum.shadowPrice)
    #expect(zip(marginals, [0.225, 0.153, 0.126]).allSatisfy { agree($0, $1) })
  }
}
