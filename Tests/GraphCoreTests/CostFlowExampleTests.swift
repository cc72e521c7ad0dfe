import TestSupport
import Testing

@testable import GraphCore

@Suite struct CostFlowExampleTests {
  private func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-9 }

  @Test("The example of section 9.7 of Ahuja, Magnanti and Orlin, Network Flows (1993)")
  func textbook() throws {
    let network = CostFlowNetwork(
      Digraph(nodeCount: 4, [[0, 1], [0, 2], [1, 2], [1, 3], [2, 3]]),
      capacities: [4, 2, 2, 3, 5], costs: [2, 2, 1, 3, 1])
    let answer = try network.cheapest(from: [0], to: [3], amount: 4)
    #expect(answer.cost == 14 && answer.flows.values == [2, 2, 2, 0, 4])
    let holds = answer.verify()
    #expect(holds)
  }

  @Test("NetworkX finds the same least cost for supplies at many nodes")
  func supplies() throws {
    let answer = try CostFlowFixture.graph.minimumCostFlow(
      supplies: CostFlowFixture.supplies, capacities: CostFlowFixture.capacities,
      costs: CostFlowFixture.costs)
    #expect(answer.cost == CostFlowFixture.leastCost && answer.gap == 0)
    let holds = answer.verify()
    #expect(holds)
    for node in answer.graph.nodes {
      let out = answer.graph.outEdges(of: node).reduce(0) { $0 + answer.flows[$1] }
      let into = answer.graph.inEdges(of: node).reduce(0) { $0 + answer.flows[$1] }
      #expect(out - into == CostFlowFixture.supplies[node])
    }
    var tight = CostFlowFixture.capacities
    for edge in CostFlowFixture.graph.outEdges(of: NodeID(1)) { tight[edge] = 1 }
    let failure = #expect(throws: CostFlowFailure.self) {
      try CostFlowFixture.graph.minimumCostFlow(
        supplies: CostFlowFixture.supplies, capacities: tight, costs: CostFlowFixture.costs)
    }
    guard case .tooMuch(let limit) = failure else { return #expect(failure != nil) }
    #expect(limit.amount < 42 && limit.edges.count + limit.supplies.count > 0)
  }

  @Test("HiGHS finds the same least cost for capacities and costs in tenths")
  func tenths() throws {
    func cheapest(_ amount: Double?) throws -> MinimumCostFlow {
      try CostFlowFixture.tenthsGraph.minimumCostFlow(
        from: [NodeID(0)], to: [NodeID(15)], amount: amount,
        capacities: CostFlowFixture.tenthsCapacities, costs: CostFlowFixture.tenthsCosts)
    }
    for pair in CostFlowFixture.tenthsLeastCosts {
      let answer = try cheapest(pair[0])
      #expect(isNear(answer.cost, pair[1]) && isNear(answer.amount, pair[0]))
      #expect(answer.gap >= 0 && answer.gap < 1e-9)
      let holds = answer.verify()
      #expect(holds)
    }
    let most = try cheapest(nil)
    #expect(isNear(most.amount, CostFlowFixture.tenthsGreatest))
    // What rounding leaves out is no reason to refuse.
    let same = try cheapest(CostFlowFixture.tenthsGreatest)
    #expect(isNear(same.amount, CostFlowFixture.tenthsGreatest))
  }

  @Test("Capacities of 10¹² and costs of 10⁹ do not overflow")
  func greatNumbers() throws {
    for seed in seeds(0..<4) {
      let small = CostFlowNetwork(.dense, seed: seed, withNodes: false)
      var network = CostFlowNetwork(.dense, seed: seed, withNodes: false, step: 1e11)
      network.costs = network.costs.map { $0 / 1000 }
      let answer = try network.cheapest(from: [0, 1], to: [10, 11], amount: 1e12)
      let expected = try small.cheapest(from: [0, 1], to: [10, 11], amount: 10)
      #expect(answer.cost == expected.cost * 1e19)
      let holds = answer.verify()
      #expect(holds && answer.gap == 0 && answer.amountUnit == 1 && answer.costUnit == 1)
    }
  }

  @Test("Cycles of negative cost are filled if they end, and named if they do not")
  func negativeCycles() throws {
    var network = CostFlowNetwork(
      Digraph(nodeCount: 4, [[0, 3], [1, 2], [2, 1], [2, 2], [3, 0]]),
      capacities: [5, 3, .infinity, 2, 9], costs: [1, -4, 1, -1, 0])
    let answer = try network.cheapest(from: [0], to: [3], amount: 2)
    #expect(answer.flows.values == [2, 3, 3, 2, 0] && answer.cost == 2 - 12 + 3 - 2)
    network.capacities[EdgeID(1)] = .infinity
    let cycle = network.outcome(from: [0], to: [3], amount: 2).failure
    #expect(
      cycle
        == .unboundedCost(
          DirectedCycle(edges: [EdgeID(1), EdgeID(2)], nodes: [NodeID(1), NodeID(2)])))
    network.nodeCapacities = NodeColumn([9, 9, 4, 9])
    let limited = try network.cheapest(from: [0], to: [3], amount: 2)
    #expect(limited.nodeFlows.values == [2, 4, 4, 2])
    let holds = limited.verify() && answer.verify()
    #expect(holds)
  }

  @Test("Ends that are equal, missing, named twice or out of reach")
  func ends() throws {
    let network = CostFlowNetwork(
      Digraph(nodeCount: 3, [[0, 1], [0, 1], [1, 0]]), capacities: [2, .infinity, 1],
      costs: [1, 3, 1])
    let twice = try network.cheapest(from: [0, 0], to: [1, 1], amount: 3)
    #expect(twice.flows.values == [2, 1, 0] && twice.cost == 5 && twice.marginalCost == 3)
    let here = try network.cheapest(from: [0], to: [0], amount: 7)
    #expect(here.cost == 0 && here.amount == 7 && here.nodeFlows.values == [7, 0, 0])
    #expect(network.outcome(from: [0], to: [0], amount: nil).failure != nil)
    let none = try network.cheapest(from: [], to: [1], amount: nil)
    #expect(none.amount == 0 && none.cost == 0)
    let far = network.outcome(from: [0], to: [2], amount: 1).failure
    guard case .tooMuch(let limit) = far else { return #expect(far != nil) }
    #expect(limit.amount == 0 && limit.edges.isEmpty && limit.arrivals.count == 2)
    let holds = twice.verify() && here.verify() && none.verify()
    #expect(holds)
  }

  @Test("Altered answers prove nothing")
  func altered() throws {
    let network = CostFlowNetwork(
      Digraph(nodeCount: 3, [[0, 1], [0, 1], [1, 2]]), capacities: [2, 4, 5], costs: [1, 3, 1])
    let answer = try network.cheapest(from: [0], to: [2], amount: nil)
    func holds(_ change: (inout MinimumCostFlow) -> Void) -> Bool {
      var altered = answer
      change(&altered)
      return altered.verify()
    }
    #expect(holds { _ in })
    #expect(!holds { $0.flows.values = [1, 4, 5] })
    #expect(!holds { $0.flows.values = [2, 2, 4] })
    #expect(!holds { $0.flows.values = [3, 2, 5] })
    #expect(!holds { $0.flows.values = [1.5, 3.5, 5] })
    #expect(!holds { $0.flows.values = [2, 3] })
    #expect(!holds { $0.amount = 4 })
    #expect(!holds { $0.cost = 15 })
    #expect(!holds { $0.gap = 1 })
    #expect(!holds { $0.nodeFlows.values[1] = 4 })
    #expect(!holds { $0.potentials.values[1] += 1 })
    #expect(!holds { $0.potentials.values[1] = .nan })
    #expect(!holds { $0.departurePotentials.values[1] -= 9 })
    #expect(!holds { $0.marginalCost -= 99 })
    #expect(!holds { $0.ends[0] = 4 })
    #expect(
      !holds {
        $0.limit = ShippingLimit(
          $0.question, NodeSet([NodeID(0)], nodeCount: 3),
          NodeSet([NodeID(0)], nodeCount: 3), amount: 5)
      })
  }
}
