import TestSupport
import Testing

@testable import GraphCore

@Suite struct CostFlowClosingTests {
  /// What a new question about the network without a node says.
  private func fresh(
    _ network: CostFlowNetwork, without node: NodeID, amount: Double
  ) throws -> MinimumCostFlow {
    var less = network
    for edge in less.graph.edges
    where less.graph.source(of: edge) == node || less.graph.target(of: edge) == node {
      less.capacities[edge] = 0
    }
    let sources = [0, 1].filter { $0 != node.index }
    let sinks = [10, 11].filter { $0 != node.index }
    if let answer = try? less.outcome(from: sources, to: sinks, amount: amount).get() {
      return answer
    }
    return try less.cheapest(from: sources, to: sinks, amount: nil)
  }

  @Test("Closing a node gives what a new question gives", arguments: Shape.allCases)
  func sameAsFresh(shape: Shape) throws {
    for seed in seeds(0..<4) {
      let network = CostFlowNetwork(shape, seed: seed, withNodes: seed % 2 == 0)
      let most = network.outcome(from: [0, 1], to: [10, 11], amount: nil)
      let amount = Double(Int(((try? most.get().amount) ?? 20) * 0.8))
      let plan = try network.cheapest(from: [0, 1], to: [10, 11], amount: amount)
      let effects = plan.nodeClosings(execution: Execution(cores: 1))
      #expect(plan.nodeClosings(execution: Execution(cores: 3)) == effects)
      for node in network.graph.nodes {
        let closed = plan.closing([node])
        let expected = try fresh(network, without: node, amount: amount)
        #expect(closed.amount == expected.amount && closed.cost == expected.cost)
        let holds = closed.verify()
        #expect(holds && closed.nodeFlows[node] == 0)
        #expect((closed.limit != nil) == (closed.amount < amount))
        #expect(effects[node].shortfall == amount - closed.amount)
        #expect(effects[node].costIncrease == closed.cost - plan.cost)
      }
      // With no patience at all the slower search gives every answer.
      let slow = plan.effects(
        network.graph.nodeCount, unit: "nodes", execution: .standard,
        patience: 0
      ) { plan.question.arcs(of: NodeID($0)) }
      #expect(slow == effects.values)
    }
  }

  @Test("Closings follow on each other and commute", arguments: Shape.allCases)
  func chain(shape: Shape) throws {
    for seed in seeds(0..<4) {
      let network = CostFlowNetwork(shape, seed: seed, withNodes: seed % 2 == 1)
      let plan = try network.cheapest(from: [0], to: [11], amount: 0)
      let full = (try? network.outcome(from: [0], to: [11], amount: nil).get()) ?? plan
      let first = full.closing([NodeID(4)]).closing([NodeID(7)])
      let second = full.closing([NodeID(7), NodeID(4), NodeID(4)])
      #expect(first.cost == second.cost && first.amount == second.amount)
      let holds = first.verify() && second.verify()
      #expect(holds)
      let group = NodeSet([NodeID(4), NodeID(7)], nodeCount: 12)
      let effect = full.closings(of: [group])[0]
      #expect(effect.shortfall == full.amount - second.amount)
      #expect(effect.costIncrease == second.cost - full.cost)
    }
  }

  @Test("Closing edges, one at a time and all together", arguments: Shape.allCases)
  func edges(shape: Shape) throws {
    let network = CostFlowNetwork(shape, seed: 3, withNodes: false)
    let plan = try network.cheapest(from: [0, 1], to: [10, 11], amount: 0)
    let effects = plan.edgeClosings()
    for edge in network.graph.edges {
      let closed = plan.closing(edges: [edge])
      var less = network
      less.capacities[edge] = 0
      let expected = try less.cheapest(from: [0, 1], to: [10, 11], amount: 0)
      let holds = closed.verify()
      #expect(holds && closed.cost == expected.cost)
      #expect(effects[edge].costIncrease == closed.cost - plan.cost)
    }
    let nothing = plan.closing(edges: Array(network.graph.edges))
    let holds = nothing.verify()
    #expect(holds && nothing.cost == 0 && nothing.amount == 0)
  }
}
