import TestSupport
import Testing

@testable import GraphCore

@Suite struct CostFlowNumbersTests {
  @Test("A capacity that nothing can fill makes no other coarse")
  func idleCapacity() throws {
    let network = CostFlowNetwork(
      Digraph(nodeCount: 4, [[0, 1], [1, 2], [2, 3], [0, 2]]),
      capacities: [1e12, 0.3, 1e15, 0.1], costs: [1, 1, -2, 0.5])
    let most = try network.cheapest(from: [0], to: [3], amount: nil)
    for (flow, expected) in zip(most.flows.values, [0.3, 0.3, 0.4, 0.1]) {
      #expect(abs(flow - expected) < 1e-15)
    }
    #expect(most.gap < 1e-15)
    let closed = most.closing(edges: [EdgeID(3)])
    #expect(abs(closed.amount - 0.3) < 1e-15 && closed.gap < 1e-13)
    let holds = most.verify() && closed.verify()
    #expect(holds)
    // Each on its own limits something: what is lost to rounding is less than a unit.
    let apart = CostFlowNetwork(
      Digraph(nodeCount: 3, [[0, 2], [0, 1], [1, 2]]), capacities: [1e12, 0.3, 1],
      costs: [5, 1, 1])
    let both = try apart.cheapest(from: [0], to: [2], amount: nil)
    #expect(both.amount <= 1e12 + 0.3 && both.amount >= 1e12 + 0.3 - both.amountUnit)
    #expect(both.verify())
  }

  @Test("Great flows both ways along an edge are taken back at once, not a unit at a time")
  func toAndFro() throws {
    let pairs = [[0, 1], [2, 3], [4, 2], [0, 2], [0, 3], [4, 5], [0, 5]]
    let capacities: [Double] = [1, 1, 1e6, 1e6, 3, 0.1, 1e6]
    let costs: [Double] = [1, 0, 1, 1, 1e-6, 1e6, 0.1]
    let network = CostFlowNetwork(
      Digraph(nodeCount: 6, pairs + pairs.map { [$0[1], $0[0]] }),
      capacities: capacities + capacities, costs: costs + costs)
    let flow = try network.cheapest(from: [4], to: [0], amount: 2.25)
    // A unit over 4, 2 to 3 and on, and the rest from 2 to 0.
    #expect(abs(flow.cost - 3.500001) < 1e-9 && flow.amount == 2.25)
    let holds = flow.verify()
    #expect(holds)
  }

  @Test("No flow is cheaper by more than the gap where costs lie far apart")
  func distantCosts() throws {
    for seed in seeds(0..<40) {
      var random = SplitMix64(seed: UInt64(seed))
      let pairs = (0..<6).map { _ in [random.index(below: 4), random.index(below: 4)] }
      let capacities: [Double] = pairs.map { _ in Double(random.index(below: 3)) }
      // In billionths: small ones beside those of 10⁹.
      let costs: [Int] = pairs.map { _ in
        (random.index(below: 9) - 2) * (random.index(below: 2) == 0 ? 1 : 1_000_000_000_000_000_000)
      }
      let network = CostFlowNetwork(
        Digraph(nodeCount: 4, pairs), capacities: capacities,
        costs: costs.map { Double($0) * 1e-9 })
      var best: [Int: Int128] = [:]
      func extend(_ edge: Int, _ balance: [Int], _ cost: Int128) {
        guard edge < pairs.count else {
          guard balance[1] == 0, balance[2] == 0, balance[0] >= 0 else { return }
          best[balance[0]] = min(best[balance[0]] ?? .max, cost)
          return
        }
        for flow in 0...Int(capacities[edge]) {
          var next = balance
          next[pairs[edge][0]] += flow
          next[pairs[edge][1]] -= flow
          extend(edge + 1, next, cost + Int128(flow) * Int128(costs[edge]))
        }
      }
      extend(0, [0, 0, 0, 0], 0)
      for (amount, least) in best {
        let answer = try network.cheapest(from: [0], to: [3], amount: Double(amount))
        let cost = zip(answer.flows.values, costs).reduce(Int128(0)) {
          $0 + Int128($1.0) * Int128($1.1)
        }
        #expect(answer.verify())
        #expect(Double(cost - least) <= answer.gap * 1e9 * (1 + 1e-6))
        #expect(answer.gap < 1e-6)
      }
    }
  }

