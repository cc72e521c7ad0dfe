import TestSupport
import Testing

@testable import GraphCore

/// All graphs of four nodes against all their cuts.
///
/// The losses are those of one graph in ten; of all, where ten times as many cases are asked for.
@Suite struct FlowBruteForceTests {
  /// A cut by its states, 2 with the sources, 1 cut, 0 with the sinks, and what it consists of.
  private struct Cut {
    let states: [Int]
    let edges: [Int]
    let nodes: [Int]
  }

  private func cuts(_ question: FlowReference) -> [Cut] {
    (0..<81).compactMap { code in
      let states = [code % 3, code / 3 % 3, code / 9 % 3, code / 27]
      guard question.sources.allSatisfy({ states[$0.index] > 0 }),
        question.sinks.allSatisfy({ states[$0.index] < 2 })
      else { return nil }
      let nodes = (0..<4).filter { states[$0] == 1 }
      guard nodes.isEmpty || question.nodeCapacities != nil else { return nil }
      let graph = question.graph
      let edges = (0..<graph.edgeCount).filter {
        states[Int(graph.sources[$0])] == 2 && states[Int(graph.targets[$0])] == 0
      }
      return Cut(states: states, edges: edges, nodes: nodes)
    }
  }

  private func width(_ cut: Cut, _ edges: [Double], _ nodes: [Double]) -> Double {
    cut.edges.reduce(0) { $0 + edges[$1] } + cut.nodes.reduce(0) { $0 + nodes[$1] }
  }

  private func question(_ graph: Digraph, _ index: Int) -> FlowReference {
    var random = SplitMix64(seed: UInt64(index) &+ 31)
    return FlowReference(
      graph: graph, sources: index % 5 == 0 ? [NodeID(0), NodeID(1)] : [NodeID(0)],
      sinks: [NodeID(3)],
      capacities: EdgeColumn(graph.edges.map { _ in Double(random.index(below: 4)) }),
      nodeCapacities: index % 2 == 0
        ? nil : NodeColumn((0..<4).map { _ in Double(random.index(below: 5)) }))
  }

  @Test("The value is that of the least cuts, and the nearest ones are their meet and their join")
  func flows() throws {
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated() {
      let question = question(graph, index)
      let nodes = question.nodeCapacities?.values ?? []
      let cuts = cuts(question).map { ($0.states, width($0, question.capacities.values, nodes)) }
      let flow = try question.flow()
      let least = cuts.filter { $0.1 == flow.value }.map(\.0)
      #expect(flow.value == cuts.map(\.1).min() && flow.verify(), "\(index)")
      let meet = (0..<4).map { node in least.map { $0[node] }.min() }
      let join = (0..<4).map { node in least.map { $0[node] }.max() }
      #expect(flow.nearSourceCut.states == meet && flow.nearSinkCut.states == join, "\(index)")
    }
  }

  @Test("The loss of each node, edge and group is that of the least cuts without it")
  func losses() throws {
    let shares = Set(seeds(0..<1).map { $0 % 10 })
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated()
    where shares.contains(index % 10) {
      let question = question(graph, index)
      let cuts = cuts(question.without())
      let own = question.nodeCapacities?.values ?? Array(repeating: 1e6, count: 4)
      func value(without nodes: [NodeID] = [], edges: [EdgeID] = []) -> Double {
        let reduced = question.without(nodes, edges: edges)
        let limits = reduced.nodeCapacities?.values ?? own
        return cuts.map { width($0, reduced.capacities.values, limits) }.min() ?? 0
      }
      let base = value()
      let nodes = try question.nodeVitality()
      let edges = try question.edgeVitality()
      #expect(nodes.verify() && edges.verify())
      for node in graph.nodes {
        #expect(nodes.value(of: node) == base - value(without: [node]), "\(index) \(node)")
      }
      for edge in graph.edges {
        #expect(edges.value(of: edge) == base - value(edges: [edge]), "\(index) \(edge)")
      }
      let pairs = [[0, 1], [1, 2], [2, 3], [1, 2, 3], [0, 1, 2, 3]].map { $0.map(NodeID.init) }
      let groups = try graph.groupVitality(
        of: pairs.map { NodeSet($0, nodeCount: 4) }, from: question.sources, to: question.sinks,
        capacities: question.capacities, nodeCapacities: question.nodeCapacities)
      #expect(groups.verify())
      for (pair, loss) in zip(pairs, groups.values) {
        #expect(loss == base - value(without: pair), "\(index) \(pair)")
      }
    }
  }

  @Test("The loss of an undirected edge is that of both its directions")
  func undirected() throws {
    for bits in 0..<64 {
      let pairs = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]].enumerated()
        .filter { bits >> $0.offset & 1 == 1 }.map(\.element)
      let graph = Digraph(nodeCount: 4, pairs + pairs.map { $0.reversed() })
      var question = question(graph, bits)
      for edge in pairs.indices {
        question.capacities[EdgeID(pairs.count + edge)] = question.capacities[EdgeID(edge)]
      }
      let opposites: [EdgeID] = graph.edges.map {
        EdgeID(($0.index + pairs.count) % (2 * pairs.count))
      }
      let answer = try graph.edgeVitality(
        from: question.sources, to: question.sinks, capacities: question.capacities,
        nodeCapacities: question.nodeCapacities, opposites: EdgeColumn(opposites))
      #expect(answer.verify())
      let base = question.without().leastCut()
      for edge in pairs.indices {
        let both = [EdgeID(edge), opposites[edge]]
        let loss = base - question.without(edges: both).leastCut()
        #expect(both.allSatisfy { answer.value(of: $0) == loss }, "\(bits) \(edge)")
        #expect(answer.certificate(of: EdgeID(edge)).verify())
      }
    }
  }
}
