import GraphCore
import TestSupport
import Testing

@Suite struct TopologicalOrderTests {
  /// The least order there is, by choosing the least node that waits for none, each time anew.
  private func leastOrder(of graph: Digraph) -> [NodeID]? {
    var order: [NodeID] = []
    while order.count < graph.nodeCount {
      let next = graph.nodes.first { node in
        !order.contains(node)
          && graph.inEdges(of: node).allSatisfy { order.contains(graph.source(of: $0)) }
      }
      guard let next else { return nil }
      order.append(next)
    }
    return order
  }

  /// Checks the answer by what it carries: an order that fits all edges, or a cycle.
  private func check(_ graph: Digraph, location: SourceLocation = #_sourceLocation) {
    do {
      let order = try graph.topologicalOrder()
      #expect(order == leastOrder(of: graph), sourceLocation: location)
    } catch {
      #expect(leastOrder(of: graph) == nil, sourceLocation: location)
      #expect(!error.edges.isEmpty, sourceLocation: location)
      #expect(Set(error.nodes).count == error.edges.count, sourceLocation: location)
      #expect(error.nodes.first == error.nodes.min(), sourceLocation: location)
      let starts = error.edges.map { graph.source(of: $0) }
      let ends = error.edges.map { graph.target(of: $0) }
      #expect(starts == error.nodes, sourceLocation: location)
      #expect(ends == Array(starts.dropFirst() + starts.prefix(1)), sourceLocation: location)
    }
  }

  @Test("Every graph of three or four nodes has its least order or a true cycle")
  func allSmall() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) { check(graph) }
    for graph in Digraph.all(nodeCount: 4, selfLoops: false) { check(graph) }
  }

  @Test("Random graphs have their least order or a true cycle", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<15) { check(shape.graph(seed: seed)) }
  }

  @Test("Getting dressed, of Cormen, Leiserson, Rivest and Stein, 3rd edition, figure 22.7")
  func gettingDressed() throws {
    // 0 undershorts, 1 socks, 2 watch, 3 shirt, 4 trousers, 5 shoes, 6 tie, 7 belt, 8 jacket.
    let graph = Digraph(
      nodeCount: 9,
      [[0, 4], [0, 5], [1, 5], [4, 5], [4, 7], [3, 7], [3, 6], [6, 8], [7, 8]])
    #expect(try graph.topologicalOrder().map(\.index) == [0, 1, 2, 3, 4, 5, 6, 7, 8])
    // An edge from the shoes back to the undershorts leaves no way to get dressed.
    let stuck = Digraph(nodeCount: 6, [[5, 0], [0, 4], [4, 5], [1, 5]])
    let cycle = #expect(throws: DirectedCycle.self) { try stuck.topologicalOrder() }
    #expect(cycle?.edges == [1, 2, 0].map(EdgeID.init))
    #expect(cycle?.description == "n0 → n4 → n5 → n0")
  }

  @Test("The order does not depend on the order of edges, and parallel edges are no cycle")
  func edgeOrder() throws {
    let edges = [[3, 1], [3, 1], [0, 2], [1, 2]]
    let forward = try Digraph(nodeCount: 4, edges).topologicalOrder()
    #expect(try Digraph(nodeCount: 4, edges.reversed()).topologicalOrder() == forward)
    #expect(forward.map(\.index) == [0, 3, 1, 2])
    #expect(try Digraph(nodeCount: 0, []).topologicalOrder() == [])
  }

  @Test("A node that leads to itself is named as the cycle, not one it leads to")
  func selfLoop() {
    let cycle = #expect(throws: DirectedCycle.self) {
      try Digraph(nodeCount: 3, [[1, 0], [1, 1], [0, 2]]).topologicalOrder()
    }
    #expect(cycle?.edges == [EdgeID(1)])
  }
}
