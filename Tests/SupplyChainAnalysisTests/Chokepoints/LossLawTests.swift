import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Laws of loss on balanced networks")
struct LossLawTests {
  static let seeds: [UInt64] = Array(1...8)
  static let rounding = 1e-6

  @Test("a balanced network serves all demand with today's flows", arguments: seeds)
  func todayIsEnough(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let answer = try network.supply()
    #expect(abs(answer.unmetOfTarget) <= Self.rounding)
    #expect(answer.departure <= Self.rounding)
    for link in network.graph.edges {
      #expect(abs(answer.flows[link] - (network.links[link].flow ?? 0)) <= Self.rounding)
    }
    #expect(answer.proof.holds && answer.proof.programs > 0)
  }

  @Test("rerouting never loses more than commitment, in total", arguments: seeds)
  func totalBracket(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let answer = try network.chokepoints(among: network.allElements)
    var committed = 0.0
    for chokepoint in answer.chokepoints {
      let loss = try #require(chokepoint.committedLoss)
      committed += loss
      #expect(loss >= 0 && loss <= answer.demand * (1 + Self.rounding))
      #expect(chokepoint.reroutedLoss >= 0)
      #expect(
        chokepoint.reroutedLoss <= loss + Self.rounding * answer.demand,
        "\(chokepoint.element.name)")
    }
    #expect(committed > 0)
    #expect(answer.proof.holds)
  }

  @Test("rerouting never loses the target more than commitment, if it is first", arguments: seeds)
  func targetBracket(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = [network.demands[Int(seed) % network.demands.count]]
    let elements = network.allElements
    let answer = try network.chokepoints(among: elements, for: target, bracket: true)
    for chokepoint in answer.chokepoints {
      let (loss, bracket) = (
        try #require(chokepoint.committedLoss), try #require(chokepoint.bracket)
      )
      #expect(loss >= 0 && loss <= answer.demand * (1 + Self.rounding))
      #expect(
        bracket.first <= loss + Self.rounding * answer.demand, "\(chokepoint.element.name)")
      // Everything is served before, so the order of what is served is the order of losses.
      #expect(bracket.first <= bracket.fair + Self.rounding * answer.demand)
      #expect(bracket.first <= bracket.last + Self.rounding * answer.demand)
      if chokepoint.isInescapable {
        #expect(abs(bracket.first - answer.served) <= Self.rounding * answer.demand)
      }
      if loss == 0 { #expect(bracket.first == 0) }
    }
  }

  @Test("without a superset no less is lost", arguments: seeds.prefix(4))
  func supersets(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    var random = SplitMix64(seed: seed)
    let elements = network.elements(of: .site) + network.elements(of: .link)
    let target = [network.demands[0]]
    for _ in 0..<8 {
      var removed: [Element] = []
      var (first, total) = (Double.infinity, Double.infinity)
      for _ in 0..<4 {
        removed.append(elements[random.index(below: elements.count)])
        let nextFirst = try network.supply(for: target, rule: .first, without: removed)
        let nextTotal = try network.supply(without: removed)
        #expect(nextFirst.servedToTarget <= first + Self.rounding)
        #expect(nextTotal.servedToTarget <= total + Self.rounding)
        (first, total) = (nextFirst.servedToTarget, nextTotal.servedToTarget)
      }
    }
  }

  @Test(
    "what carries nothing in a best plan loses nothing when solved afresh",
    arguments: seeds.prefix(4))
  func sparedElements(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let elements = network.elements(of: .site) + network.elements(of: .link)
    for target in [nil, [network.demands[0]]] {
      let answer = try network.chokepoints(among: elements, for: target)
      let before = try network.supply(for: target)
      #expect(answer.effort.spared > 0)
      for chokepoint in answer.chokepoints {
        let after = try network.supply(for: target, without: [chokepoint.element])
        let loss = before.servedToTarget - after.servedToTarget
        #expect(abs(loss - chokepoint.reroutedLoss) <= Self.rounding * answer.demand)
      }
    }
  }

  @Test("two runs give the same answer to the last bit")
  func determinism() throws {
    let network = BalancedNetwork.network(seed: 3)
    let target = [network.demands[1]]
    let one = try network.chokepoints(among: network.allElements, for: target, bracket: true)
    let two = try network.chokepoints(
      among: network.allElements, for: target, bracket: true)
    #expect(one.chokepoints == two.chokepoints)
    let reversed = try network.chokepoints(
      among: network.allElements.reversed(), for: target, bracket: true)
    #expect(
      Dictionary(uniqueKeysWithValues: one.chokepoints.map { ($0.element, $0) })
        == Dictionary(uniqueKeysWithValues: reversed.chokepoints.map { ($0.element, $0) }))
  }
}
