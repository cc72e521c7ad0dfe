import TestSupport
import Testing

@testable import GraphCore

@Suite struct CostFlowTests {
  @Test("Flow and potentials prove each other on random networks", arguments: Shape.allCases)
  func certificate(shape: Shape) throws {
    for seed in seeds(0..<12) {
      let network = CostFlowNetwork(shape, seed: seed, withNodes: seed % 2 == 0)
      switch network.outcome(from: [0, 1], to: [10, 11], amount: nil) {
      case .success(let most):
        #expect(most.verify() && most.gap == 0 && most.limit != nil)
        let amount = Double(Int(most.amount / 2))
        let half = try network.cheapest(from: [0, 1], to: [10, 11], amount: amount)
        #expect(half.verify() && half.gap == 0 && half.amount == amount)
        let more = network.outcome(from: [0, 1], to: [10, 11], amount: most.amount + 1)
        #expect(more.failure == most.limit.map { .tooMuch($0) })
        #expect(most.limit?.amount == most.amount)
      case .failure(.unboundedAmount(let path)):
        #expect(path.edges.allSatisfy { network.capacities[$0] == .infinity })
        let some = try network.cheapest(from: [0, 1], to: [10, 11], amount: 40)
        #expect(some.verify() && some.amount == 40 && some.limit == nil)
      case .failure(let failure):
        Issue.record("\(failure)")
      }
    }
  }

  @Test("The cost is the least of all whole flows on tiny networks")
  func bruteForce() throws {
    var compared = 0
    for seed in seeds(0..<150) {
      var random = SplitMix64(seed: UInt64(seed))
      let pairs = (0..<6).map { _ in [random.index(below: 4), random.index(below: 4)] }
      let network = CostFlowNetwork(
        Digraph(nodeCount: 4, pairs),
        capacities: pairs.map { _ in Double(random.index(below: 4)) },
        costs: pairs.map { _ in Double(random.index(below: 9) - 3) })
      for (amount, cost) in network.leastCosts(from: 0, to: 3) {
        let answer = try network.cheapest(from: [0], to: [3], amount: Double(amount))
        #expect(answer.verify())
        #expect(answer.cost == cost)
        compared += 1
      }
    }
    #expect(compared > 200)
  }
}
