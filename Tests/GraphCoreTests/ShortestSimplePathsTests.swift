import GraphCore
import Testing

@Suite struct ShortestSimplePathsTests {
  /// Checks that all simple paths come, each once, in order of length.
  private func check(
    _ graph: Digraph, from source: NodeID, to target: NodeID, lengths: EdgeColumn<Double>,
    location: SourceLocation = #_sourceLocation
  ) {
    let found = Array(graph.shortestSimplePaths(from: source, to: target, lengths: lengths))
    let all = BruteForce(graph: graph).simplePaths(from: source, to: target, lengths: lengths)
    // Whole lengths come in exact order, others in order but for rounding.
    let tolerance = lengths.values.allSatisfy { $0 == $0.rounded() } ? 0 : 1e-9
    #expect(Set(found.map(\.edges)) == Set(all), sourceLocation: location)
    #expect(found.count == all.count, "no path comes twice", sourceLocation: location)
    for (path, next) in zip(found, found.dropFirst()) {
      #expect(path.length <= next.length * (1 + tolerance), sourceLocation: location)
    }
    for path in found {
      #expect(path.length == path.edges.reduce(0) { $0 + lengths[$1] }, sourceLocation: location)
      #expect(path.source == source && path.target == target, sourceLocation: location)
    }
  }

  @Test("On every graph of three nodes all simple paths come, each once, in order of length")
  func allSmall() {
    for (seed, graph) in Digraph.all(nodeCount: 3, selfLoops: true).enumerated() {
      for target in graph.nodes {
        check(graph, from: NodeID(0), to: target, lengths: graph.lengths(seed: seed))
      }
    }
  }

  @Test("On every graph of four nodes too")
  func allOfFour() {
    let graphs = Digraph.all(nodeCount: 4, selfLoops: false)
    for (seed, graph) in graphs.enumerated() {
      check(graph, from: NodeID(0), to: NodeID(3), lengths: graph.lengths(seed: seed))
    }
  }

  @Test(
    "On random graphs, with whole lengths and with others",
    arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in 0..<24 {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 6 : 9)
      let lengths = graph.lengths(seed: seed, whole: seed % 2 == 0)
      check(graph, from: NodeID(0), to: NodeID(seed % 9 % graph.nodeCount), lengths: lengths)
      check(graph, from: NodeID(2), to: NodeID(1), lengths: lengths)
    }
  }

  @Test("The first paths of a graph with more than can be counted are found at once")
  func lazy() {
    // Forty stages of three sites, each linked to all of the next: more than 10¹⁸ paths.
    let edges = (0..<39).flatMap { stage in
      (0..<9).map { [stage * 3 + $0 / 3, stage * 3 + 3 + $0 % 3] }
    }
    let graph = Digraph(nodeCount: 120, edges)
    for lengths in [
      EdgeColumn(repeating: 1.0, count: graph.edgeCount),
      EdgeColumn(graph.edges.map { 0.1 + Double($0.index % 7) }),
    ] {
      let paths = graph.shortestSimplePaths(from: NodeID(0), to: NodeID(119), lengths: lengths)
      let first = Array(paths.prefix(40))
      #expect(Set(first.map(\.edges)).count == 40)
      #expect(zip(first, first.dropFirst()).allSatisfy { $0.length <= $1.length * (1 + 1e-9) })
      #expect(Array(paths.prefix(40)) == first, "a sequence can be stepped through again")
    }
  }

  @Test("Equal ways that rounding makes unequal are not all tried", .timeLimit(.minutes(1)))
  func equalWays() {
    // A street grid with blocks of a tenth: every shortest path has 46 edges, in any order.
    let side = 24
    var edges: [[Int]] = []
    for place in 0..<side * side {
      if place % side + 1 < side { edges += [[place, place + 1], [place + 1, place]] }
      if place / side + 1 < side { edges += [[place, place + side], [place + side, place]] }
    }
    let graph = Digraph(nodeCount: side * side, edges)
    let lengths = EdgeColumn(repeating: 0.1, count: graph.edgeCount)
    let paths = graph.shortestSimplePaths(
      from: NodeID(0), to: NodeID(side * side - 1), lengths: lengths)
    let first = Array(paths.prefix(60))
    #expect(Set(first.map(\.edges)).count == 60)
    #expect(first.allSatisfy { $0.edges.count == 46 && Set($0.nodes).count == 47 })
  }

  @Test("A network in the manner of Yen's paper of 1971, with six nodes")
  func sixNodes() {
    // 0 C, 1 D, 2 E, 3 F, 4 G, 5 H: the example widely used to teach Yen's algorithm.
    let graph = Digraph(
      nodeCount: 6,
      [[0, 1], [0, 2], [1, 3], [2, 1], [2, 3], [2, 4], [3, 4], [3, 5], [4, 5]])
    let lengths = EdgeColumn<Double>([3, 2, 4, 1, 2, 3, 2, 1, 2])
    let paths = Array(graph.shortestSimplePaths(from: NodeID(0), to: NodeID(5), lengths: lengths))
    #expect(paths.map(\.length) == [5, 7, 8, 8, 8, 11, 11])
    #expect(paths[0].nodes.map(\.index) == [0, 2, 3, 5])
    #expect(paths[1].nodes.map(\.index) == [0, 2, 4, 5])
  }

  @Test("Paths and their order are those of NetworkX")
  func networkX() {
    let paths = NetworkXFixture.graph.shortestSimplePaths(
      from: NodeID(0), to: NodeID(35), lengths: NetworkXFixture.lengths)
    #expect(
      paths.prefix(25).map { $0.nodes.map(\.index) } == NetworkXFixture.shortestSimplePaths)
  }

  @Test("Parallel edges make two paths, loops none, and from a node to itself there is one")
  func edgeCases() {
    let graph = Digraph(nodeCount: 3, [[0, 1], [0, 1], [1, 1], [1, 0], [0, 0]])
    let lengths = EdgeColumn<Double>([2, 1, 0, 0, 0])
    func paths(_ source: Int, _ target: Int) -> [Path] {
      Array(graph.shortestSimplePaths(from: NodeID(source), to: NodeID(target), lengths: lengths))
    }
    #expect(paths(0, 1).map(\.edges) == [[EdgeID(1)], [EdgeID(0)]])
    #expect(paths(0, 0).map(\.edges) == [[]] && paths(0, 0)[0].length == 0)
    #expect(paths(0, 2).isEmpty)
  }
}
