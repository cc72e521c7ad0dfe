import LinearProgram
import TestSupport
import Testing

/// Programs at the edge of what a program is.
@Suite struct EdgeTests {
  @Test func nothingAtAll() throws {
    let optimum = try Program().optimum(of: .minimize([]))
    #expect(optimum.objectiveValue == 0 && optimum.columnValues.isEmpty)
    #expect(optimum.certificate.holds)
  }

  @Test func columnsWithoutRows() throws {
    var program = Program()
    let x = program.addColumn(bounds: -2...5)
    let y = program.addColumn(bounds: -.infinity...(.infinity))
    let z = program.addColumn(bounds: 3...3)
    let optimum = try program.optimum(of: .maximize([2 * x, -1 * z]))
    #expect(optimum[x] == 5 && optimum[y] == 0 && optimum[z] == 3)
    #expect(optimum.objectiveValue == 7 && optimum.reducedCost(of: x) == 2)
    do {
      _ = try program.optimum(of: .minimize([1 * y]))
      Issue.record("nothing bounds y")
    } catch {
      guard case .unbounded(let witness) = error else { throw error }
      #expect(witness.proves(unboundednessOf: program, for: .minimize([1 * y])))
      #expect(witness.direction == [0, -1, 0])
    }
  }

  @Test func rowsWithoutColumns() throws {
    var program = Program()
    program.addRow(bounds: -1...1)
    #expect(try program.optimum(of: .minimize([])).rowActivities == [0])
    program.addRow(bounds: 2...(.infinity))
    do {
      _ = try program.optimum(of: .minimize([]))
      Issue.record("an empty sum is zero")
    } catch {
      guard case .infeasible(let witness) = error else { throw error }
      #expect(witness.proves(infeasibilityOf: program) && witness.rows == [RowID(1)])
    }
  }

  @Test func rowsWithoutTermsBesideColumns() throws {
    var program = Program()
    let x = program.addColumn(bounds: 0...4)
    program.addRow(bounds: -.infinity...0)
    #expect(try program.optimum(of: .maximize([1 * x]))[x] == 4)
    let empty = program.addRow(bounds: 1...(.infinity))
    do {
      _ = try program.optimum(of: .maximize([1 * x]))
      Issue.record("an empty sum is zero")
    } catch {
      guard case .infeasible(let witness) = error else { throw error }
      #expect(witness.proves(infeasibilityOf: program) && witness.rows == [empty])
    }
  }

  @Test func termsOfOneColumnAddUp() throws {
    var program = Program()
    let x = program.addColumn(bounds: 0...(.infinity))
    let row = program.addRow(bounds: -.infinity...6, terms: [1 * x, 3 * x, -1 * x, 0 * x])
    let optimum = try program.optimum(of: .maximize([1 * x, 1 * x]))
    #expect(optimum[x] == 2 && optimum.objectiveValue == 4)
    #expect(agree(optimum.shadowPrice(of: row), 2.0 / 3))
  }

  @Test func freeAndFixedColumnsAndMeasuredRows() throws {
    var program = Program()
    let free = program.addColumn(bounds: -.infinity...(.infinity))
    let fixed = program.addColumn(bounds: 2...2)
    let measured = program.addRow(
      bounds: -.infinity...(.infinity), terms: [10 * free, 1 * fixed])
    program.addRow(bounds: -7...(.infinity), terms: [1 * free, 1 * fixed])
    let optimum = try program.optimum(of: .minimize([1 * free]))
    #expect(optimum[free] == -9 && optimum[measured] == -88)
    #expect(optimum.shadowPrice(of: measured) == 0)
    // One more of the fixed column lets the free one fall by one.
    #expect(optimum.reducedCost(of: fixed) == -1)
  }

  /// Grams and gigatonnes in one program, and objectives of any size.
  @Test(arguments: [1e-6, 1, 1e9])
  func hugeRanges(unit: Double) throws {
    for seed in seeds(0..<20) {
      let made = Case.boxed(columns: 15, rows: 10, seed: UInt64(seed))
      let base = try made.program.optimum(of: made.objective)
      // The same program with every third column in another unit, and the objective in dollars.
      var program = Program()
      let factors = (0..<15).map { $0 % 3 == 0 ? unit : 1 }
      for column in 0..<15 {
        let bounds = made.program.columnBounds[column]
        _ = program.addColumn(
          bounds: (bounds.lowerBound * factors[column])...(bounds.upperBound * factors[column]))
      }
      for (row, terms) in made.rows.enumerated() {
        program.addRow(
          bounds: made.program.rowBounds[row],
          terms: terms.map { Term($0.coefficient / factors[$0.column.index], $0.column) })
      }
      let terms = made.objective.terms.map {
        Term($0.coefficient / factors[$0.column.index] * 1e-8, $0.column)
      }
      let optimum = try program.optimum(of: Objective(made.objective.sense, terms))
      #expect(agree(optimum.objectiveValue * 1e8, base.objectiveValue, 1e-6), "seed \(seed)")
    }
  }

  /// Units eleven orders apart, each column in its own: the levels' values stay what they are.
  ///
  /// That is at the edge of what doubles can prove: of 1,500 such programs one ended in an error
  /// that says so, and seeds beyond these sixty may too.
  @Test func mixedUnitsInOrder() throws {
    let units = [1e-5, 1e-2, 1, 1e3, 1e6]
    for seed in 0..<60 {
      let made = Case.boxed(columns: 40, rows: 25, seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(seed + 77))
      let factors = (0..<40).map { _ in units[random.index(below: 5)] }
      func converted(_ terms: [Term]) -> [Term] {
        terms.map { Term($0.coefficient / factors[$0.column.index], $0.column) }
      }
      var program = Program()
      for (bounds, factor) in zip(made.program.columnBounds, factors) {
        _ = program.addColumn(bounds: (bounds.lowerBound * factor)...(bounds.upperBound * factor))
      }
      for (bounds, terms) in zip(made.program.rowBounds, made.rows) {
        program.addRow(bounds: bounds, terms: converted(terms))
      }
      let objectives = (0..<3).map { _ in
        Objective(
          random.index(below: 2) == 0 ? .minimize : .maximize,
          (0..<6).map { _ in Double(1 + random.index(below: 9)) * ColumnID(random.index(below: 40))
          })
      }
      let alike = try made.program.optimum(inOrder: objectives)
      let mixed = try program.optimum(
        inOrder: objectives.map { Objective($0.sense, converted($0.terms)) })
      for (left, right) in zip(alike.levels, mixed.levels) {
        let values = (left.solution.objectiveValue, right.solution.objectiveValue)
        #expect(agree(values.0, values.1, 1e-6), "seed \(seed)")
      }
    }
  }

  @Test func theLimitOnIterationsIsKept() throws {
    let made = Case.layered(width: 10, layers: 4, degree: 3, seed: 1)
    var solver = Solver(made.program, iterationLimit: 3)
    do {
      _ = try solver.solve(made.served)
      Issue.record("three iterations do not suffice")
    } catch {
      guard case .stopped = error else { throw error }
    }
    solver.iterationLimit = 10_000
    let served = try solver.solve(made.served)
    #expect(served.certificate.holds)
  }

  @Test func boundsThatHoldNoNumberAreRefused() async {
    await #expect(processExitsWith: .failure) {
      var program = Program()
      _ = program.addColumn(bounds: (.infinity)...(.infinity))
    }
    await #expect(processExitsWith: .failure) {
      var program = Program()
      _ = program.addColumn(bounds: 0...1e25)
    }
    await #expect(processExitsWith: .failure) {
      _ = Term(.nan, ColumnID(0))
    }
  }
}
