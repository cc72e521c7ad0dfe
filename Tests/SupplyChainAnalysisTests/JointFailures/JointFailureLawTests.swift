import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Laws of joint failures and cut sets")
struct JointFailureLawTests {
  static let seeds: [UInt64] = TestSupport.seeds(11..<15).map(UInt64.init)

  private func target(of network: SupplyNetwork, _ seed: UInt64) -> [Demand] {
    [network.demands[Int(seed) % network.demands.count]]
  }

  @Test("one element alone loses what the chokepoints say", arguments: seeds)
  func alone(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let elements = network.allElements
    let target = target(of: network, seed)
    let chokepoints = try network.chokepoints(among: elements, for: target, rule: .first)
    let answer = try network.jointFailures(
      among: elements, atMost: 1, for: target, count: elements.count)
    #expect(answer.failures.count == elements.count)
    for (failure, chokepoint) in zip(answer.failures, chokepoints.chokepoints) {
      #expect(abs(failure.lost - chokepoint.reroutedLoss) <= 1e-6 * answer.demand)
    }
  }

  @Test("more elements, and more of them at once, never lose less", arguments: seeds)
  func larger(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let elements = network.elements(of: .countryStage)
    for target in [target(of: network, seed), nil] {
      var worst = 0.0
      for size in 1...3 {
        let answer = try network.jointFailures(
          among: elements, atMost: size, for: target, count: 1)
        let lost = answer.failures[0].lost
        #expect(lost >= worst - 1e-6 * answer.demand)
        worst = lost
      }
    }
  }

  @Test("the answer does not depend on the number of cores, nor on being asked twice")
  func cores() throws {
    let network = BalancedNetwork.network(seed: 11)
    let elements = network.elements(of: .site)
    func answer(_ cores: Int) throws -> JointFailureAnswer {
      try network.jointFailures(
        among: elements, atMost: 2, count: 30, execution: Execution(cores: cores))
    }
    let (one, four) = (try answer(1), try answer(4))
    #expect(one.effort == four.effort)
    for (left, right) in zip(one.failures, four.failures) {
      #expect(left.elements == right.elements && left.lost == right.lost)
    }
  }

  @Test("irreducible sets are those of which every part loses less", arguments: seeds)
  func irreducible(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let elements = network.elements(of: .country)
    let target = target(of: network, seed)
    let every = try EverySet(of: elements, upTo: 3, in: network, for: target, rule: .first)
    let expected = every.sets.filter { set in
      set.loss > 1e-6 * every.demand
        && !every.sets.contains { part in
          Set(part.gone.map(\.name)).isStrictSubset(of: set.gone.map(\.name))
            && part.loss > set.loss - 1e-6 * every.demand
        }
    }
    let answer = try network.jointFailures(
      among: elements, atMost: 3, for: target, count: 100, isIrreducible: true)
    #expect(
      Set(answer.failures.map { Set($0.elements.map(\.name)) })
        == Set(expected.map { Set($0.gone.map(\.name)) }))
    #expect(zip(answer.failures, answer.failures.dropFirst()).allSatisfy { $0.lost >= $1.lost })
  }

  @Test("a budget leaves out what takes more", arguments: seeds)
  func budget(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let elements = network.elements(of: .countryStage)
    var random = SplitMix64(seed: seed)
    let efforts = elements.map { _ in 0.5 + 2 * random.unit() }
    let every = try EverySet(of: elements, upTo: 2, in: network, for: nil, rule: .total)
    let affordable = every.sets.filter { set in
      set.gone.reduce(0) { sum, gone in
        sum + efforts[elements.firstIndex { $0.name == gone.name } ?? 0]
      } <= 2.5
    }
    let answer = try network.jointFailures(
      among: elements, atMost: 2, efforts: efforts, budget: 2.5, count: 40)
    #expect(answer.isProven && answer.effort.considered == affordable.count)
    #expect(answer.failures.count == min(40, affordable.count))
    for (failure, expected) in zip(answer.failures, affordable) {
      #expect(abs(failure.lost - expected.loss) <= 1e-6 * every.demand)
    }
  }

  @Test("without new suppliers, the worst sets are those of brute force", arguments: seeds)
  func committed(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = target(of: network, seed)
    let elements = network.elements(of: .operator) + network.elements(of: .country)
    let states = MaterialStates(network)
    let trade = CommittedTrade(network, states: states, mix: TodayMix(network, states: states))
    let state = try #require(states.state(of: target[0].material, at: target[0].site))
    var losses: [Double] = []
    for first in elements.indices {
      for second in first..<elements.count {
        let gone = first == second ? [elements[first]] : [elements[first], elements[second]]
        let left = trade.remaining(under: Outage(of: gone, in: network))[state]
        losses.append(target[0].amount * (trade.today[state] - left))
      }
    }
    losses.sort(by: >)
    let answer = try network.jointFailures(
      among: elements, atMost: 2, for: target, trade: .committed, count: 30)
    for (failure, loss) in zip(answer.failures, losses) {
      #expect(abs(failure.lost - loss) <= 1e-9 * answer.demand)
    }
    let rerouted = try network.jointFailures(among: elements, atMost: 2, for: target, count: 1)
    #expect(rerouted.failures[0].lost <= answer.failures[0].lost + 1e-6 * answer.demand)
  }

  @Test("every minimal cut set has a member in every way that shares nothing", arguments: seeds)
  func cutsHitWays(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = target(of: network, seed)
    let home = target[0].site
    let elements = network.elements(of: .country).filter { !$0.sites.contains(home) }
    for fraction in [0, 0.3] {
      let cuts = try network.minimalCutSets(
        among: elements, atMost: elements.count, for: target, below: fraction)
      let supply = try network.disjointSupply(
        sharingNo: elements, for: target, atLeast: fraction)
      #expect(supply.ways.count <= cuts.cutSets.map(\.elements.count).min() ?? .max)
      for cut in cuts.cutSets {
        for way in supply.ways {
          #expect(way.elements.contains { cut.elements.contains($0) })
        }
      }
    }
  }

  @Test("with no time nothing is proven, and no bound is below the truth")
  func noTime() throws {
    let network = BalancedNetwork.network(seed: 12)
    let elements = network.elements(of: .site)
    let truth = try network.jointFailures(among: elements, atMost: 2, count: 1)
    let hasty = try network.jointFailures(
      among: elements, atMost: 2, count: 1, timeLimit: .zero)
    #expect(!hasty.isProven && hasty.bound >= truth.failures[0].lost - 1e-6 * truth.demand)
    let cuts = try network.minimalCutSets(among: elements, atMost: 2, timeLimit: .zero)
    #expect(!cuts.isProven && cuts.leastUnlistedSize == 0)
    let ways = try network.disjointSupply(sharingNo: elements, timeLimit: .zero)
    #expect(!ways.isProven || ways.ways.count == ways.bound)
  }
}
