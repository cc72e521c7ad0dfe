/// Why a program has no best point, or why none was found.
public enum SolveFailure: Error, Sendable {
  /// No point keeps all bounds; the witness proves it.
  case infeasible(InfeasibilityWitness)

  /// The objective can be improved without end; the witness proves it.
  case unbounded(UnboundednessWitness)

  /// The limit on iterations was reached.
  case stopped(iterations: Int)

  /// The best answer found fails its check; the figures say by how much.
  case uncertified(Certificate)

  /// A later objective made an earlier one worse than rounding explains.
  ///
  /// The level counts from zero; the two numbers are the earlier objective's value at its own
  /// level and after the later one.
  case degraded(level: Int, from: Double, to: Double)

  /// The solver gave up, or claimed what it could not prove.
  case undecided
}

extension SolveFailure: CustomStringConvertible {
  /// One sentence for a message.
  public var description: String {
    switch self {
    case .infeasible:
      "no point keeps all bounds"
    case .unbounded:
      "the objective can be improved without end"
    case .stopped(let iterations):
      "stopped after \(iterations) iterations, before a best point was found"
    case .uncertified(let certificate):
      """
      the best answer found fails its check: primal residual \(certificate.primalResidual), \
      dual residual \(certificate.dualResidual), relative gap \(certificate.relativeGap), \
      tolerance \(certificate.tolerance)
      """
    case .degraded(let level, let before, let after):
      "a later objective moved objective \(level) from \(before) to \(after)"
    case .undecided:
      "the solver came to no conclusion that could be proved"
    }
  }
}
