import BenchmarkSupport
import GraphCore
import SupplyChain
import SupplyChainAnalysis

/// One question of the benchmark: its name, and its kernel, timed; the answer to compare.
struct Question: Sendable {
  let name: String
  /// Prepares the elements, untimed, and times the rest.
  let run: @Sendable (SupplyNetwork, [Demand]?, inout Measurement) throws -> Double

  private static let kinds: [Element.Kind] = [
    .site, .link, .operator, .country, .countryStage, .via,
  ]

  /// All of them.
  static let all = [
    Question(name: "every-element") { network, target, measurement in
      let elements = kinds.flatMap { network.elements(of: $0) }
      return try measurement.time {
        try network.chokepoints(
          among: elements, for: target, rule: target == nil ? .total : .first
        ).chokepoints.reduce(0) { $0 + $1.reroutedLoss }
      }
    }
  ]
}