  @Test("Small costs beside great ones are not lost where great ones cancel")
  func cancellingCosts() throws {
    for seed in seeds(0..<60) {
      var random = SplitMix64(seed: UInt64(seed))
      let pairs = (0..<14).map { _ in [random.index(below: 6), random.index(below: 6)] }
      let network = CostFlowNetwork(
        Digraph(nodeCount: 6, pairs),
        capacities: pairs.map { _ in Double(1 + random.index(below: 3)) * 0.3 },
        costs: pairs.map { _ in
          Double(1 + random.index(below: 3)) * (random.index(below: 2) == 0 ? 1e-6 : 1e6)
        })
      let answer = try network.cheapest(from: [0], to: [5], amount: nil)
      let edges = answer.edgeClosings()
      for edge in network.graph.edges {
        let closed = answer.closing(edges: [edge])
        #expect(edges[edge].costIncrease == closed.costIncrease(over: answer))
      }
      let nodes = answer.nodeClosings()
      for node in network.graph.nodes {
        let closed = answer.closing([node])
        #expect(nodes[node].costIncrease == closed.costIncrease(over: answer))
      }
    }
  }

  @Test("Capacities of 10³⁰⁰ and costs of 10¹⁵ do not overflow")
  func greatest() throws {
    let most = 1e300
    let network = CostFlowNetwork(
      Digraph(nodeCount: 4, [[0, 1], [1, 2], [2, 1], [1, 3], [0, 3], [3, 3]]),
      capacities: [most, 9e18, 9e18, most, 9.2e18, most], costs: [1e15, -1e15, 1e15, 1, 1e15, 0])
    for amount in [0, 1, 9.2e18, 1e300] {
      let answer = try network.cheapest(from: [0], to: [3], amount: amount)
      #expect(answer.verify())
      #expect(answer.amount <= amount && answer.amount > amount - answer.amountUnit)
      let closed = answer.closing([NodeID(1)])
      #expect(closed.verify() && closed.amount <= 9.2e18)
    }
    let all = try network.cheapest(from: [0], to: [3], amount: nil)
    #expect(all.verify() && all.amount <= most && all.amount >= most - 2 * all.amountUnit)
  }

  @Test("Altered answers of any size prove nothing, and stop nothing")
  func altered() throws {
    let network = CostFlowNetwork(
      Digraph(nodeCount: 3, [[0, 1], [0, 1], [1, 2]]), capacities: [.infinity, 4, 5],
      costs: [1, 3, 1])
    let answer = try network.cheapest(from: [0], to: [2], amount: nil)
    #expect(answer.verify())
    func holds(_ change: (inout MinimumCostFlow) -> Void) -> Bool {
      var altered = answer
      change(&altered)
      return altered.verify()
    }
    for number in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0x1p62, -1] {
      #expect(!holds { $0.amount = number })
      #expect(!holds { $0.cost = number })
      #expect(!holds { $0.gap = number })
      #expect(!holds { $0.marginalCost = number })
      #expect(!holds { $0.flows.values[0] = number })
      #expect(!holds { $0.flows.values = [number, number, number] })
      #expect(!holds { $0.nodeFlows.values[1] = number })
      #expect(!holds { $0.potentials.values[1] = number })
      #expect(!holds { $0.departurePotentials.values[1] = number })
      #expect(!holds { $0.ends[0] = number })
    }
    #expect(!holds { $0.ends = [] })
    #expect(!holds { $0.potentials.values = [] })
    #expect(!holds { $0.nodeFlows.values = [] })
    for side in [[], [0], [0, 1], [0, 1, 2], [2]] {
      for count in [3, 4] {
        let nodes = NodeSet(side.map { NodeID($0) }, nodeCount: count)
        guard count == 4 || nodes != answer.limit?.arrivals else { continue }
        let limit = ShippingLimit(
          amount: 5, arrivals: nodes, departures: nodes, edges: answer.limit?.edges ?? [],
          nodes: [], supplies: [], demands: [])
        #expect(!holds { $0.limit = limit })
      }
    }
  }
}
