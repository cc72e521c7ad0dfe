import TestSupport
import Testing

@testable import GraphCore

/// Numbers of parts that no flow of least cost needs, and what rounding loses.
@Suite struct CostFlowIdleTests {
  @Test("Dead ends, parts nothing reaches and loops make nothing coarse", arguments: seeds(0..<60))
  func decoys(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) &* 7919 &+ 5)
    let pairs = (0..<6).map { _ in [random.index(below: 4), random.index(below: 4)] }
    let capacities: [Double] = pairs.map { _ in Double(random.index(below: 4)) }
    let costs: [Double] = pairs.map { _ in Double(random.index(below: 9) - 2) }
    let core = CostFlowNetwork(
      Digraph(nodeCount: 4, pairs), capacities: capacities, costs: costs)
    // From the core to 4 and 5, from 6 and 7 to the core or to those, and around each of the two.
    let decoys = (0..<8).map { _ in
      switch random.index(below: 5) {
      case 0: [random.index(below: 4), 4 + random.index(below: 2)]
      case 1: [4 + random.index(below: 2), 4 + random.index(below: 2)]
      case 2: [6 + random.index(below: 2), random.index(below: 8)]
      case 3: [6, 7]
      default: [0, 0]
      }
    }
    let large: [Double] = decoys.map { _ in [0.5, 1e18, 3e22, 7][random.index(below: 4)] }
    let whole = CostFlowNetwork(
      Digraph(nodeCount: 8, pairs + decoys), capacities: capacities + large,
      costs: costs + decoys.map { _ in Double(random.index(below: 3)) })
    let best = core.leastCosts(from: 0, to: 3)
    let most = try #require(best.keys.max())
    for amount in 0...most {
      let answer = try whole.cheapest(from: [0], to: [3], amount: Double(amount))
      #expect(answer.cost == best[amount])
      #expect(answer.amount == Double(amount) && answer.gap == 0 && answer.amountGap == 0)
      #expect(answer.verify())
    }
    let answer = try whole.cheapest(from: [0], to: [3], amount: nil)
    #expect(answer.amount == Double(most) && answer.cost == best[most])
    #expect(answer.amountGap == 0 && answer.verify())
    let effects = answer.edgeClosings()
    let nodeEffects = answer.nodeClosings()
    for edge in 0..<pairs.count {
      var closed = core
      closed.capacities.values[edge] = 0
      let rest = closed.leastCosts(from: 0, to: 3)
      let left = try #require(rest.keys.max())
      let expected = ClosingEffect(
        shortfall: Double(most - left), costIncrease: (rest[left] ?? .nan) - answer.cost)
      #expect(effects.values[edge] == expected)
      #expect(answer.closing(edges: [EdgeID(edge)]).verify())
    }
    for node in 0..<8 {
      let closed = answer.closing([NodeID(node)])
      #expect(closed.verify() && closed.amountGap == 0)
      #expect(nodeEffects.values[node].shortfall == answer.amount - closed.amount)
      #expect(nodeEffects.values[node].costIncrease == closed.costIncrease(over: answer))
    }
  }

  @Test("Idle nodes with capacities of their own")
  func idleNodes() throws {
    var network = CostFlowNetwork(
      Digraph(nodeCount: 6, [[0, 1], [1, 2], [0, 3], [4, 5], [1, 1]]),
      capacities: [0.375, 0.375, 1e18, 0.5, 1e20], costs: [1, 1, 1, 1, 0])
    network.nodeCapacities = NodeColumn([1e19, 2, 5, 1e18, 1e21, .infinity])
    network.nodeCosts = NodeColumn([0, 1, 0, 2, 0, 0])
    let answer = try network.cheapest(from: [0], to: [2], amount: nil)
    #expect(answer.amount == 0.375 && answer.amountGap == 0 && answer.verify())
    #expect(answer.closing([NodeID(1)]).verify() && answer.closing([NodeID(3)]).verify())
  }

  @Test("What rounding loses of the amount is told")
  func lostAmount() throws {
    // The cycle is worth filling, so that all is counted in units above 3.
    let network = CostFlowNetwork(
      Digraph(nodeCount: 5, [[0, 1], [1, 2], [3, 4], [4, 3]]), capacities: [3, 3, 1e18, 1e18],
      costs: [1, 1, -2, 1])
    for amount: Double? in [nil, 3] {
      let answer = try network.cheapest(from: [0], to: [2], amount: amount)
      #expect(answer.verify())
      #expect(answer.amountUnit > 3 && answer.amount == 0)
      #expect(answer.amountGap == 3)
    }
  }

  @Test("Costs up to the greatest stop nothing")
  func greatestCosts() throws {
    for cost in [1e270, MinimumCostFlow.greatestCost] {
      let network = CostFlowNetwork(
        Digraph(nodeCount: 4, [[0, 1], [1, 2], [0, 2], [2, 3]]), capacities: [1, 1, 1, 0],
        costs: [cost, 1, 2, -cost])
      let answer = try network.cheapest(from: [0], to: [2], amount: nil)
      #expect(answer.verify() && answer.amount == 2 && answer.cost == cost)
      #expect(answer.closing(edges: [EdgeID(0)]).verify())
      #expect(answer.edgeClosings().values[2] == ClosingEffect(shortfall: 1, costIncrease: -2))
    }
  }

  @Test("Closings cost what was given, however coarse costs are counted")
  func closingsOfSmallCosts() throws {
    let network = CostFlowNetwork(
      Digraph(nodeCount: 5, [[0, 1], [1, 2], [0, 2], [3, 4]]), capacities: [5, 5, 2, 1e18],
      costs: [1, 1, 1e15, 1e18])
    let answer = try network.cheapest(from: [0], to: [2], amount: nil)
    let effects = answer.edgeClosings()
    #expect(answer.costUnit > 1)
    #expect(effects.values[0] == ClosingEffect(shortfall: 5, costIncrease: -10))
    #expect(answer.closing(edges: [EdgeID(0)]).costIncrease(over: answer) == -10)
    // The slow way says the same.
    let slow = answer.effects(2, unit: "edges", execution: .standard, patience: 0) { [$0] }
    #expect(slow == Array(effects.values.prefix(2)))
    #expect(
      answer.closings(ofEdges: [[EdgeID(0), EdgeID(2)]]) == [
        ClosingEffect(shortfall: 7, costIncrease: -2e15 - 10)
      ])
  }
}
