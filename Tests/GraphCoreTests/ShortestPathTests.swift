import TestSupport
import Testing

@testable import GraphCore

@Suite struct ShortestPathTests {
  @Test(
    "Distances prove themselves on random graphs, and paths are as long", arguments: Shape.allCases)
  func certificate(shape: Shape) {
    for seed in seeds(0..<20) {
      let graph = shape.graph(seed: seed, nodeCount: 30)
      let lengths = graph.lengths(seed: seed, whole: seed % 2 == 0)
      let roots = [NodeID(seed % 3), NodeID(5)]
      let tree = graph.shortestPaths(from: roots, lengths: lengths)
      #expect(tree.verify())
      for node in graph.nodes {
        let path = tree.path(to: node)
        #expect((path?.length ?? .infinity) == tree.distances[node])
        #expect(path == nil || roots.contains(path?.source ?? node))
        #expect((path?.target ?? node) == node)
      }
    }
  }

  @Test("A path between two nodes is as short as the shortest of all", arguments: Shape.allCases)
  func bruteForce(shape: Shape) {
    for seed in seeds(0..<10) {
      let graph = shape.graph(seed: seed, nodeCount: 6)
      let lengths = graph.lengths(seed: seed)
      for source in graph.nodes {
        for target in graph.nodes {
          let all = BruteForce(graph: graph)
            .simplePaths(from: source, to: target, lengths: lengths)
          let path = graph.shortestPath(from: source, to: target, lengths: lengths)
          #expect(path?.length == all.map { $0.reduce(0) { $0 + lengths[$1] } }.min())
        }
      }
    }
  }

  @Test("Figure 24.6 of Cormen, Leiserson, Rivest and Stein, 3rd edition")
  func textbook() {
    // 0 s, 1 t, 2 x, 3 y, 4 z.
    let graph = Digraph(
      nodeCount: 5,
      [
        [0, 1], [0, 3], [1, 2], [1, 3], [2, 4], [3, 1], [3, 2], [3, 4], [4, 0], [4, 2],
      ])
    let lengths = EdgeColumn<Double>([10, 5, 1, 2, 4, 3, 9, 2, 7, 6])
    let tree = graph.shortestPaths(from: [NodeID(0)], lengths: lengths)
    #expect(tree.distances.values == [0, 8, 9, 5, 7])
    #expect(tree.path(to: NodeID(2))?.nodes.map(\.index) == [0, 3, 1, 2])
    let path = graph.shortestPath(from: NodeID(0), to: NodeID(2), lengths: lengths)
    #expect(path == tree.path(to: NodeID(2)))
  }

  @Test("A proof fails when a distance is too great, too small or hangs in the air")
  func falseProof() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 2], [2, 1]])
    let lengths = EdgeColumn<Double>([1, 0, 0])
    func tree(_ distances: [Double], _ parents: [Int32]) -> ShortestPathTree {
      ShortestPathTree(
        graph: graph, lengths: lengths, roots: [NodeID(0)], distances: NodeColumn(distances),
        parents: parents)
    }
    let far = Double.infinity
    #expect(tree([0, 1, 1, far], [-1, 0, 1, -1]).verify())
    #expect(!tree([0, 1, 2, far], [-1, 0, 1, -1]).verify())
    #expect(!tree([0, 1, far, far], [-1, 0, -1, -1]).verify())
    #expect(!tree([0, 1, 0.5, far], [-1, 0, 1, -1]).verify())
    #expect(!tree([1, 1, 1, far], [-1, 0, 1, -1]).verify())
    #expect(!tree([0, 1, 1, 7], [-1, 0, 1, -1]).verify())
    // Edges of length zero hold each other up at any distance: a cycle is no path from a root.
    #expect(!tree([0, 0.5, 0.5, far], [-1, 2, 1, -1]).verify())
    #expect(!tree([0, 1, 1, far], [-1, 2, 1, -1]).verify())
  }

  @Test("Closed edges, unreachable ends, parallel edges, loops and edges of length zero")
  func edgeCases() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [0, 1], [1, 1], [1, 2], [2, 3]])
    let lengths = EdgeColumn<Double>([3, 2, 0, 0, .infinity])
    let tree = graph.shortestPaths(from: [NodeID(0)], lengths: lengths)
    #expect(tree.distances.values == [0, 2, 2, .infinity])
    #expect(tree.path(to: NodeID(2))?.edges == [EdgeID(1), EdgeID(3)])
    #expect(tree.path(to: NodeID(3)) == nil && tree.parentEdge(of: NodeID(3)) == nil)
    #expect(tree.path(to: NodeID(0))?.edges == [])
    #expect(graph.shortestPath(from: NodeID(3), to: NodeID(0), lengths: lengths) == nil)
    let nothing = graph.shortestPaths(from: [], lengths: lengths)
    #expect(nothing.verify() && nothing.distances.values.allSatisfy { $0 == .infinity })
    #expect(Digraph(nodeCount: 0, []).shortestPaths(from: [], lengths: EdgeColumn([])).verify())
  }

  @Test("Negative lengths, lengths that are no numbers and a short column stop the program")
  func badLengths() async {
    await #expect(processExitsWith: .failure) {
      let graph = Digraph(nodeCount: 2, [[0, 1]])
      _ = graph.shortestPaths(from: [NodeID(0)], lengths: EdgeColumn([-1]))
    }
    await #expect(processExitsWith: .failure) {
      let graph = Digraph(nodeCount: 2, [[0, 1]])
      _ = graph.shortestPaths(from: [NodeID(0)], lengths: EdgeColumn([.nan]))
    }
    await #expect(processExitsWith: .failure) {
      let graph = Digraph(nodeCount: 2, [[0, 1]])
      _ = graph.shortestPaths(from: [NodeID(0)], lengths: EdgeColumn([]))
    }
    await #expect(processExitsWith: .failure) {
      let graph = Digraph(nodeCount: 2, [[0, 1]])
      _ = graph.shortestSimplePaths(from: NodeID(2), to: NodeID(0), lengths: EdgeColumn([1]))
    }
  }
}
