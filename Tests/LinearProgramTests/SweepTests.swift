import LinearProgram
import TestSupport
import Testing

/// Solving again: warm starts change the work, never the answer.
@Suite struct SweepTests {
  @Test func changedBoundsGiveTheValueOfAFreshSolve() throws {
    for seed in seeds(0..<25) {
      let made = Case.layered(width: 8, layers: 4, degree: 3, seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(1000 + seed))
      var solver = Solver(made.program)
      _ = try solver.solve(made.served)
      for _ in 0..<20 {
        let link = made.links[random.index(below: made.links.count)]
        solver.setBounds(0...Double(random.index(below: 20)), of: link)
        if random.index(below: 5) == 0 { solver.resetBounds() }
        let warm = try solver.solve(made.served)
        let fresh = try solver.program.optimum(of: made.served)
        #expect(agree(warm.objectiveValue, fresh.objectiveValue, 1e-9))
        #expect(warm.certificate.holds)
      }
    }
  }

  @Test func changedObjectivesAndRowsGiveTheValueOfAFreshSolve() throws {
    for seed in seeds(0..<30) {
      let made = Case.boxed(columns: 20, rows: 12, seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(2000 + seed))
      var solver = Solver(made.program)
      var changed = made.program
      for _ in 0..<10 {
        // Widening alone: the program stays feasible.
        let row = RowID(random.index(below: 12))
        let bounds = changed.rowBounds[row.index]
        let wider = (bounds.lowerBound - Double(random.index(below: 3)))...bounds.upperBound
        changed.setBounds(wider, of: row)
        solver.setBounds(wider, of: row)
        let terms = (0..<20).map { Double(random.index(below: 21) - 10) * ColumnID($0) }
        let objective = Objective(random.index(below: 2) == 0 ? .minimize : .maximize, terms)
        let warm = try solver.solve(objective)
        let fresh = try changed.optimum(of: objective)
        #expect(agree(warm.objectiveValue, fresh.objectiveValue, 1e-9))
      }
    }
  }

  @Test func aBasisIsWhereItCameFrom() throws {
    for seed in seeds(0..<20) {
      let made = Case.layered(width: 10, layers: 4, degree: 3, seed: UInt64(seed))
      var solver = Solver(made.program)
      let base = try solver.solve(made.served)
      solver.start(from: base.basis)
      let again = try solver.solve(made.served)
      #expect(again.iterations == 0)
      #expect(zip(again.columnValues, base.columnValues).allSatisfy { agree($0, $1, 1e-9) })
      #expect(again.basis == base.basis)
      let next = try solver.solve(made.served)
      #expect(next.iterations == 0)
      #expect(solver.solveCount == 3 && solver.iterationCount == base.iterations)
    }
  }

  /// With every case started from the base, no answer depends on the cases before it: to the bit.
  @Test func sweepsDoNotDependOnTheirOrder() throws {
    let made = Case.layered(width: 12, layers: 4, degree: 3, seed: 7)
    var random = SplitMix64(seed: 70)
    var solver = Solver(made.program)
    let base = try solver.solve(inOrder: [made.served, made.cost])
    func sweep(_ links: [ColumnID], with solver: inout Solver) throws -> [ColumnID: [Double]] {
      var answers: [ColumnID: [Double]] = [:]
      for link in links {
        solver.start(from: base.solution.basis)
        solver.setBounds(0...0, of: link)
        answers[link] = try solver.solve(inOrder: [made.served, made.cost]).solution.columnValues
        solver.resetBounds()
      }
      return answers
    }
    let forward = try sweep(made.links, with: &solver)
    let shuffled = try sweep(made.links.shuffled(using: &random), with: &solver)
    #expect(forward == shuffled)
  }

  @Test func separateSolversRunInParallel() async throws {
    let seeds = (0..<24).map { UInt64($0) }
    @Sendable func sweep(_ seed: UInt64) throws -> [Double] {
      let made = Case.layered(width: 8, layers: 4, degree: 3, seed: seed)
      var solver = Solver(made.program)
      let base = try solver.solve(inOrder: [made.served, made.cost])
      var values = base.solution.columnValues
      for link in made.links.prefix(15) {
        solver.start(from: base.solution.basis)
        solver.setBounds(0...0, of: link)
        values += try solver.solve(inOrder: [made.served, made.cost]).solution.columnValues
        solver.resetBounds()
      }
      return values
    }
    let serial = try seeds.map(sweep)
    let parallel = try await withThrowingTaskGroup(of: (UInt64, [Double]).self) { group in
      for seed in seeds { group.addTask { (seed, try sweep(seed)) } }
      var answers = [[Double]](repeating: [], count: seeds.count)
      for try await (seed, values) in group { answers[Int(seed)] = values }
      return answers
    }
    #expect(serial == parallel)
  }
}
