/// A program kept ready to be solved again and again while its bounds and objectives change.
///
/// Each solve starts from where the last one ended: by the dual simplex method after changes of
/// bounds, by the primal one after a change of objective. For a sweep, ``start(from:)`` puts the
/// solver back to a known basis before each case, so that no answer depends on the cases before.
///
///     var solver = Solver(program)
///     let base = try solver.solve(objective)
///     for link in links {
///       solver.start(from: base.basis)
///       solver.setBounds(0...0, of: link)
///       let loss = base.objectiveValue - (try solver.solve(objective)).objectiveValue
///       solver.resetBounds()
///     }
///
/// One solver serves one task at a time. Separate solvers share nothing: give each task its own.
public struct Solver: ~Copyable {
  /// The program with the bounds in force.
  public private(set) var program: Program

  /// What residuals and gap of an answer must not exceed (``Certificate``).
  public let tolerance: Double

  /// The number of simplex iterations one solve may take.
  public var iterationLimit: Int

  /// The number of solves so far; each level of an ordered solve counts.
  public internal(set) var solveCount = 0

  /// The number of simplex iterations so far.
  public internal(set) var iterationCount = 0

  private let original: Program
  /// The columns and rows whose bounds are not the original ones, perhaps more than once.
  private var changedColumns: [Int] = []
  private var changedRows: [Int] = []

  let scaled: ScaledMatrix
  /// The loaded model; nil where the next solve is to load afresh.
  var engine: SimplexEngine?
  /// Where a fresh model starts; nil for the basis of slacks.
  var startingBasis: Basis?
  /// The costs the engine was last solved for; nil where it was not.
  var solvedCosts: [Double]?
  var boundsChanged = false
  /// Whether a failure may be proved by solving other programs; those programs must not.
  var seeksWitnesses = true

  /// A solver for a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - tolerance: What residuals and gap of an answer must not exceed.
  ///   - iterationLimit: The number of simplex iterations one solve may take.
  public init(_ program: Program, tolerance: Double = 1e-7, iterationLimit: Int = 10_000_000) {
    self.init(PreparedProgram(program), tolerance: tolerance, iterationLimit: iterationLimit)
  }

  /// A solver for a program that is prepared for several of them.
  ///
  /// - Parameters:
  ///   - prepared: The program.
  ///   - tolerance: What residuals and gap of an answer must not exceed.
  ///   - iterationLimit: The number of simplex iterations one solve may take.
  /// - Complexity: O(1).
  public init(
    _ prepared: PreparedProgram, tolerance: Double = 1e-7, iterationLimit: Int = 10_000_000
  ) {
    self.tolerance = tolerance
    self.iterationLimit = iterationLimit
    program = prepared.program
    original = prepared.program
    scaled = prepared.scaled
  }

  /// Makes the next solve start from a basis, and forget everything that happened before.
  ///
  /// The solver is loaded afresh, so an answer depends on the bounds, the objective and the basis
  /// alone, not on what was solved before. The basis may come from other bounds or objectives.
  ///
  /// - Precondition: The basis has the program's numbers of columns and rows.
  public mutating func start(from basis: Basis) {
    precondition(
      basis.columnCount == program.columnCount
        && basis.statuses.count == program.columnCount + program.rowCount,
      "a basis of a program of the same shape")
    engine = nil
    solvedCosts = nil
    startingBasis = basis
  }

  /// Replaces the bounds of a column, until ``resetBounds()``.
  ///
  /// - Precondition: As in ``Program/addColumn(bounds:)``.
  public mutating func setBounds(_ bounds: ClosedRange<Double>, of column: ColumnID) {
    changedColumns.append(column.index)
    write(bounds, of: column)
  }

  /// Replaces the bounds of a row, until ``resetBounds()``.
  ///
  /// - Precondition: As in ``Program/addRow(bounds:terms:)``.
  public mutating func setBounds(_ bounds: ClosedRange<Double>, of row: RowID) {
    changedRows.append(row.index)
    write(bounds, of: row)
  }

  /// Fixes all columns and rows of a face, until ``resetBounds()``.
  ///
  /// With ``Face/init(of:in:)`` this keeps an objective at its optimum while others are solved for.
  public mutating func restrict(to face: Face) {
    for pin in face.columnPins { setBounds(pin.value...pin.value, of: ColumnID(pin.index)) }
    for pin in face.rowPins { setBounds(pin.value...pin.value, of: RowID(pin.index)) }
  }

  /// Gives every column and row the bounds the program came with.
  ///
  /// - Complexity: O(changes since the last time).
  public mutating func resetBounds() {
    for column in changedColumns { write(original.columnBounds[column], of: ColumnID(column)) }
    for row in changedRows { write(original.rowBounds[row], of: RowID(row)) }
    changedColumns.removeAll(keepingCapacity: true)
    changedRows.removeAll(keepingCapacity: true)
  }

  /// Replaces bounds without taking note that they are to be reset.
  mutating func write(_ bounds: ClosedRange<Double>, of column: ColumnID) {
    guard program.columnBounds[column.index] != bounds else { return }
    program.setBounds(bounds, of: column)
    engine?.setBounds(bounds, ofColumn: column.index)
    boundsChanged = true
  }

  /// Replaces bounds without taking note that they are to be reset.
  mutating func write(_ bounds: ClosedRange<Double>, of row: RowID) {
    guard program.rowBounds[row.index] != bounds else { return }
    program.setBounds(bounds, of: row)
    engine?.setBounds(bounds, ofRow: row.index)
    boundsChanged = true
  }
}
