import GraphCore
import TestSupport
import Testing

@Suite struct BetweennessTests {
  private func check(
    _ graph: Digraph, from sources: [NodeID]? = nil, location: SourceLocation = #_sourceLocation
  ) {
    let ones = EdgeColumn(repeating: 1.0, count: graph.edgeCount)
    let brute = BetweennessBruteForce(graph, from: sources ?? Array(graph.nodes), lengths: ones)
    let found = graph.betweenness(from: sources, includingEdges: true)
    expectEqual(found, brute, location)
    expectEqual(
      try? graph.betweenness(from: sources, lengths: ones, includingEdges: true), brute, location)
  }

  private func expectEqual(
    _ found: Betweenness?, _ brute: BetweennessBruteForce, _ location: SourceLocation
  ) {
    #expect(agree(found?.nodes.values ?? [], brute.nodes), sourceLocation: location)
    #expect(agree(found?.edges?.values ?? [], brute.edges), sourceLocation: location)
    #expect(found?.pairs == brute.pairs, sourceLocation: location)
    #expect(agree([found?.distance ?? -1], [brute.distance]), sourceLocation: location)
  }

  @Test("On every graph of three nodes, as brute force says")
  func allOfThree() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) { check(graph) }
  }

  @Test("On graphs of four nodes, as brute force says: one in 32 in debug, all in the heavy run")
  func four() throws {
    let step = seeds(0..<1).count > 1 ? 1 : 32
    let groups = [[0, 1], [2], [1, 2, 3]].map { NodeSet($0.map(NodeID.init), nodeCount: 4) }
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated()
    where index % step == 0 {
      check(graph)
      let lengths = EdgeColumn(graph.edges.map { Double(($0.index + index) % 3 + 1) })
      let brute = BetweennessBruteForce(
        graph, from: Array(graph.nodes), lengths: lengths, groups: groups)
      expectEqual(
        try graph.betweenness(lengths: lengths, includingEdges: true), brute, #_sourceLocation)
      let weighted = try graph.groupBetweenness(of: groups, lengths: lengths)
      #expect(agree(weighted.values, brute.groups))
      let ones = EdgeColumn(repeating: 1.0, count: graph.edgeCount)
      let hops = BetweennessBruteForce(
        graph, from: Array(graph.nodes), lengths: ones, groups: groups)
      #expect(agree(graph.groupBetweenness(of: groups).values, hops.groups))
    }
  }

  @Test("Sources of another graph stop the program")
  func foreignSources() async {
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 3, [[0, 1], [1, 2]]).betweenness(from: [NodeID(3)])
    }
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 3, [[0, 1], [1, 2]]).betweenness(from: [NodeID(-1)])
    }
  }

  @Test("On random graphs of up to seven nodes, as brute force says", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<8) {
      check(shape.graph(seed: seed, nodeCount: 6 + seed % 2))
      let graph = shape.graph(seed: seed + 100, nodeCount: 6)
      check(graph, from: [NodeID(seed % 6), NodeID(3), NodeID(seed % 6)])
    }
  }

  @Test(
    "Of lengths with ties, zeros and closed edges, as brute force says", arguments: Shape.allCases)
  func weighted(shape: Shape) {
    var count = 0
    for seed in seeds(0..<12) {
      let graph = shape.graph(seed: seed, nodeCount: 6)
      let lengths = graph.lengths(seed: seed)
      guard let found = try? graph.betweenness(lengths: lengths, includingEdges: true) else {
        continue
      }
      count += 1
      expectEqual(
        found, BetweennessBruteForce(graph, from: Array(graph.nodes), lengths: lengths),
        #_sourceLocation)
    }
    #expect(count > 0)
  }

  @Test("The figures of nodes and edges add up to distances and pairs", arguments: Shape.allCases)
  func sums(shape: Shape) throws {
    for seed in seeds(0..<4) {
      let graph = shape.graph(seed: seed, nodeCount: 60)
      let found = graph.betweenness(includingEdges: true)
      let nodes = found.nodes.values.reduce(0, +)
      let edges = found.edges?.values.reduce(0, +) ?? 0
      #expect(agree([nodes], [found.distance - Double(found.pairs)]))
      #expect(agree([edges], [found.distance]))
      let reversed = graph.reversed.betweenness(includingEdges: true)
      #expect(agree(reversed.nodes.values, found.nodes.values))
      #expect(agree(reversed.edges?.values ?? [], found.edges?.values ?? []))

      // Positive lengths: no cycle of length zero.
      let lengths = graph.lengths(seed: seed, whole: false).map { $0 + 0.1 }
      let weighted = try graph.betweenness(lengths: lengths, includingEdges: true)
      let used = weighted.edges?.values ?? []
      let along = zip(used, lengths.values).reduce(0) { $1.0 > 0 ? $0 + $1.0 * $1.1 : $0 }
      #expect(agree([along], [weighted.distance]))
      #expect(
        agree(
          [used.reduce(0, +)],
          [weighted.nodes.values.reduce(0, +) + Double(weighted.pairs)]))
      let back = try graph.reversed.betweenness(lengths: lengths)
      #expect(agree(back.nodes.values, weighted.nodes.values))
    }
  }

  @Test("Parts from single sources add up to the whole")
  func additive() {
    let graph = Shape.layered.graph(seed: 5, nodeCount: 30)
    var sum = [Double](repeating: 0, count: 30)
    for node in graph.nodes {
      for (index, value) in graph.betweenness(from: [node]).nodes.values.enumerated() {
        sum[index] += value
      }
    }
    #expect(agree(sum, graph.betweenness().nodes.values))
  }

  @Test("A line and a star, after Freeman 1977")
  func lineAndStar() {
    // In a line the node with i before and j after it lies between i j ordered pairs.
    let line = Digraph(nodeCount: 6, (1..<6).map { [$0 - 1, $0] })
    #expect(line.betweenness().nodes.values == [0, 4, 6, 6, 4, 0])
    #expect(line.betweenness(includingEdges: true).edges?.values == [5, 8, 9, 8, 5])
    // The middle of a star of n nodes lies between all (n - 1)(n - 2) pairs of others.
    let star = Digraph(nodeCount: 7, (1..<7).flatMap { [[0, $0], [$0, 0]] })
    #expect(star.betweenness().nodes.values == [30, 0, 0, 0, 0, 0, 0])
  }

  @Test("Parallel edges are different paths; edges from a node to itself are none")
  func parallel() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [0, 1], [1, 3], [0, 2], [2, 3], [1, 1]])
    let found = graph.betweenness(includingEdges: true)
    #expect(agree(found.nodes.values, [0, 2.0 / 3, 1.0 / 3, 0]))
    #expect(agree(found.edges?.values ?? [], [5, 5, 10, 8, 8, 0].map { $0 / 6 }))
  }

  @Test("No node, no edge, no source, no way between")
  func empty() {
    let none = Digraph(nodeCount: 0, []).betweenness(includingEdges: true)
    #expect(none.nodes.count == 0 && none.edges?.count == 0 && none.pairs == 0)
    let apart = Digraph(nodeCount: 3, [])
    #expect(apart.betweenness().nodes.values == [0, 0, 0])
    let line = Digraph(nodeCount: 3, [[0, 1], [1, 2]])
    #expect(line.betweenness(from: []).nodes.values == [0, 0, 0])
    #expect(line.betweenness(from: [NodeID(2)]).pairs == 0)
    #expect(line.betweenness().edges == nil)
  }
}
