import TestSupport
import Testing

@testable import GraphCore

@Suite struct CostFlowSmallTests {
  /// Compares all amounts, and all closings of nodes, with the best of all flows.
  private func check(_ network: CostFlowNetwork, from source: Int, to sink: Int) throws {
    let best = network.leastCosts(from: source, to: sink)
    for (amount, cost) in best {
      let answer = try network.cheapest(from: [source], to: [sink], amount: Double(amount))
      let holds = answer.verify()
      #expect(holds && answer.cost == cost && answer.gap == 0)
    }
    let most = best.keys.max() ?? 0
    let answer = try network.cheapest(from: [source], to: [sink], amount: nil)
    #expect(answer.amount == Double(most) && answer.limit?.amount == Double(most))
    let failure = network.outcome(from: [source], to: [sink], amount: Double(most + 1)).failure
    #expect(failure == answer.limit.map { .tooMuch($0) })
    let effects = answer.nodeClosings(execution: Execution(cores: 1))
    for node in network.graph.nodes {
      var less = network
      for edge in less.graph.edges
      where less.graph.source(of: edge) == node || less.graph.target(of: edge) == node {
        less.capacities[edge] = 0
      }
      let left = less.leastCosts(from: source, to: sink)
      let amount = left.keys.max() ?? 0
      let closed = answer.closing([node])
      let holds = closed.verify()
      #expect(holds && closed.amount == Double(amount) && closed.cost == left[amount])
      #expect(effects[node].shortfall == Double(most - amount))
      #expect(effects[node].costIncrease == closed.cost - answer.cost)
    }
  }

  private func network(_ graph: Digraph, _ number: Int, greatest: Int) -> CostFlowNetwork {
    var random = SplitMix64(seed: UInt64(number))
    return CostFlowNetwork(
      graph, capacities: graph.edges.map { _ in Double(random.index(below: greatest + 1)) },
      costs: graph.edges.map { _ in Double(random.index(below: 6) - 2) })
  }

  @Test("On graphs of three nodes no flow is cheaper, with all nodes and without each")
  func allOfThree() throws {
    let graphs = Digraph.all(nodeCount: 3, selfLoops: true)
    let share = max(1, 16 / seeds(0..<1).count)
    for (number, graph) in graphs.enumerated() where number % share == share - 1 {
      try check(network(graph, number, greatest: 2), from: 0, to: 2)
    }
  }

  @Test("On graphs of four nodes no flow is cheaper, with all nodes and without each")
  func allOfFour() throws {
    let graphs = Digraph.all(nodeCount: 4, selfLoops: false)
    let share = max(1, 64 / seeds(0..<1).count / seeds(0..<1).count)
    for (number, graph) in graphs.enumerated() where number % share == share - 1 {
      try check(network(graph, number, greatest: 1), from: 0, to: 3)
    }
  }

  @Test("Parallel edges, loops and equal costs")
  func ties() throws {
    let graph = Digraph(
      nodeCount: 4,
      [[0, 1], [0, 1], [1, 1], [1, 3], [1, 3], [0, 2], [2, 3], [3, 3], [3, 1]])
    for cost in [0.0, 1, -1] {
      let network = CostFlowNetwork(
        graph, capacities: [1, 2, 1, 1, 1, 1, 1, 1, 1],
        costs: [Double](repeating: cost, count: 9))
      try check(network, from: 0, to: 3)
    }
  }
}
