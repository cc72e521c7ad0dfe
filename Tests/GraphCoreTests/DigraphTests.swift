import GraphCore
import Testing

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
  }
}
