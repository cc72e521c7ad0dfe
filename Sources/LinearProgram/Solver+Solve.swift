extension Solver {
  /// The best point for one objective within the bounds in force.
  ///
  /// The answer's certificate holds, always: an answer that misses the tolerance is solved for
  /// again without scaling and from scratch, and in the end thrown rather than returned.
  ///
  /// - Throws: ``SolveFailure`` with a witness where there is no best point. The solver then
  ///   starts afresh.
  public mutating func solve(_ objective: Objective) throws(SolveFailure) -> Solution {
    solveCount += 1
    let costs = objective.costs(columnCount: program.columnCount)
    guard program.columnCount > 0 && program.rowCount > 0 else {
      return try separableSolution(objective, costs: costs)
    }
    do {
      return try attempt(objective, costs: costs)
    } catch {
      // What a failed run leaves behind is not a place to start from.
      engine = nil
      solvedCosts = nil
      startingBasis = nil
      throw error
    }
  }

  /// Runs the simplex method with ever more caution until a claim is proved.
  private mutating func attempt(
    _ objective: Objective, costs: [Double]
  ) throws(SolveFailure) -> Solution {
    var iterations = 0
    var misses: Certificate?
    for caution in Caution.allCases {
      let (engine, method) = prepare(caution, costs: costs)
      engine.setCosts(costs)
      let outcome = engine.run(method, iterationLimit: iterationLimit)
      iterations += engine.iterations
      iterationCount += engine.iterations
      switch outcome {
      case .optimal:
        let solution = solution(of: engine, objective, costs: costs, iterations: iterations)
        guard solution.certificate.holds else {
          misses = solution.certificate
          continue
        }
        accept(solution.basis, costs: costs, caution: caution)
        return solution
      case .infeasible:
        if let witness = infeasibilityWitness(from: engine) { throw .infeasible(witness) }
      case .unbounded:
        if let witness = try unboundednessWitness(from: engine, objective) {
          throw .unbounded(witness)
        }
      case .stopped:
        throw .stopped(iterations: iterations)
      case .failed:
        continue
      }
    }
    if let misses { throw .uncertified(misses) }
    // CLP ends with errors on some programs of which neither side has a feasible point.
    if let witness = infeasibilityWitness(from: nil) { throw .infeasible(witness) }
    if let witness = try unboundednessWitness(from: nil, objective) { throw .unbounded(witness) }
    throw .undecided
  }

  /// How carefully to solve, from the usual way to the last resort.
  private enum Caution: CaseIterable {
    /// From the last basis, scaled.
    case none
    /// From where that ended, scaled by ``Scaling`` alone.
    case unscaled
    /// From scratch, in the program's own units, without perturbation.
    case fromScratch
    /// From scratch with CLP's own, wider tolerances, which the certificate then judges.
    case lenient

    /// Whether this is the one that does without ``Scaling``.
    var isInOwnUnits: Bool { self == .fromScratch }

    var settings: SimplexEngine.Settings {
      switch self {
      case .none: .init()
      case .unscaled: .init(isScaledByClp: false)
      case .fromScratch: .init(isScaledByClp: false, isPerturbed: false)
      case .lenient: .init(tolerance: 1e-7)
      }
    }
  }

  /// The engine in its starting position, and the method that suits what has changed.
  private mutating func prepare(
    _ caution: Caution, costs: [Double]
  ) -> (SimplexEngine, SimplexEngine.Method) {
    switch caution {
    case .none:
      if let engine {
        let fitted = engine.basis.fitted(to: program)
        if fitted != engine.basis { engine.basis = fitted }
        return (engine, boundsChanged || solvedCosts == nil ? .dual : .primal)
      }
      if startingBasis != nil { return (load(caution, from: startingBasis), .dual) }
      // From nowhere. The dual method suits objectives that pull every column to where it rests;
      // for others, such as serving the most, it took up to 25 times as long as the primal one.
      let isDualFeasible = costs.indices.allSatisfy { column in
        let bounds = program.columnBounds[column]
        guard bounds.lowerBound < bounds.upperBound else { return true }
        if bounds.lowerBound.isFinite { return costs[column] >= 0 }
        return costs[column] == 0 || (costs[column] < 0 && bounds.upperBound.isFinite)
      }
      return (load(caution, from: nil), isDualFeasible ? .presolvedDual : .presolvedPrimal)
    case .unscaled:
      return (load(caution, from: engine?.basis), .primal)
    case .fromScratch:
      return (load(caution, from: nil), .primal)
    case .lenient:
      return (load(caution, from: nil), .dual)
    }
  }

  private mutating func load(_ caution: Caution, from basis: Basis?) -> SimplexEngine {
    let units =
      caution.isInOwnUnits
      ? ScaledMatrix(
        scaled.matrix,
        by: Scaling(columnCount: program.columnCount, rowCount: program.rowCount)) : scaled
    let loaded = SimplexEngine(program, scaled: units, settings: caution.settings)
    if let basis { loaded.basis = basis.fitted(to: program) }
    engine = loaded
    return loaded
  }

  /// Remembers where the next solve starts from.
  private mutating func accept(_ basis: Basis, costs: [Double], caution: Caution) {
    boundsChanged = false
    if caution == .none {
      startingBasis = nil
      solvedCosts = costs
    } else {
      // Caution is for one solve: the next one starts from here in the usual way.
      start(from: basis)
    }
  }

  /// What a point and its prices amount to in the program with the bounds in force.
  func evaluation(costs: [Double], columnValues: [Double], rowDuals: [Double]) -> Evaluation {
    Evaluation(
      program, units: scaled.scaling.columnFactors, costs: costs, columnValues: columnValues,
      rowDuals: rowDuals)
  }

  /// What the engine found, cleaned of rounding and measured.
  private func solution(
    of engine: SimplexEngine, _ objective: Objective, costs: [Double], iterations: Int
  ) -> Solution {
    let basis = engine.basis
    var values = engine.columnValues
    for column in values.indices {
      values[column] = Self.snap(
        values[column], to: program.columnBounds[column], isBasic: basis.isBasic(ColumnID(column)))
    }
    var duals = engine.rowDuals
    for row in duals.indices where basis.isBasic(RowID(row)) { duals[row] = 0 }
    var evaluation = self.evaluation(costs: costs, columnValues: values, rowDuals: duals)
    let negligible = evaluation.negligibleRows(program, rowDuals: duals)
    if duals.indices.contains(where: { negligible[$0] && duals[$0] != 0 }) {
      for row in duals.indices where negligible[row] { duals[row] = 0 }
      evaluation = self.evaluation(costs: costs, columnValues: values, rowDuals: duals)
    }
    return Solution(
      evaluation, program: program, objective: objective, costs: costs, columnValues: values,
      rowDuals: duals, tolerance: tolerance, iterations: iterations, basis: basis)
  }

  /// A value moved onto a bound it sits at but for rounding.
  ///
  /// A basic value may be small and meant: there only a breach of the bounds is rounding.
  private static func snap(
    _ value: Double, to bounds: ClosedRange<Double>, isBasic: Bool
  ) -> Double {
    guard !isBasic || !bounds.contains(value) else { return value }
    for bound in [bounds.lowerBound, bounds.upperBound] where bound.isFinite {
      if abs(value - bound) <= 1e-9 * max(1, abs(bound)) { return bound }
    }
    return value
  }
}

extension Solution {
  /// The answer with the objective's own sign, measured from what was evaluated.
  init(
    _ evaluation: Evaluation, program: Program, objective: Objective, costs: [Double],
    columnValues: [Double], rowDuals: [Double], tolerance: Double, iterations: Int, basis: Basis
  ) {
    certificate = Certificate(
      evaluation, program: program, costs: costs, columnValues: columnValues, rowDuals: rowDuals,
      tolerance: tolerance)
    // Adding zero turns −0 into 0.
    self.columnValues = columnValues.map { $0 + 0 }
    rowActivities = evaluation.activities.map { $0 + 0 }
    self.rowDuals = rowDuals.map { objective.sign * $0 + 0 }
    reducedCosts = evaluation.reducedCosts.map { objective.sign * $0 + 0 }
    objectiveValue = objective.value(at: columnValues)
    self.iterations = iterations
    self.basis = basis
  }
}
