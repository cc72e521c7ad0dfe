extension Program {
  /// The best point of the program for one objective, with its proof.
  ///
  /// For many questions about one program make one ``Solver`` and change its bounds: that starts
  /// each solve from the last basis.
  ///
  /// - Throws: ``SolveFailure`` with a witness where there is no best point.
  public func optimum(of objective: Objective) throws(SolveFailure) -> Solution {
    var solver = Solver(self)
    return try solver.solve(objective)
  }

  /// The best point of the program for several objectives, each as good as the ones before allow.
  ///
  /// - Throws: ``SolveFailure`` with a witness where there is no best point.
  public func optimum(inOrder objectives: [Objective]) throws(SolveFailure) -> OrderedSolution {
    var solver = Solver(self)
    return try solver.solve(inOrder: objectives)
  }
}
