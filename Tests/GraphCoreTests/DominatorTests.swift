import GraphCore
import TestSupport
import Testing

@Suite struct DominatorTests {
  /// Checks every pair by taking the first node away and looking whether the second is reached.
  private func check(
    _ graph: Digraph, from roots: [NodeID], location: SourceLocation = #_sourceLocation
  ) {
    let tree = graph.dominators(from: roots)
    let brute = BruteForce(graph: graph)
    let reached = brute.reached(from: roots, without: nil)
    for node in graph.nodes {
      let lost = reached.subtracting(brute.reached(from: roots, without: node))
      #expect(tree.isReachable(node) == reached.contains(node), sourceLocation: location)
      #expect(Set(tree.dominated(by: node)) == lost, sourceLocation: location)
      #expect(tree.dominated(by: node).count == lost.count, sourceLocation: location)
      for other in graph.nodes {
        #expect(tree.dominates(node, other) == lost.contains(other), sourceLocation: location)
      }
      checkLine(of: node, in: tree, location: location)
    }
    #expect(tree.verify(), sourceLocation: location)
    // The parent property: what dominates a node dominates all that lead to it, itself apart.
    for edge in graph.edges where reached.contains(graph.source(of: edge)) {
      guard let above = tree.immediateDominator(of: graph.target(of: edge)) else { continue }
      #expect(tree.dominates(above, graph.source(of: edge)), sourceLocation: location)
    }
  }

  private func checkLine(of node: NodeID, in tree: DominatorTree, location: SourceLocation) {
    let line = tree.dominators(of: node)
    #expect(line.last == (tree.isReachable(node) ? node : nil), sourceLocation: location)
    #expect(line.dropLast().last == tree.immediateDominator(of: node), sourceLocation: location)
    for (above, below) in zip(line, line.dropFirst()) {
      #expect(tree.dominates(above, below), sourceLocation: location)
    }
  }

  @Test("On every graph of three nodes, from every set of roots")
  func allOfThree() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) {
      for roots in [[], [0], [2, 1], [0, 1, 2]] { check(graph, from: roots.map(NodeID.init)) }
    }
  }

  @Test("On a third of the graphs of four nodes, from one root and from two")
  func someOfFour() {
    let graphs = Digraph.all(nodeCount: 4, selfLoops: false)
    for (index, graph) in graphs.enumerated() where index % 3 == 0 {
      check(graph, from: [NodeID(0)])
      check(graph, from: [NodeID(3), NodeID(1)])
    }
  }

  @Test("On random graphs, from one root and from several", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<8) {
      let graph = shape.graph(seed: seed, nodeCount: 14)
      check(graph, from: [NodeID(seed % 3)])
      check(graph, from: [NodeID(5), NodeID(seed % 14), NodeID(5)])
      check(graph.reversed, from: [NodeID(13)])
    }
  }

  @Test("Figure 1 of Lengauer and Tarjan, 1979, with the tree of figure 2")
  func lengauerTarjan() {
    let names = Array("RABCDEFGHIJKL")
    let edges = """
      RA RB RC AD BA BD BE CF CG DL EH FI GI GJ HE HK IK JI KI KR LH
      """
    func index(_ name: Character) -> Int { names.firstIndex(of: name) ?? -1 }
    let graph = Digraph(nodeCount: 13, edges.split(separator: " ").map { $0.map(index) })
    let tree = graph.dominators(from: [NodeID(0)])
    let above = graph.nodes.map { tree.immediateDominator(of: $0).map { names[$0.index] } ?? "-" }
    #expect(String(above) == "-RRRRRCCRRGRD")
    #expect(
      tree.dominated(by: NodeID(index("C"))).map { names[$0.index] }.sorted() == [
        "C", "F", "G", "J",
      ])
    check(graph, from: [NodeID(0)])
  }

  @Test("Immediate dominators are those of NetworkX")
  func networkX() {
    let tree = NetworkXFixture.graph.dominators(from: [NodeID(0)])
    for node in NetworkXFixture.graph.nodes {
      #expect(tree.immediateDominator(of: node) == NetworkXFixture.immediateDominators[node])
    }
  }

  @Test("A chain of a hundred thousand nodes does not end the stack")
  func deep() {
    let count = 100_000
    // Edges back to the start change nothing, and make long ways up for the search.
    let edges = (1..<count).flatMap { [[$0 - 1, $0], [$0, $0 / 2]] }
    let tree = Digraph(nodeCount: count, edges).dominators(from: [NodeID(0)])
    #expect(tree.dominated(by: NodeID(0)).map(\.index) == Array(0..<count))
    #expect(tree.dominators(of: NodeID(count - 1)).count == count)
  }

  @Test("Where nothing is reached nothing dominates; two roots share no dominator")
  func edgeCases() {
    let empty = Digraph(nodeCount: 0, []).dominators(from: [])
    #expect(empty.roots.isEmpty)
    let graph = Digraph(nodeCount: 4, [[0, 2], [1, 2], [2, 2], [0, 1]])
    let tree = graph.dominators(from: [NodeID(0), NodeID(1)])
    #expect(tree.immediateDominator(of: NodeID(1)) == nil, "a root is reached without the other")
    #expect(tree.immediateDominator(of: NodeID(2)) == nil && tree.isReachable(NodeID(2)))
    #expect(!tree.isReachable(NodeID(3)) && !tree.dominates(NodeID(3), NodeID(3)))
    #expect(tree.dominators(of: NodeID(3)).isEmpty && tree.dominated(by: NodeID(3)).isEmpty)
  }
}
