import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("One core and many")
struct CoresTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<3).map(UInt64.init)

  @Test("chokepoints are the same to the last bit", arguments: seeds)
  func chokepoints(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let elements = network.allElements
    let target = [network.demands[0]]
    for rule in AllocationRule.allCases {
      let answers = try [1, 3].map {
        try network.chokepoints(
          among: elements, for: target, rule: rule, execution: Execution(cores: $0))
      }
      let figures = answers.map { answer in
        answer.chokepoints.map { [$0.reroutedLoss, $0.committedLoss ?? -1, $0.shadowPrice ?? -1] }
      }
      #expect(figures[0] == figures[1])
      #expect(answers[0].effort == answers[1].effort)
      let effort = answers[0].effort
      #expect(effort.spared + effort.known <= effort.elements)
    }
  }

  @Test("cut sets, with their witnesses, are the same", arguments: seeds)
  func cutSets(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let answers = try [1, 3].map {
      try network.minimalCutSets(
        among: network.elements(of: .countryStage), atMost: 3, for: [network.demands[0]],
        below: 0.5, execution: Execution(cores: $0))
    }
    let words = answers.map { answer in
      answer.cutSets.map { cut in
        "\(cut.elements.map(\.name)) \(cut.delivered) "
          + cut.witnesses.map { "\($0.lostAlone) \($0.delivered) \($0.way.map(\.name))" }
          .joined()
      }
    }
    #expect(words[0] == words[1] && !words[0].isEmpty)
    #expect(answers[0].effort == answers[1].effort)
  }

  @Test("places to strengthen are the same", arguments: seeds)
  func strengthening(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let answers = try [1, 3].map {
      try network.strengthening(
        against: network.elements(of: .country), atMost: 1, for: [network.demands[0]], adding: 5,
        execution: Execution(cores: $0))
    }
    let words = answers.map { answer in
      answer.strengthenings.map { "\(network.name(of: $0.place)) \($0.gain) \($0.delivered)" }
    }
    #expect(words[0] == words[1])
    #expect(answers[0].effort == answers[1].effort)
  }
}
