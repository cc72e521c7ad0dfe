import GraphCore
import LinearProgram
import SupplyChain

/// What is lost without a set of elements, and what more can be.
struct Evaluation: Sendable {
  let loss: Double
  /// The elements that can add to the loss, the most first; no other adds anything.
  let additions: [Addition]
  /// Where to start from when more goes.
  let start: Basis?
}

/// A set to evaluate.
struct FailureCase: Sendable {
  let gone: ElementSet
  /// Where to start from.
  let start: Basis?
  /// Whether the elements that can add to the loss are of interest.
  let needsAdditions: Bool
}

/// How losses are found: by rerouting, or along today's trade.
protocol LossModel {
  /// What the target gets with everything open.
  var served: Double { get }
  /// The most that can be lost.
  var greatestLoss: Double { get }
  /// Losses that differ by no more are the same.
  var rounding: Double { get }
  /// Whether without more elements never less is lost.
  var isMonotone: Bool { get }

  /// What can be lost without a set at most, as far as is known without work.
  func ceiling(without gone: ElementSet) -> Double

  /// The evaluation of a set, where it is known without work.
  func known(_ question: FailureCase) -> Evaluation?

  /// The evaluations of some sets, in their order.
  mutating func evaluations(
    of cases: [FailureCase], execution: Execution
  ) throws(AnalysisError) -> [Evaluation]
}
