import Synchronization
import TestSupport
import Testing

@testable import GraphCore

/// Graphs full of circles, where far more could go round than ever arrives.
@Suite struct FlowCircleTests {
  /// A cyclic graph with great capacities within and small ones at its ends.
  private func question(_ shape: Shape, seed: Int, whole: Bool = false) -> FlowReference {
    var question = FlowReference(shape: shape, seed: seed, nodeCount: 9)
    var random = SplitMix64(seed: UInt64(seed) &+ 99)
    let graph = question.graph
    question.capacities = EdgeColumn(
      graph.edges.map { edge in
        let isEnd = question.sinks.contains(graph.target(of: edge))
        let number = whole ? Double(1 + random.index(below: 9)) : 10 * random.unit()
        return isEnd ? (whole ? number : number / 1000) : number * 10
      })
    if question.nodeCapacities != nil {
      question.nodeCapacities = NodeColumn(graph.nodes.map { _ in 100 * random.unit() })
    }
    return question
  }

  /// Whether the edges that carry something are free of circles.
  private func isFreeOfCircles(_ flow: MaximumFlow) -> Bool {
    let graph = flow.graph
    let used = graph.edges.filter { flow.edgeUnits[$0.index] > 0 }
    var entering = [Int](repeating: 0, count: graph.nodeCount)
    for edge in used { entering[graph.target(of: edge).index] += 1 }
    var ready = Array(graph.nodes.filter { entering[$0.index] == 0 })
    var count = 0
    while let node = ready.popLast() {
      count += 1
      for edge in graph.outEdges(of: node) where flow.edgeUnits[edge.index] > 0 {
        let target = graph.target(of: edge)
        entering[target.index] -= 1
        if entering[target.index] == 0 { ready.append(target) }
      }
    }
    return count == graph.nodeCount
  }

  @Test("Nothing goes in circles, all is conserved and can be told", arguments: Shape.allCases)
  func random(shape: Shape) throws {
    for seed in seeds(0..<40) {
      let question = question(shape, seed: seed, whole: seed % 4 == 0)
      let answer = try question.nodeVitality()
      let flow = answer.flow
      #expect(flow.verify() && isFreeOfCircles(flow), "\(seed)")
      #expect(answer.verify(), "\(seed)")
      #expect(flow.flows.values.allSatisfy { $0 >= 0 && $0 <= flow.value }, "\(seed)")
      #expect(flow.graph.nodes.allSatisfy { flow.flow(through: $0) <= flow.value }, "\(seed)")
      // Numbers of 128 bits, whatever the units are.
      let problem = try FlowProblem(
        question.graph, from: question.sources, to: question.sinks,
        capacities: question.capacities, nodeCapacities: question.nodeCapacities)
      let wide = problem.solution(Int128.self).flow
      #expect(wide.verify() && isFreeOfCircles(wide) && wide.value == flow.value, "\(seed)")
    }
  }

  @Test("Where one unit arrives, one unit flows, however much could go round")
  func one() throws {
    let edges = [[0, 1], [1, 2], [2, 3], [3, 1], [3, 4]]
    let flow = try Digraph(nodeCount: 5, edges).maximumFlow(
      from: [NodeID(0)], to: [NodeID(4)], capacities: EdgeColumn([7, 6, 6, 5, 1]))
    #expect(flow.verify() && flow.flows.values == [1, 1, 1, 0, 1])
  }

  @Test("Circles that share nodes and edges are taken out, and what is sent stays")
  func shared() throws {
    let graph = Digraph(
      nodeCount: 6,
      [[0, 1], [1, 2], [2, 1], [2, 3], [3, 1], [3, 4], [4, 2], [3, 5], [4, 1]])
    let problem = try FlowProblem(
      graph, from: [NodeID(0)], to: [NodeID(5)],
      capacities: EdgeColumn(repeating: 9, count: 9), nodeCapacities: nil)
    let network: ResidualNetwork<Int64> = problem.network(of: Int64.self)
    // Two along 0 > 1 > 2 > 3 > 5, and round in four circles.
    let carried: [Int64] = [2, 9, 2, 8, 1, 5, 1, 2, 4]
    for (arc, amount) in zip(network.entryArcs(of: graph), carried) {
      network.push(-amount, along: arc)
    }
    for (node, amount) in [2, 9, 10, 8, 5, 2].enumerated() {
      network.pushThrough(Int64(amount), from: 2 * node)
    }
    network.cancelCircles()
    let left = network.edgeUnits(of: graph)
    #expect((0..<9).map { left[$0] } == [2, 2, 0, 2, 0, 0, 0, 2, 0])
    let through = network.nodeUnits(of: graph)
    #expect((0..<6).map { through[$0] } == [2, 2, 2, 2, 0, 2])
  }

  @Test("Any number of units can be told, those beyond all that flows among them")
  func worth() {
    let thirds: [Double] = [1 / 3, 9.7]
    for capacities in [[0.1, 7.25], thirds, [1e300, 3], [.leastNormalMagnitude], thirds + [1e-9]] {
      let total = capacities.reduce(0, +)
      let units = FlowUnits(capacities, total: total, bound: total.nextUp)
      for shift in 0..<4 {
        let count = units.limit << shift
        let worth = units.worth(count)
        #expect(worth >= total && worth <= 16 * total && units.worth(count - 1) <= worth)
      }
    }
  }

  @Test("As many workers as there are nodes to try at a time, whatever is permitted")
  func workers() throws {
    let question = FlowReference(shape: .dense, seed: 3)
    let problem = try FlowProblem(
      question.graph, from: question.sources, to: question.sinks,
      capacities: question.capacities, nodeCapacities: question.nodeCapacities)
    let few = problem.mostVitalNodes(3, Execution(cores: 1))
    let many = problem.mostVitalNodes(3, Execution(cores: .max))
    #expect(few.nodes == many.nodes && few.values == many.values)
    let none = try Digraph(nodeCount: 0, []).mostVitalNodes(
      3, from: [], to: [], capacities: EdgeColumn([]))
    #expect(none.nodes.isEmpty)
  }

  @Test("Progress counts nodes, not batches of them", arguments: [1, 2])
  func progress(cores: Int) throws {
    let graph = Digraph(nodeCount: 205, (1..<205).map { [$0 - 1, $0] })
    let heard = Mutex<[Completion]>([])
    let execution = Execution(cores: cores) { completion in heard.withLock { $0.append(completion) }
    }
    let capacities = EdgeColumn(repeating: 1.0, count: 204)
    _ = try graph.nodeVitality(
      from: [NodeID(0)], to: [NodeID(204)], capacities: capacities, execution: execution)
    _ = try graph.edgeVitality(
      from: [NodeID(0)], to: [NodeID(204)], capacities: capacities, execution: execution)
    let told = heard.withLock(\.self)
    #expect(told.count == 6 && told.allSatisfy { $0.total == 205 && $0.unit == "nodes" })
    #expect(told[2].done == 205 && told[5].done == 205 && told[0].done <= 100)
  }

  @Test("Capacities that add up to almost all that a number can hold")
  func greatest() throws {
    let share = Digraph.greatestCapacitySum / 4
    let graph = Digraph(nodeCount: 4, [[0, 1], [0, 2], [1, 3], [2, 3]])
    let answer = try graph.nodeVitality(
      from: [NodeID(0)], to: [NodeID(3)], capacities: EdgeColumn(repeating: share, count: 4))
    #expect(answer.verify() && answer.flow.value == 2 * share)
    #expect(answer.values.values == [2 * share, share, share, 2 * share])
  }
}
