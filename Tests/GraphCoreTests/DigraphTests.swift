import TestSupport
import Testing

@testable import GraphCore

@Suite struct DigraphTests {
  @Test("Edges are listed at both their ends, in order of id")
  func adjacency() {
    let graph = Digraph(nodeCount: 3, [[2, 0], [0, 1], [0, 1], [1, 1], [0, 2]])
    #expect(Array(graph.outEdges(of: NodeID(0))) == [1, 2, 4].map(EdgeID.init))
    #expect(Array(graph.inEdges(of: NodeID(1))) == [1, 2, 3].map(EdgeID.init))
    #expect(Array(graph.outEdges(of: NodeID(2))) == [EdgeID(0)])
    #expect(graph.nodes.map(\.index) == [0, 1, 2])
    #expect(graph.edges.map { graph.target(of: $0).index } == [0, 1, 1, 1, 2])
  }

  @Test("Every edge stands once among those that leave and once among those that enter")
  func bothIndices() {
    for shape in Shape.allCases {
      let graph = shape.graph(seed: 1)
      for node in graph.nodes {
        #expect(
          Array(graph.outEdges(of: node)) == graph.edges.filter { graph.source(of: $0) == node })
        #expect(
          Array(graph.inEdges(of: node)) == graph.edges.filter { graph.target(of: $0) == node })
      }
    }
  }

  @Test(
    "Both indices hold where there are many nodes, in order or not",
    arguments: [4096, 4097, 5000, 70_000])
  func manyNodes(nodeCount: Int) {
    var random = SplitMix64(seed: UInt64(nodeCount))
    // The last quarter of the nodes has no edge, the first one many.
    let sources = (0..<12_000).map { Int32(random.index(below: $0 % 2 == 0 ? 3 : nodeCount / 2)) }
    let targets = (0..<12_000).map { _ in Int32(random.index(below: nodeCount * 3 / 4)) }
    for sources in [sources, sources.sorted()] {
      let graph = Digraph(nodeCount: nodeCount, sources: sources, targets: targets)
      var leaving = [[EdgeID]](repeating: [], count: nodeCount)
      var entering = leaving
      for edge in graph.edges {
        leaving[Int(sources[edge.index])].append(edge)
        entering[Int(targets[edge.index])].append(edge)
      }
      let nodes = Array(graph.nodes)
      let outEdges = nodes.map { Array(graph.outEdges(of: $0)) }
      let inEdges = nodes.map { Array(graph.inEdges(of: $0)) }
      #expect(outEdges == leaving && inEdges == entering)
      let neighbors = graph.nodes.allSatisfy { node in
        graph.leaving.range(of: node.index).allSatisfy {
          graph.leaving.neighbors[$0] == targets[Int(graph.leaving.edges[$0])]
        }
          && graph.entering.range(of: node.index).allSatisfy {
            graph.entering.neighbors[$0] == sources[Int(graph.entering.edges[$0])]
          }
      }
      #expect(neighbors)
    }
  }

  @Test("Graphs are equal that have the same edges under the same ids")
  func equality() {
    let graph = Digraph(nodeCount: 3, [[0, 1], [1, 2]])
    #expect(graph == Digraph(nodeCount: 3, [[0, 1], [1, 2]]))
    #expect(graph.hashValue == Digraph(nodeCount: 3, [[0, 1], [1, 2]]).hashValue)
    #expect(graph.reversed.reversed == graph && graph.reversed != graph)
    #expect(graph != Digraph(nodeCount: 4, [[0, 1], [1, 2]]))
    #expect(graph != Digraph(nodeCount: 3, [[1, 2], [0, 1]]))
  }

  @Test("The reversed graph swaps the ends of every edge and keeps its id")
  func reversing() {
    let graph = Shape.sparse.graph(seed: 4)
    let reversed = graph.reversed
    #expect(reversed.nodeCount == graph.nodeCount && reversed.edgeCount == graph.edgeCount)
    for edge in graph.edges {
      #expect(reversed.source(of: edge) == graph.target(of: edge))
      #expect(reversed.target(of: edge) == graph.source(of: edge))
    }
    for node in graph.nodes {
      #expect(Array(reversed.outEdges(of: node)) == Array(graph.inEdges(of: node)))
      #expect(Array(reversed.inEdges(of: node)) == Array(graph.outEdges(of: node)))
    }
  }

  @Test("A builder numbers nodes and edges in the order they are added and can go on afterward")
  func building() {
    var builder = DigraphBuilder()
    let first = builder.addNode()
    let second = builder.addNode()
    let edge = builder.addEdge(from: first, to: second)
    let small = builder.graph()
    builder.addEdge(from: second, to: builder.addNode())
    #expect([first, second] == [NodeID(0), NodeID(1)] && edge == EdgeID(0))
    #expect(small.nodeCount == 2 && small.edgeCount == 1)
    #expect(builder.graph().nodeCount == 3 && builder.edgeCount == 2)
  }

  @Test("An edge to a node that was not added stops the program")
  func danglingEdge() async {
    await #expect(processExitsWith: .failure) {
      var builder = DigraphBuilder(nodeCount: 1)
      builder.addEdge(from: NodeID(0), to: NodeID(1))
    }
    await #expect(processExitsWith: .failure) {
      var builder = DigraphBuilder(nodeCount: 1)
      builder.addEdge(from: NodeID(-1), to: NodeID(0))
    }
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 2, sources: [0, 1], targets: [0, 2])
    }
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 2, sources: [0, -1], targets: [0, 1])
    }
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 2, sources: [0], targets: [0, 1])
    }
  }
}
