import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Worst joint failures against every set solved afresh")
struct JointFailureTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<5).map(UInt64.init)

  @Test("the worst sets are those of brute force", arguments: seeds)
  func bruteForce(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    for kind in [Element.Kind.country, .countryStage, .operator, .via] {
      let elements = network.elements(of: kind)
      guard !elements.isEmpty else { continue }
      let target = [network.demands[Int(seed) % network.demands.count]]
      for (target, rule) in [(target, AllocationRule.first), (nil, .total), (target, .fair)] {
        let size = elements.count > 8 ? 2 : 3
        let losses = try EverySet(of: elements, upTo: size, in: network, for: target, rule: rule)
        let answer = try network.jointFailures(
          among: elements, atMost: size, for: target, rule: rule, count: 25)
        losses.check(answer, count: 25)
      }
    }
  }
}

/// Every set of elements with what is lost without it, each solved afresh.
struct EverySet {
  let sets: [(gone: [Element], loss: Double)]
  let demand: Double
  /// What is delivered with everything open.
  let served: Double

  init(
    of elements: [Element], upTo size: Int, in network: SupplyNetwork, for target: [Demand]?,
    rule: AllocationRule
  ) throws {
    let isTarget = network.demands.map { demand in target.map { $0.contains(demand) } ?? true }
    let allocation = try AllocationProgram(
      network, states: MaterialStates(network), tracksTrade: false)
    func left(without gone: [Element]) throws -> Double {
      var solver = AllocationSolver(allocation, isTarget: isTarget)
      solver.close(Outage(of: gone, in: network))
      return solver.servedToTarget(in: try solver.serve(by: rule, extent: .target))
    }
    let before = try left(without: [])
    served = before
    var sets: [(gone: [Element], loss: Double)] = []
    func extend(_ gone: [Element], from start: Int) throws {
      for next in elements.indices[start...] {
        let more = gone + [elements[next]]
        sets.append((more, before - (try left(without: more))))
        if more.count < size { try extend(more, from: next + 1) }
      }
    }
    try extend([], from: 0)
    self.sets = sets.sorted { $0.loss > $1.loss }
    demand = (target ?? network.demands).reduce(0) { $0 + $1.amount }
  }

  func check(_ answer: JointFailureAnswer, count: Int) {
    #expect(answer.isProven)
    #expect(answer.failures.count == min(count, sets.count))
    #expect(answer.effort.considered == sets.count)
    #expect(answer.effort.pruned >= 0)
    for (failure, expected) in zip(answer.failures, sets) {
      #expect(abs(failure.lost - expected.loss) <= 1e-6 * demand)
      let same = sets.first { $0.gone.map(\.name) == failure.elements.map(\.name) }
      #expect(abs(failure.lost - (same?.loss ?? .infinity)) <= 1e-6 * demand)
    }
  }
}
