import TestSupport
import Testing

@testable import GraphCore

@Suite struct DisjointPathsTests {
  private func check(
    _ graph: Digraph, from sources: [NodeID], to sinks: [NodeID],
    location: SourceLocation = #_sourceLocation
  ) {
    let all = DisjointBruteForce(graph: graph, sources: sources, sinks: sinks)
    for sharing in PathSharing.allCases {
      let count = all.leastLengths(sharing: sharing).count - 1
      let found = graph.disjointPaths(from: sources, to: sinks, sharing: sharing)
      #expect(found.paths.count == count, sourceLocation: location)
      #expect(found.cut?.count == count && found.verify(), sourceLocation: location)
      guard count > 0 else { continue }
      let fewer = graph.disjointPaths(
        from: sources, to: sinks, sharing: sharing, limit: count - 1)
      #expect(fewer.paths.count == count - 1 && fewer.cut == nil, sourceLocation: location)
      #expect(fewer.verify(), sourceLocation: location)
    }
  }

  @Test("On every graph of three nodes there are as many paths as can be chosen from all")
  func allSmall() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) {
      check(graph, from: [NodeID(0)], to: [NodeID(2)])
      check(graph, from: [NodeID(0), NodeID(1)], to: [NodeID(2), NodeID(1)])
    }
  }

  @Test("On graphs of four nodes too, from one node to one and from two to two")
  func allOfFour() {
    for (_, graph) in Digraph.someOfFour {
      check(graph, from: [NodeID(0)], to: [NodeID(3)])
      check(graph, from: [NodeID(0), NodeID(1)], to: [NodeID(2), NodeID(3)])
    }
  }

  @Test("On random graphs, from several ends to several", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<12) {
      let size = shape == .dense ? 5 : 8
      let graph = shape.graph(seed: seed, nodeCount: size)
      check(graph, from: [NodeID(0)], to: [NodeID(size - 1)])
      check(graph, from: [NodeID(0), NodeID(1), NodeID(0)], to: [NodeID(seed % size), NodeID(2)])
    }
  }

  @Test("Answers prove themselves on larger graphs", arguments: Shape.allCases)
  func certificate(shape: Shape) {
    for seed in seeds(0..<5) {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 20 : 45)
      let nodes = Array(graph.nodes)
      let (sources, sinks) = (Array(nodes.prefix(6)), nodes.suffix(8) + [nodes[5]])
      for sharing in PathSharing.allCases {
        let found = graph.disjointPaths(from: sources, to: Array(sinks), sharing: sharing)
        #expect(found.verify())
        let back = graph.reversed.disjointPaths(from: Array(sinks), to: sources, sharing: sharing)
        #expect(back.verify() && back.paths.count == found.paths.count)
        let limited = graph.disjointPaths(
          from: sources, to: Array(sinks), sharing: sharing, limit: 2)
        #expect(limited.verify() && limited.paths.count == min(2, found.paths.count))
      }
      let shared = PathSharing.allCases.map {
        graph.disjointPaths(from: sources, to: Array(sinks), sharing: $0).paths.count
      }
      #expect(shared[0] >= shared[1] && shared[1] >= shared[2])
    }
  }

  @Test("Numbers of paths are those of NetworkX", arguments: DisjointPathsFixture.cases)
  func networkX(_ example: DisjointPathsFixture.Case) {
    let graph = NetworkXFixture.graph
    let ends = (NodeID(example.source), NodeID(example.sink))
    let edges = graph.disjointPaths(from: [ends.0], to: [ends.1], sharing: .noEdge)
    let nodes = graph.disjointPaths(from: [ends.0], to: [ends.1], sharing: .noNode)
    #expect(edges.paths.count == example.edgeDisjoint && edges.verify())
    #expect(nodes.paths.count == example.nodeDisjoint && nodes.verify())
  }

  @Test("Numbers of paths are those of NetworkX", arguments: DisjointNetwork.cases)
  func networkX(_ example: DisjointNetwork.Case) {
    for (sharing, least) in zip(PathSharing.allCases, example.least) {
      let found = DisjointNetwork.all[example.network].graph.disjointPaths(
        from: example.sources.map { NodeID($0) }, to: example.sinks.map { NodeID($0) },
        sharing: sharing)
      #expect(found.paths.count == least.count - 1 && found.verify())
    }
  }

  @Test("Suurballe's trap: the first shortest path must be taken back in part")
  func trap() {
    // 0 A, 1 B, 2 C, 3 Z: the way over B and C alone leaves no second one.
    let graph = Digraph(
      nodeCount: 8,
      [[0, 1], [1, 2], [2, 3], [1, 4], [4, 5], [5, 3], [0, 6], [6, 7], [7, 2]])
    for sharing in [PathSharing.noEdge, .noNode] {
      let first = graph.disjointPaths(
        from: [NodeID(0)], to: [NodeID(3)], sharing: sharing, limit: 1)
      #expect(first.paths.map { $0.nodes.map(\.index) } == [[0, 1, 2, 3]])
      let found = graph.disjointPaths(from: [NodeID(0)], to: [NodeID(3)], sharing: sharing)
      #expect(found.paths.map { $0.nodes.map(\.index) } == [[0, 1, 4, 5, 3], [0, 6, 7, 2, 3]])
      #expect(found.verify())
    }
  }

  @Test("Two paths may cross in a node only where they share no edge but may share nodes")
  func crossing() {
    // Everything passes node 2.
    let graph = Digraph(nodeCount: 5, [[0, 1], [0, 2], [1, 2], [2, 3], [2, 4], [3, 4]])
    let edges = graph.disjointPaths(from: [NodeID(0)], to: [NodeID(4)], sharing: .noEdge)
    let nodes = graph.disjointPaths(from: [NodeID(0)], to: [NodeID(4)], sharing: .noNode)
    #expect(edges.paths.count == 2 && edges.cut?.nodes == [] && edges.cut?.edges.count == 2)
    #expect(nodes.paths.map { $0.nodes.map(\.index) } == [[0, 2, 4]])
    #expect(nodes.cut == PathCut(edges: [], nodes: [NodeID(2)]))
  }

  @Test("Straight edges are paths of their own, and the only edges a cut of nodes has")
  func straightEdges() {
    let graph = Digraph(nodeCount: 3, [[0, 2], [0, 2], [0, 1], [1, 2], [1, 2]])
    let found = graph.disjointPaths(from: [NodeID(0)], to: [NodeID(2)], sharing: .noNode)
    #expect(found.paths.map(\.edges) == [[EdgeID(0)], [EdgeID(1)], [EdgeID(2), EdgeID(3)]])
    #expect(found.paths.map(\.length) == [1, 1, 2])
    #expect(found.cut == PathCut(edges: [EdgeID(1), EdgeID(0)], nodes: [NodeID(1)]))
    let alone = graph.disjointPaths(from: [NodeID(0)], to: [NodeID(2)], sharing: .nothing)
    #expect(alone.paths.count == 1 && alone.verify())
  }

  @Test("Ends that are both, ends without a path, no ends, loops and a limit of none")
  func edgeCases() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 2], [1, 1], [2, 0]])
    func found(
      _ sources: [Int], _ sinks: [Int], _ sharing: PathSharing, limit: Int? = nil
    ) -> DisjointPaths {
      let found = graph.disjointPaths(
        from: sources.map { NodeID($0) }, to: sinks.map { NodeID($0) }, sharing: sharing,
        limit: limit)
      #expect(found.verify())
      return found
    }
    for sharing in PathSharing.allCases {
      let one = found([0], [0], sharing)
      #expect(one.paths.map(\.edges) == [[]] && one.cut?.nodes == [NodeID(0)])
      #expect(found([0], [3], sharing).paths.isEmpty && found([], [1], sharing).paths.isEmpty)
      #expect(found([0], [], sharing).cut?.count == 0)
      #expect(found([0, 0], [2, 2], sharing).paths.count == 1)
      #expect(found([0], [2], sharing, limit: 0).cut == nil)
      // Node 1 is both; another path may pass it only where nodes are shared.
      #expect(found([0, 1], [1, 2], sharing).paths.count == (sharing == .noEdge ? 2 : 1))
    }
    let empty = Digraph(nodeCount: 0, []).disjointPaths(from: [], to: [], sharing: .noEdge)
    #expect(empty.verify() && empty.paths.isEmpty)
  }

  @Test("Answers that were tampered with prove nothing")
  func falseProof() {
    let graph = Digraph(
      nodeCount: 5, [[0, 1], [1, 4], [0, 2], [2, 4], [0, 4], [3, 4], [1, 2]])
    let (sources, sinks) = ([NodeID(0)], [NodeID(4)])
    func verifies(
      _ paths: [[Int]], edges: [Int], nodes: [Int], _ sharing: PathSharing, limit: Int? = nil,
      cut: Bool = true
    ) -> Bool {
      DisjointPaths(
        graph: graph, sources: sources, sinks: sinks, sharing: sharing, limit: limit,
        paths: paths.map { Path(from: NodeID(0), along: $0.map { EdgeID($0) }, in: graph) },
        cut: cut
          ? PathCut(edges: edges.map { EdgeID($0) }, nodes: nodes.map { NodeID($0) }) : nil
      ).verify()
    }
    let paths = [[4], [0, 1], [2, 3]]
    #expect(verifies(paths, edges: [4], nodes: [1, 2], .noNode))
    #expect(verifies(paths, edges: [0, 2, 4], nodes: [], .noEdge))
    #expect(!verifies(Array(paths.dropLast()), edges: [4], nodes: [1, 2], .noNode))
    #expect(!verifies(paths, edges: [0, 2, 4], nodes: [], .noNode))
    #expect(!verifies(paths, edges: [], nodes: [0, 1, 2], .noNode))
    #expect(!verifies(paths, edges: [4, 5], nodes: [1], .noNode))
    #expect(!verifies(paths, edges: [0, 2, 5], nodes: [], .noEdge))
    #expect(!verifies(paths, edges: [4], nodes: [1, 2], .noEdge))
    #expect(!verifies(paths, edges: [4], nodes: [1, 2], .nothing))
    #expect(!verifies([[4], [0, 1], [0, 6, 3]], edges: [4], nodes: [1, 2], .noNode))
    #expect(!verifies([[4], [4], [2, 3]], edges: [4], nodes: [1, 2], .noNode))
    #expect(!verifies([[4], [0], [2, 3]], edges: [4], nodes: [1, 2], .noNode))
    #expect(verifies([[4]], edges: [], nodes: [], .noEdge, limit: 1, cut: false))
    #expect(!verifies([[4]], edges: [], nodes: [], .noEdge, limit: 2, cut: false))
    #expect(!verifies([[4]], edges: [], nodes: [], .noEdge, cut: false))
    // A cut does not make up for more paths than were asked for, nor for a wrong order.
    #expect(!verifies(paths, edges: [0, 2, 4], nodes: [], .noEdge, limit: 2))
    #expect(verifies(paths, edges: [0, 2, 4], nodes: [], .noEdge, limit: 3))
    #expect(!verifies([[0, 1], [4], [2, 3]], edges: [0, 2, 4], nodes: [], .noEdge))
    // Edges and nodes of other graphs are wrong and do no harm.
    #expect(!verifies(paths, edges: [0, 2, 99], nodes: [], .noEdge))
    #expect(!verifies(paths, edges: [-4], nodes: [1, 2], .noNode))
    #expect(!verifies(paths, edges: [4], nodes: [1, 99], .noNode))
    let larger = Digraph(nodeCount: 9, graph.edges.map { _ in [0, 4] } + [[0, 4]])
    let foreign = Path(from: NodeID(0), along: [EdgeID(7)], in: larger)
    let ends = [[NodeID(0)], [NodeID(77)], [NodeID(-1)]]
    for (begins, goals) in zip(ends, ends.reversed()) {
      #expect(
        !DisjointPaths(
          graph: graph, sources: begins, sinks: goals, sharing: .noEdge, limit: nil,
          paths: [foreign], cut: PathCut(edges: [EdgeID(7)], nodes: [])
        ).verify())
    }
  }

  @Test("A foreign end or a limit below zero stops the program")
  func badQuestions() async {
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 2, [[0, 1]])
        .disjointPaths(from: [NodeID(2)], to: [NodeID(1)], sharing: .noEdge)
    }
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 2, [[0, 1]])
        .disjointPaths(from: [NodeID(0)], to: [NodeID(1)], sharing: .noEdge, limit: -1)
    }
  }

  @Test("Every path of many through a narrow place is found, also by going back often")
  func manyPaths() {
    // Stages of nine sites, each linked to four of the next: 9 paths, or fewer where one blocks.
    let edges = (0..<5).flatMap { stage in
      (0..<36).map { [stage * 9 + $0 / 4, stage * 9 + 9 + ($0 / 4 * 2 + $0 % 4) % 9] }
    }
    let graph = Digraph(nodeCount: 54, edges)
    let (sources, sinks) = ((0..<9).map { NodeID($0) }, (45..<54).map { NodeID($0) })
    let nothing = graph.disjointPaths(from: sources, to: sinks, sharing: .nothing)
    #expect(nothing.verify() && nothing.paths.count == 9)
    let shared = graph.disjointPaths(from: sources, to: sinks, sharing: .noEdge)
    #expect(shared.verify() && shared.paths.count == 36)
  }
}
