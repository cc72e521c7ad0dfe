import TestSupport
import Testing

@testable import GraphCore

@Suite struct DisjointShortestTests {
  private func check(
    _ graph: Digraph, from sources: [NodeID], to sinks: [NodeID], lengths: EdgeColumn<Double>,
    location: SourceLocation = #_sourceLocation
  ) {
    let all = DisjointBruteForce(graph: graph, sources: sources, sinks: sinks)
    for sharing in PathSharing.allCases {
      let least = all.leastLengths(sharing: sharing, lengths: lengths)
      for limit in 0...least.count {
        let found = graph.shortestDisjointPaths(
          from: sources, to: sinks, lengths: lengths, sharing: sharing, limit: limit)
        let expected = least[min(limit, least.count - 1)]
        #expect(found.paths.count == min(limit, least.count - 1), sourceLocation: location)
        #expect(
          abs(found.totalLength - expected) <= 1e-9 * (1 + expected), sourceLocation: location)
        #expect((found.cut == nil) == (limit < least.count), sourceLocation: location)
        #expect(found.verify(), sourceLocation: location)
      }
    }
  }

  @Test("On every graph of three nodes no choice of so many paths is shorter")
  func allSmall() {
    for (seed, graph) in Digraph.all(nodeCount: 3, selfLoops: true).enumerated() {
      let lengths = graph.lengths(seed: seed)
      check(graph, from: [NodeID(0)], to: [NodeID(2)], lengths: lengths)
      check(graph, from: [NodeID(0), NodeID(1)], to: [NodeID(2), NodeID(1)], lengths: lengths)
    }
  }

  @Test("On graphs of four nodes, with many ties")
  func allOfFour() {
    for (seed, graph) in Digraph.someOfFour {
      var random = SplitMix64(seed: UInt64(seed))
      let lengths = EdgeColumn(graph.edges.map { _ in Double(random.index(below: 3)) })
      check(graph, from: [NodeID(0)], to: [NodeID(3)], lengths: lengths)
      check(graph, from: [NodeID(0), NodeID(1)], to: [NodeID(2), NodeID(3)], lengths: lengths)
    }
  }

  @Test("Lengths are those of NetworkX", arguments: DisjointNetwork.cases)
  func networkX(_ example: DisjointNetwork.Case) {
    let network = DisjointNetwork.all[example.network]
    for (sharing, least) in zip(PathSharing.allCases, example.least) {
      for limit in 0...least.count {
        let found = network.graph.shortestDisjointPaths(
          from: example.sources.map { NodeID($0) }, to: example.sinks.map { NodeID($0) },
          lengths: network.lengths, sharing: sharing, limit: limit)
        #expect(found.paths.count == min(limit, least.count - 1) && found.verify())
        #expect(found.totalLength == least[min(limit, least.count - 1)])
      }
    }
  }

  @Test(
    "On random graphs, from several ends to several, with whole lengths and with others",
    arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<10) {
      let size = shape == .dense ? 5 : 8
      let graph = shape.graph(seed: seed, nodeCount: size)
      let lengths = graph.lengths(seed: seed, whole: seed % 2 == 0)
      check(graph, from: [NodeID(0)], to: [NodeID(size - 1)], lengths: lengths)
      check(
        graph, from: [NodeID(0), NodeID(1)], to: [NodeID(seed % size), NodeID(size - 1)],
        lengths: lengths)
    }
  }

  @Test("Answers prove themselves on larger graphs", arguments: Shape.allCases)
  func certificate(shape: Shape) {
    for seed in seeds(0..<4) {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 20 : 45)
      let lengths = graph.lengths(seed: seed, whole: seed % 2 == 0)
      let nodes = Array(graph.nodes)
      let (sources, sinks) = (Array(nodes.prefix(6)), Array(nodes.suffix(8)))
      for sharing in PathSharing.allCases {
        let found = graph.shortestDisjointPaths(
          from: sources, to: sinks, lengths: lengths, sharing: sharing)
        let open = Digraph(
          nodeCount: graph.nodeCount,
          graph.edges.filter { lengths[$0] < .infinity }
            .map { [graph.source(of: $0).index, graph.target(of: $0).index] })
        let most = open.disjointPaths(from: sources, to: sinks, sharing: sharing)
        #expect(found.verify() && found.paths.count == most.paths.count)
        #expect(abs(found.totalLength - found.lowerBound) <= 1e-9 * (1 + found.totalLength))
      }
    }
  }

  @Test("The trap: the shortest path is in no shortest pair")
  func trap() {
    // 0 s, 1 a, 2 b, 3 t: the shortest path s-a-b-t blocks every second one.
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 2], [2, 3], [0, 2], [1, 3]])
    let lengths = EdgeColumn<Double>([1, 1, 1, 4, 4])
    for sharing in [PathSharing.noEdge, .noNode] {
      let one = graph.shortestDisjointPaths(
        from: [NodeID(0)], to: [NodeID(3)], lengths: lengths, sharing: sharing, limit: 1)
      #expect(one.paths.map { $0.nodes.map(\.index) } == [[0, 1, 2, 3]] && one.verify())
      let two = graph.shortestDisjointPaths(
        from: [NodeID(0)], to: [NodeID(3)], lengths: lengths, sharing: sharing)
      #expect(two.paths.map { $0.nodes.map(\.index) } == [[0, 1, 3], [0, 2, 3]])
      #expect(two.totalLength == 10 && two.span == 7 && two.verify())
    }
  }

  @Test("Sharing nodes can make a pair shorter than sharing none")
  func sharedNode() {
    // 0 s, 4 t; 2 lies on both short ways; the way over 5 is long.
    let graph = Digraph(
      nodeCount: 6, [[0, 1], [1, 2], [0, 2], [2, 3], [3, 4], [2, 4], [0, 5], [5, 4]])
    let lengths = EdgeColumn<Double>([1, 1, 1, 1, 1, 1, 0.5, 20])
    func pair(_ sharing: PathSharing) -> ShortestDisjointPaths {
      graph.shortestDisjointPaths(
        from: [NodeID(0)], to: [NodeID(4)], lengths: lengths, sharing: sharing, limit: 2)
    }
    #expect(pair(.noEdge).totalLength == 6 && pair(.noEdge).verify())
    #expect(pair(.noNode).totalLength == 22.5 && pair(.noNode).verify())
  }

  @Test("Answers that were tampered with prove nothing")
  func falseProof() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 2], [2, 3], [0, 2], [1, 3]])
    let lengths = EdgeColumn<Double>([1, 1, 1, 4, 4])
    func verifies(
      _ paths: [[Int]], arrivals: [Double], departures: [Double]? = nil, span: Double,
      sharing: PathSharing = .noEdge, limit: Int?, cut: [Int]? = nil
    ) -> Bool {
      ShortestDisjointPaths(
        graph: graph, lengths: lengths, sources: [NodeID(0)], sinks: [NodeID(3)],
        sharing: sharing, limit: limit,
        paths: paths.map {
          Path(from: NodeID(0), along: $0.map { EdgeID($0) }, in: graph, lengths: lengths)
        },
        cut: cut.map { PathCut(edges: $0.map { EdgeID($0) }, nodes: []) },
        arrivals: NodeColumn(arrivals), departures: NodeColumn(departures ?? arrivals), span: span
      ).verify()
    }
    #expect(verifies([[0, 1, 2]], arrivals: [0, 1, 2, 3], span: 3, limit: 1))
    #expect(!verifies([[0, 4]], arrivals: [0, 1, 2, 3], span: 3, limit: 1))
    #expect(!verifies([[0, 4]], arrivals: [0, 1, 2, 5], span: 5, limit: 1))
    #expect(!verifies([[0, 1, 2]], arrivals: [0, 1, 2, 3], span: 3, limit: 2))
    let pair = [[0, 4], [3, 2]]
    #expect(verifies(pair, arrivals: [0, 3, 4, 7], span: 7, limit: 2))
    #expect(verifies(pair, arrivals: [0, 3, 4, 7], span: 7, limit: nil, cut: [0, 3]))
    #expect(!verifies(pair, arrivals: [0, 3, 4, 7], span: 7, limit: nil, cut: [0]))
    #expect(!verifies(pair, arrivals: [0, 3, 4, 7], span: 7, limit: nil, cut: [0, 1]))
    #expect(!verifies(pair, arrivals: [0, 3, 4, 6], span: 6, limit: 2))
    #expect(!verifies(pair, arrivals: [0, 1, 2, 3], span: 3, limit: 2))
    #expect(!verifies(pair, arrivals: [0, 3, 4, .nan], span: .nan, limit: 2))
    for wrong in [Double.nan, .infinity, -.infinity] {
      #expect(!verifies([[0, 4]], arrivals: [0, wrong, wrong, 5], span: 5, limit: 1))
      #expect(
        !verifies(
          [[0, 4]], arrivals: [0, 0, 0, 5], departures: [0, wrong, wrong, 5], span: 5, limit: 1))
      #expect(!verifies([[0, 4]], arrivals: [0, 1, 2, 3], span: wrong, limit: 1))
    }
    #expect(!verifies(pair, arrivals: [0, 3, 4, 7], span: 7, limit: 1, cut: [0, 3]))
    #expect(!verifies(pair, arrivals: [0, 3, 4], span: 7, limit: 2))
    // A node may not give away what it never took.
    #expect(
      !verifies([[0, 4]], arrivals: [0, 0, 0, 5], departures: [0, 1, 4, 5], span: 5, limit: 1))
  }

  @Test("A length that no path needs does not hide that paths are too long")
  func scale() {
    // The long way round is open and not used; of two short ways the longer is claimed.
    let graph = Digraph(nodeCount: 3, [[0, 1], [0, 1], [0, 2], [2, 1]])
    let lengths = EdgeColumn<Double>([1e-12, 2e-12, 1e12 / 7, 1e12 / 3])
    func verifies(edge: Int, span: Double) -> Bool {
      ShortestDisjointPaths(
        graph: graph, lengths: lengths, sources: [NodeID(0)], sinks: [NodeID(1)],
        sharing: .noEdge, limit: 1,
        paths: [Path(from: NodeID(0), along: [EdgeID(edge)], in: graph, lengths: lengths)],
        cut: nil, arrivals: NodeColumn([0, span, 0]), departures: NodeColumn([0, span, 0]),
        span: span
      ).verify()
    }
    #expect(verifies(edge: 0, span: 1e-12))
    #expect(!verifies(edge: 1, span: 1e-12) && !verifies(edge: 1, span: 2e-12))
  }

  @Test("Negative lengths stop the program")
  func badLengths() async {
    await #expect(processExitsWith: .failure) {
      let graph = Digraph(nodeCount: 2, [[0, 1]])
      _ = graph.shortestDisjointPaths(
        from: [NodeID(0)], to: [NodeID(1)], lengths: EdgeColumn([-1]), sharing: .noEdge)
    }
  }
}
