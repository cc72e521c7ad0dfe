import LinearProgram

/// How well all programs behind an answer were checked: the largest of each residual.
///
/// Every program was checked by its own `Certificate` before its answer was used;
/// one that failed would have been an error, never a number.
public struct Proof: Hashable, Sendable {
  /// How many programs were checked.
  public private(set) var programs = 0
  /// The largest violation of a bound or a balance, scaled.
  public private(set) var primalResidual = 0.0
  /// The largest price of the wrong sign, scaled.
  public private(set) var dualResidual = 0.0
  /// The largest relative gap between an answer and the bound its prices prove.
  public private(set) var relativeGap = 0.0
  /// What none of them may exceed.
  public private(set) var tolerance = 0.0

  /// No program yet.
  public init() {}

  /// Whether every program was within the tolerance.
  public var holds: Bool { max(primalResidual, dualResidual, relativeGap) <= tolerance }

  mutating func add(_ certificate: Certificate) {
    programs += 1
    primalResidual = max(primalResidual, certificate.primalResidual)
    dualResidual = max(dualResidual, certificate.dualResidual)
    relativeGap = max(relativeGap, certificate.relativeGap)
    tolerance = max(tolerance, certificate.tolerance)
  }

  mutating func add(_ other: Proof) {
    programs += other.programs
    primalResidual = max(primalResidual, other.primalResidual)
    dualResidual = max(dualResidual, other.dualResidual)
    relativeGap = max(relativeGap, other.relativeGap)
    tolerance = max(tolerance, other.tolerance)
  }
}
