import GraphCore
import TestSupport
import Testing

@Suite struct BetweennessGroupTests {
  /// Some groups of the nodes of a graph: one node each, a few at random, all, none.
  private func groups(of graph: Digraph, seed: Int) -> [NodeSet] {
    var random = SplitMix64(seed: UInt64(seed))
    let some = (0..<4).map { _ in
      Array(graph.nodes).filter { _ in random.index(below: 3) == 0 }
    }
    return (graph.nodes.map { [$0] } + some + [Array(graph.nodes), []]).map {
      NodeSet($0, nodeCount: graph.nodeCount)
    }
  }

  @Test(
    "On random graphs, as brute force says, with lengths and without", arguments: Shape.allCases)
  func random(shape: Shape) throws {
    for seed in seeds(0..<5) {
      let graph = shape.graph(seed: seed, nodeCount: 6)
      let groups = groups(of: graph, seed: seed)
      let ones = EdgeColumn(repeating: 1.0, count: graph.edgeCount)
      let found = graph.groupBetweenness(of: groups)
      let all = Array(graph.nodes)
      let brute = BetweennessBruteForce(graph, from: all, lengths: ones, groups: groups)
      #expect(agree(found.values, brute.groups) && found.groups == groups)
      for (group, pairs) in zip(groups, found.pairs) {
        let outside = all.filter { !group.contains($0) }
        let reached = outside.map { start in
          let others = Set(outside).subtracting([start])
          return BruteForce(graph: graph).reached(from: [start], without: nil)
            .intersection(others).count
        }
        #expect(pairs == (group.isEmpty ? brute.pairs : reached.reduce(0, +)))
      }
      let some = [NodeID(1), NodeID(4)]
      let lengths = graph.lengths(seed: seed).map { $0 + 1 }
      #expect(
        agree(
          try graph.groupBetweenness(of: groups, from: some, lengths: lengths).values,
          BetweennessBruteForce(graph, from: some, lengths: lengths, groups: groups).groups))
    }
  }

  @Test("A group of one node has the betweenness of the node; a greater group has no less")
  func monotone() {
    let graph = Shape.ring.graph(seed: 4, nodeCount: 40)
    let single = graph.groupBetweenness(of: graph.nodes.map { NodeSet([$0], nodeCount: 40) })
    #expect(agree(single.values, graph.betweenness().nodes.values))
    // Pairs within the group drop out, so it is the parts not passed that cannot grow.
    let growing = (0...40).map { NodeSet((0..<$0).map(NodeID.init), nodeCount: 40) }
    let found = graph.groupBetweenness(of: growing)
    let passedBy = zip(found.pairs, found.values).map { Double($0) - $1 }
    #expect(zip(passedBy, passedBy.dropFirst()).allSatisfy { $1 <= $0 + 1e-9 })
    #expect(passedBy.last == 0 && passedBy.first == Double(found.pairs[0]))
  }

  @Test("The middle of a star together with some leaves stands between all other leaves")
  func star() {
    let star = Digraph(nodeCount: 7, (1..<7).flatMap { [[0, $0], [$0, 0]] })
    let group = NodeSet([NodeID(0), NodeID(1)], nodeCount: 7)
    let found = star.groupBetweenness(of: [group, NodeSet(nodeCount: 7)])
    #expect(found.values == [20, 0] && found.pairs == [20, 42])
    #expect(star.groupBetweenness(of: []).values.isEmpty)
  }
}
