import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Where more capacity helps against the worst")
struct StrengtheningTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<3).map(UInt64.init)

  @Test("the best places are those of brute force", arguments: seeds)
  func bruteForce(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = [network.demands[Int(seed) % network.demands.count]]
    let elements = network.elements(of: .country)
    let answer = try network.strengthening(
      against: elements, atMost: 1, for: target, adding: 5, count: 6)
    #expect(answer.isProven)
    let before = try worstDelivered(in: network, elements, target)
    #expect(abs((answer.worst?.delivered ?? answer.served) - before) <= 1e-6 * answer.demand)
    var gains: [(place: ExpansionPlace, gain: Double)] = []
    for place in network.expansionPlaces {
      let after = try worstDelivered(
        in: network.expanded(at: place, by: 5), elements, target)
      #expect(after >= before - 1e-6 * answer.demand, "more capacity never raises a loss")
      gains.append((place, (after - before) / 5))
    }
    gains.sort { $0.gain > $1.gain }
    let best = gains.filter { $0.gain > 1e-6 }.prefix(6)
    #expect(answer.strengthenings.count == best.count)
    for (found, expected) in zip(answer.strengthenings, best) {
      #expect(abs(found.gain - expected.gain) <= 1e-6)
      let same = gains.first { $0.place == found.place }
      #expect(abs(found.gain - (same?.gain ?? .infinity)) <= 1e-6)
      #expect(abs(found.delivered - before - 5 * found.gain) <= 1e-6 * answer.demand)
    }
  }

  @Test("without time nothing is proven, and the bound is no less than any gain")
  func noTime() throws {
    let network = BalancedNetwork.network(seed: 2)
    let elements = network.elements(of: .country)
    let full = try network.strengthening(against: elements, atMost: 1, adding: 5)
    let cut = try network.strengthening(
      against: elements, atMost: 1, adding: 5, timeLimit: .zero)
    #expect(full.isProven && !full.strengthenings.isEmpty)
    #expect(!cut.isProven && !cut.isWorstProven && cut.strengthenings.isEmpty)
    #expect(cut.bound >= full.strengthenings[0].gain - 1e-9)
    #expect(cut.effort.considered == full.effort.considered)
  }

  /// What the target gets without the worst of some elements, each case solved afresh.
  private func worstDelivered(
    in network: SupplyNetwork, _ elements: [Element], _ target: [Demand]
  ) throws -> Double {
    let every = try EverySet(of: elements, upTo: 1, in: network, for: target, rule: .first)
    return every.served - (every.sets.first?.loss ?? 0)
  }
}
