/// The answer to several objectives in order: each as good as the ones before it allow.
public struct OrderedSolution: Sendable {
  /// The answer to one of the objectives.
  public struct Level: Sendable {
    /// The objective.
    public let objective: Objective

    /// The best point among the best points for all objectives before it.
    ///
    /// Its prices prove it best on ``face``, so the shadow prices of the first level are those of
    /// the program itself.
    public let solution: Solution

    /// What the objectives before it leave fixed; empty at the first level.
    public let face: Face
  }

  /// The answers, in the order of the objectives.
  public let levels: [Level]

  /// The point that is best for all objectives in their order: the last level's.
  ///
  /// Its basis is the one to start sweeps from: it is optimal for every level at once.
  public let solution: Solution

  /// The value of a column at the final point.
  public subscript(column: ColumnID) -> Double { solution[column] }

  /// The number of simplex iterations over all levels.
  public var iterations: Int { levels.reduce(0) { $0 + $1.solution.iterations } }
}
