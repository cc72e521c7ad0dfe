import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Minimal cut sets against every set solved afresh")
struct CutSetTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<5).map(UInt64.init)

  @Test("the minimal cut sets are those of brute force", arguments: seeds)
  func bruteForce(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = [network.demands[Int(seed) % network.demands.count]]
    for kind in [Element.Kind.country, .countryStage, .operator] {
      let elements = network.elements(of: kind)
      guard !elements.isEmpty else { continue }
      let size = elements.count > 8 ? 2 : 3
      let every = try EverySet(of: elements, upTo: size, in: network, for: target, rule: .first)
      for fraction in [0, 0.4, 0.95] {
        let answer = try network.minimalCutSets(
          among: elements, atMost: size, for: target, below: fraction)
        let served = answer.served
        let cuts = every.sets.filter {
          let left = served - $0.loss
          return fraction > 0
            ? left < fraction * every.demand - 1e-6 * every.demand : left < 1e-6 * every.demand
        }.map { Set($0.gone.map(\.name)) }
        let minimal = cuts.filter { cut in !cuts.contains { $0.isStrictSubset(of: cut) } }
        #expect(
          Set(minimal) == Set(answer.cutSets.map { Set($0.elements.map(\.name)) }),
          "\(kind) below \(fraction)")
        #expect(answer.isProven && answer.cutSets.count == minimal.count)
        for cut in answer.cutSets {
          for witness in cut.witnesses {
            #expect(witness.delivered >= answer.threshold - 1e-6 * every.demand)
            #expect(
              !Set(cut.elements).subtracting([witness.element]).contains { gone in
                witness.way.contains(gone)
              })
          }
        }
      }
    }
  }
}
