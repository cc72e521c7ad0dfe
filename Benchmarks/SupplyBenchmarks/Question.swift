import BenchmarkSupport
import GraphCore
import SupplyChain
import SupplyChainAnalysis

/// One question of the benchmark: its name, and its kernel, timed; the answer to compare.
struct Question: Sendable {
  let name: String
  /// Prepares the elements, untimed, and times the rest.
  let run: @Sendable (SupplyNetwork, [Demand]?, inout Timing) throws -> Double

  /// All of them.
  static let all = [
    Question(name: "every-element") { network, target, timing in
      let elements = kinds.flatMap { network.elements(of: $0) }
      return try timing.time {
        try network.chokepoints(
          among: elements, for: target, rule: target == nil ? .total : .first, execution: oneCore
        ).chokepoints.reduce(0) { $0 + $1.reroutedLoss }
      }
    },
    Question(name: "worst-2") { try worst(2, in: $0, for: $1, &$2) },
    Question(name: "worst-3") { try worst(3, in: $0, for: $1, &$2) },
    Question(name: "cut-sets-4") { network, target, timing in
      let countries = network.elements(of: .country)
      return try timing.time {
        Double(
          try network.minimalCutSets(
            among: countries, atMost: 4, for: target, execution: oneCore
          ).cutSets.count)
      }
    },
  ]

  private static func worst(
    _ size: Int, in network: SupplyNetwork, for target: [Demand]?, _ timing: inout Timing
  ) throws -> Double {
    let countries = network.elements(of: .country)
    return try timing.time {
      try network.jointFailures(
        among: countries, atMost: size, for: target, count: 1, execution: oneCore
      ).failures.first?.lost ?? 0
    }
  }

  private static let kinds: [Element.Kind] = [
    .site, .link, .operator, .country, .countryStage, .via,
  ]
  private static let oneCore = Execution(cores: 1)
}
