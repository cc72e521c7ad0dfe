import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Ways to supply that share no element")
struct DisjointSupplyTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<6).map(UInt64.init)

  @Test("as many as the best division of the elements gives", arguments: seeds)
  func bruteForce(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = [network.demands[Int(seed) % network.demands.count]]
    for kind in [Element.Kind.country, .operator] {
      let elements = network.elements(of: kind)
      for fraction in [0, 0.3] {
        let answer = try network.disjointSupply(
          sharingNo: elements, for: target, atLeast: fraction)
        #expect(answer.isProven && answer.proof.holds)
        let home = target[0].site
        let free = elements.filter { !$0.sites.contains(home) }
        let suffices = try Sufficiency(of: free, in: network, for: target, fraction: fraction)
        #expect(answer.ways.count == suffices.mostDisjoint, "\(kind) \(fraction)")
        for (index, way) in answer.ways.enumerated() {
          #expect(way.delivered >= answer.threshold - 1e-6 * answer.demand && way.delivered > 0)
          for other in answer.ways[(index + 1)...] {
            #expect(Set(way.elements).isDisjoint(with: other.elements))
          }
        }
        #expect(
          answer.jointlyDelivered >= (answer.ways.map(\.delivered).max() ?? 0) - 1e-6
            * answer.demand)
        #expect(answer.jointlyDelivered <= answer.served + 1e-6 * answer.demand)
        if answer.ways.count > 0, !answer.blockingSet.isEmpty {
          let left = try network.supply(
            for: target, rule: .first, without: answer.blockingSet)
          #expect(left.servedToTarget <= answer.threshold + 1e-6 * answer.demand)
        }
      }
    }
  }
}

/// Which subsets of some elements suffice, each solved afresh.
private struct Sufficiency {
  private let suffices: [Bool]
  private let count: Int

  init(of elements: [Element], in network: SupplyNetwork, for target: [Demand], fraction: Double)
    throws
  {
    count = elements.count
    let demand = target.reduce(0) { $0 + $1.amount }
    let allocation = try AllocationProgram(
      network, states: MaterialStates(network), tracksTrade: false)
    suffices = try (0..<(1 << elements.count)).map { subset in
      let gone = elements.indices.filter { subset >> $0 & 1 == 0 }.map { elements[$0] }
      var solver = AllocationSolver(allocation, isTarget: network.demands.map(target.contains))
      solver.close(Outage(of: gone, in: network))
      let served = solver.servedToTarget(in: try solver.serve(by: .first, extent: .target))
      return fraction > 0 ? served >= fraction * demand - 1e-7 * demand : served > 1e-7 * demand
    }
  }

  /// The most disjoint subsets that suffice; one where nothing is needed.
  var mostDisjoint: Int {
    if suffices[0] { return 1 }
    var most = [Int](repeating: 0, count: suffices.count)
    for all in 1..<suffices.count {
      var part = all
      while part > 0 {
        if suffices[part] { most[all] = max(most[all], 1 + most[all & ~part]) }
        part = (part - 1) & all
      }
    }
    return most[suffices.count - 1]
  }
}
