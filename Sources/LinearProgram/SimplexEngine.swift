import CClp

/// One CLP model: the only place that calls the solver.
///
/// CLP: J. Forrest and R. Lougee-Heimer, *CBC User Guide*, 2005, doi:10.1287/educ.1053.0020.
///
/// It always minimizes, prints nothing, and never decides whether an answer is right. Separate
/// engines share nothing and may run on separate threads.
final class SimplexEngine {
  /// Which simplex method to run.
  enum Method {
    /// After changes of bounds: the old basis keeps its prices.
    case dual
    /// After changes of the objective: the old basis keeps its point.
    case primal
    /// From nowhere, with prices that suit the objective: the dual method on a reduced program.
    case presolvedDual
    /// From nowhere, with any objective: the primal method on a reduced program.
    case presolvedPrimal
  }

  /// What CLP claims.
  enum Outcome {
    case optimal
    case infeasible
    case unbounded
    case stopped
    case failed
  }

  /// How CLP is to work.
  struct Settings {
    var isScaledByClp = true
    var isPerturbed = true
    /// Tighter than CLP's 10⁻⁷, for what is left over is multiplied by ranges up to 10⁹.
    var tolerance = 1e-9
  }

  private let model: UnsafeMutableRawPointer
  private let columnCount: Int
  private let rowCount: Int
  /// The costs handed to CLP are the real ones times two to this power, so that its absolute
  /// tolerance means the same for objectives of any size.
  ///
  /// The power itself may be more than a number can hold.
  private var costExponent = 0
  private let scaling: Scaling

  /// A model of a program, loaded and not solved.
  ///
  /// - Precondition: There is memory for the model; CLP itself ends the process where there is not.
  init(_ program: Program, scaled: ScaledMatrix, settings: Settings) {
    guard let model = Clp_newModel() else { fatalError("out of memory for a linear program") }
    self.model = model
    columnCount = program.columnCount
    rowCount = program.rowCount
    scaling = scaled.scaling
    let matrix = scaled.matrix
    Clp_setLogLevel(model, 0)
    Clp_loadProblem(
      model, Int32(columnCount), Int32(rowCount), matrix.starts, matrix.rows, scaled.values,
      zip(program.columnBounds, scaling.columnFactors).map { Self.finite($0.lowerBound / $1) },
      zip(program.columnBounds, scaling.columnFactors).map { Self.finite($0.upperBound / $1) },
      [Double](repeating: 0, count: columnCount),
      zip(program.rowBounds, scaling.rowFactors).map { Self.finite($0.lowerBound * $1) },
      zip(program.rowBounds, scaling.rowFactors).map { Self.finite($0.upperBound * $1) })
    // Names and messages of the loading come at level 1; silence is set again after it.
    Clp_setLogLevel(model, 0)
    Clp_setOptimizationDirection(model, 1)
    Clp_setPrimalTolerance(model, settings.tolerance)
    Clp_setDualTolerance(model, settings.tolerance)
    if !settings.isScaledByClp { Clp_scaling(model, 0) }
    if !settings.isPerturbed { Clp_setPerturbation(model, 102) }
  }

  deinit {
    Clp_deleteModel(model)
  }

  /// CLP writes infinity as the largest finite number.
  private static func finite(_ bound: Double) -> Double {
    min(max(bound, -Double.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  func setBounds(_ bounds: ClosedRange<Double>, ofColumn column: Int) {
    let factor = scaling.columnFactors[column]
    Clp_columnLower(model)[column] = Self.finite(bounds.lowerBound / factor)
    Clp_columnUpper(model)[column] = Self.finite(bounds.upperBound / factor)
  }

  func setBounds(_ bounds: ClosedRange<Double>, ofRow row: Int) {
    let factor = scaling.rowFactors[row]
    Clp_rowLower(model)[row] = Self.finite(bounds.lowerBound * factor)
    Clp_rowUpper(model)[row] = Self.finite(bounds.upperBound * factor)
  }

  func setCosts(_ costs: [Double]) {
    let factors = scaling.columnFactors
    let largest = costs.indices.lazy.filter { costs[$0] != 0 }
      .map { costs[$0].exponent + factors[$0].exponent }.max()
    costExponent = -(largest ?? 0)
    Clp_chgObjCoefficients(
      model,
      costs.indices.map { Self.shifted(costs[$0], by: factors[$0].exponent + costExponent) })
  }

  /// A number times a power of two, which may be more than a number can hold.
  private static func shifted(_ number: Double, by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: number)
  }

  /// Where columns and rows stand.
  ///
  /// Setting it puts those at a bound there.
  var basis: Basis {
    get {
      let count = columnCount + rowCount
      let statuses = UnsafeBufferPointer(start: Clp_statusArray(model), count: count)
      // The upper bits are CLP's own flags.
      return Basis(statuses: statuses.map { $0 & 7 }, columnCount: columnCount)
    }
    set {
      Clp_copyinStatus(model, newValue.statuses)
      let values = Clp_primalColumnSolution(model)
      for column in 0..<columnCount {
        switch Basis.Status(rawValue: newValue.statuses[column]) {
        case .atLower, .fixed: values?[column] = Clp_columnLower(model)[column]
        case .atUpper: values?[column] = Clp_columnUpper(model)[column]
        default: break
        }
      }
    }
  }

  func run(_ method: Method, iterationLimit: Int) -> Outcome {
    Clp_setNumberIterations(model, 0)
    Clp_setMaximumIterations(model, Int32(clamping: iterationLimit))
    switch method {
    case .dual: Clp_dual(model, 0)
    case .primal: Clp_primal(model, 0)
    case .presolvedDual: presolve(thenSolveBy: 0)
    case .presolvedPrimal: presolve(thenSolveBy: 1)
    }
    switch Clp_status(model) {
    case 0: return .optimal
    case 1: return .infeasible
    case 2: return .unbounded
    case 3: return .stopped
    default: return .failed
    }
  }

  /// Solves a reduced program and carries its basis back.
  private func presolve(thenSolveBy solveType: Int32) {
    let options = ClpSolve_new()
    defer { ClpSolve_delete(options) }
    ClpSolve_setPresolveType(options, 0, -1)
    ClpSolve_setSolveType(options, solveType, -1)
    Clp_initialSolveWithOptions(model, options)
  }

  /// The iterations of the last run.
  var iterations: Int { Int(Clp_numberIterations(model)) }

  var columnValues: [Double] {
    let values = UnsafeBufferPointer(start: Clp_primalColumnSolution(model), count: columnCount)
    return zip(values, scaling.columnFactors).map { $0 * $1 }
  }

  /// The prices of the rows, for the costs as they were given.
  var rowDuals: [Double] {
    let prices = UnsafeBufferPointer(start: Clp_dualRowSolution(model), count: rowCount)
    return zip(prices, scaling.rowFactors).map { Self.shifted($0, by: $1.exponent - costExponent) }
  }

  /// The multipliers CLP offers as proof that there is no feasible point, of unknown sign.
  var infeasibilityRay: [Double]? { copy(Clp_infeasibilityRay(model), scaling.rowFactors) }

  /// The direction CLP offers as proof that the objective has no end.
  var unboundedRay: [Double]? { copy(Clp_unboundedRay(model), scaling.columnFactors) }

  private func copy(_ ray: UnsafeMutablePointer<Double>?, _ factors: [Double]) -> [Double]? {
    guard let ray else { return nil }
    defer { Clp_freeRay(model, ray) }
    return factors.indices.map { ray[$0] * factors[$0] }
  }
}
