extension Solver {
  /// Multipliers that prove the program infeasible: CLP's where they do, or else our own.
  ///
  /// CLP's ray is nil for some infeasible programs and its sign is not documented
  /// (github.com/coin-or/Clp issues 79 and 286), so it is believed only once verified.
  ///
  /// Where ``seeksWitnesses`` is off, no other program is solved for one.
  func infeasibilityWitness(from engine: SimplexEngine?) -> InfeasibilityWitness? {
    if let ray = engine?.infeasibilityRay {
      for sign in [-1.0, 1.0] {
        let witness = InfeasibilityWitness(ray.map { sign * $0 }, program: program)
        if witness.proves(infeasibilityOf: program) { return witness }
      }
    }
    guard seeksWitnesses else { return nil }
    let (elastic, shortage) = program.elastic()
    var phaseOne = auxiliary(elastic)
    guard let solution = try? phaseOne.solve(shortage) else { return nil }
    let witness = InfeasibilityWitness(solution.rowDuals, program: program)
    return witness.proves(infeasibilityOf: program) ? witness : nil
  }

  /// A point and a direction that prove the program unbounded: CLP's where they do, or our own.
  ///
  /// Where ``seeksWitnesses`` is off, no other program is solved for one.
  ///
  /// - Throws: ``SolveFailure/infeasible(_:)`` where there is no point to start from: a program
  ///   can be infeasible and dual infeasible at once.
  func unboundednessWitness(
    from engine: SimplexEngine?, _ objective: Objective
  ) throws(SolveFailure) -> UnboundednessWitness? {
    var point = engine?.columnValues ?? []
    if !program.admits(point, tolerance: tolerance) {
      guard seeksWitnesses else { return nil }
      do {
        var feasibility = auxiliary(program)
        point = try feasibility.solve(.minimize([])).columnValues
      } catch .infeasible(let witness) {
        throw .infeasible(witness)
      } catch {
        if let witness = infeasibilityWitness(from: nil) { throw .infeasible(witness) }
        return nil
      }
    }
    if let ray = engine?.unboundedRay {
      let witness = UnboundednessWitness(columnValues: point, direction: ray)
      if witness.proves(unboundednessOf: program, for: objective, tolerance: tolerance) {
        return witness
      }
    }
    guard seeksWitnesses else { return nil }
    var cone = auxiliary(program.directions())
    guard let best = try? cone.solve(objective) else { return nil }
    let witness = UnboundednessWitness(columnValues: point, direction: best.columnValues)
    let isProof = witness.proves(unboundednessOf: program, for: objective, tolerance: tolerance)
    return isProof ? witness : nil
  }

  /// A solver for a program that is to prove something about this one.
  ///
  /// Its own failures are not proved in turn, or a program that CLP fails on would lead from
  /// witness to witness without end.
  private func auxiliary(_ program: Program) -> Solver {
    var solver = Solver(program, tolerance: tolerance, iterationLimit: iterationLimit)
    solver.seeksWitnesses = false
    return solver
  }
}

extension Program {
  /// The program in which every row may miss its bounds, and the objective of missing them least.
  ///
  /// It always has a best point, whose prices are multipliers that prove infeasibility if the
  /// least is more than nothing (phase one of the simplex method; Chvátal, 1983, ch. 8).
  func elastic() -> (Program, Objective) {
    var elastic = self
    var shortage: [Term] = []
    for row in rowBounds.indices {
      if rowBounds[row].lowerBound.isFinite {
        let missing = elastic.addColumn(bounds: 0...(.infinity))
        elastic.add(1 * missing, to: RowID(row))
        shortage.append(1 * missing)
      }
      if rowBounds[row].upperBound.isFinite {
        let surplus = elastic.addColumn(bounds: 0...(.infinity))
        elastic.add(-1 * surplus, to: RowID(row))
        shortage.append(1 * surplus)
      }
    }
    return (elastic, .minimize(shortage))
  }

  /// The program of the directions one can walk in without end, with steps of size 1 at most.
  func directions() -> Program {
    var directions = self
    for column in columnBounds.indices {
      directions.setBounds(Self.slopes(columnBounds[column], steepest: 1), of: ColumnID(column))
    }
    for row in rowBounds.indices {
      directions.setBounds(Self.slopes(rowBounds[row], steepest: .infinity), of: RowID(row))
    }
    return directions
  }

  private static func slopes(
    _ bounds: ClosedRange<Double>, steepest: Double
  ) -> ClosedRange<Double> {
    (bounds.lowerBound.isFinite ? 0 : -steepest)...(bounds.upperBound.isFinite ? 0 : steepest)
  }
}
