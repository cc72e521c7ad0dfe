extension Solver {
  /// The answer where there are no rows or no columns, for which no simplex code is asked.
  func separableSolution(
    _ objective: Objective, costs: [Double]
  ) throws(SolveFailure) -> Solution {
    // Without columns every row sums to zero.
    for row in program.rowBounds.indices where !program.rowBounds[row].contains(0) {
      var multipliers = [Double](repeating: 0, count: program.rowCount)
      multipliers[row] = program.rowBounds[row].lowerBound > 0 ? 1 : -1
      throw .infeasible(InfeasibilityWitness(multipliers, program: program))
    }
    // Without rows every column goes to the bound its cost pulls it to.
    var values: [Double] = []
    var statuses: [Basis.Status] = []
    var endless: Int?
    for (column, bounds) in program.columnBounds.enumerated() {
      let wanted = costs[column] >= 0 ? bounds.lowerBound : bounds.upperBound
      if wanted.isFinite {
        values.append(wanted)
        statuses.append(wanted == bounds.lowerBound ? .atLower : .atUpper)
      } else {
        if costs[column] != 0 { endless = endless ?? column }
        values.append(bounds.upperBound.isFinite ? bounds.upperBound : max(bounds.lowerBound, 0))
        statuses.append(bounds.upperBound.isFinite ? .atUpper : .free)
      }
    }
    if let endless {
      var direction = [Double](repeating: 0, count: values.count)
      direction[endless] = costs[endless] > 0 ? -1 : 1
      throw .unbounded(UnboundednessWitness(columnValues: values, direction: direction))
    }
    let duals = [Double](repeating: 0, count: program.rowCount)
    statuses += program.rowBounds.map { _ in .basic }
    let evaluation = self.evaluation(costs: costs, columnValues: values, rowDuals: duals)
    let solution = Solution(
      evaluation, program: program, objective: objective, costs: costs, columnValues: values,
      rowDuals: duals, tolerance: tolerance, iterations: 0,
      basis: Basis(statuses: statuses.map(\.rawValue), columnCount: program.columnCount))
    // It fails only where a sum is more than a number can hold.
    guard solution.certificate.holds else { throw .uncertified(solution.certificate) }
    return solution
  }
}
