import TestSupport
import Testing

@testable import GraphCore

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

  @Test("On a part of the graphs of four nodes, from one root and from two")
  func someOfFour() {
    let graphs = Digraph.all(nodeCount: 4, selfLoops: false)
    let step = seeds(0..<1).count > 1 ? 1 : 7
    for (index, graph) in graphs.enumerated() where index % step == 0 {
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
    let isVerified = tree.verify()
    #expect(isVerified)
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

  @Test("The proof holds on graphs with long ways to most nodes", arguments: Shape.allCases)
  func proof(shape: Shape) {
    for seed in seeds(0..<3) {
      let count = shape == .dense ? 30 : 120
      let graph = shape.graph(seed: seed, nodeCount: count)
      #expect(graph.dominators(from: [NodeID(seed % count)]).verify())
      let ends = [NodeID(1), NodeID(seed % count), NodeID(count / 2)]
      #expect(graph.reversed.dominators(from: ends).verify())
    }
  }

  @Test("Any other tree fails its proof, whatever order is given for it")
  func tampering() {
    for shape in Shape.allCases {
      let graph = shape.graph(seed: 3, nodeCount: 9)
      let tree = graph.dominators(from: [NodeID(0), NodeID(4)])
      let order = tree.lowHighOrder()
      #expect(order.verify())
      for node in graph.nodes {
        for above in -2..<graph.nodeCount where above != tree.immediate[node.index] {
          var immediate = tree.immediate
          immediate[node.index] = Int32(above)
          let other = DominatorTree(of: graph, roots: tree.roots, immediate: immediate)
          guard let other else { continue }
          #expect(!other.verify() && !LowHighOrder(of: other, nodes: other.preorder).verify())
          #expect(!LowHighOrder(of: other, nodes: order.nodes).verify())
        }
      }
      let elsewhere = DominatorTree(
        of: Shape.ring.graph(seed: 5, nodeCount: 9), roots: tree.roots, immediate: tree.immediate)
      #expect(elsewhere?.verify() == false, "the tree of another graph")
    }
  }

  @Test("An order that has a node on the wrong side of its neighbors proves nothing")
  func wrongOrder() {
    // 0 → 1 → 2 ⇄ 3 ← 4 ← 0: 2 and 3 stand between 1 and 4, 2 at the side of 1.
    let graph = Digraph(nodeCount: 5, [[0, 1], [1, 2], [2, 3], [3, 2], [4, 3], [0, 4]])
    let tree = graph.dominators(from: [NodeID(0)])
    func verified(_ nodes: [Int]) -> Bool {
      LowHighOrder(of: tree, nodes: nodes.map(NodeID.init)).verify()
    }
    #expect(verified([0, 1, 2, 3, 4]) && verified([0, 4, 3, 2, 1]))
    #expect(
      !verified([0, 1, 3, 2, 4]) && !verified([0, 2, 1, 3, 4]) && !verified([0, 1, 4, 2, 3]))
    #expect(!verified([1, 0, 2, 3, 4]), "a node before what dominates it")
    #expect(!verified([0, 1, 2, 3]) && !verified([0, 1, 2, 3, 3, 4]))
  }

  @Test("Roots of another graph stop the program")
  func foreignRoots() async {
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 3, [[0, 1], [1, 2]]).dominators(from: [NodeID(100_000)])
    }
    await #expect(processExitsWith: .failure) {
      _ = Digraph(nodeCount: 3, [[0, 1], [1, 2]]).dominators(from: [NodeID(-2)])
    }
  }
}

extension DominatorTree {
  /// The tree of the given immediate dominators, right or wrong; `nil` if they make none.
  fileprivate init?(of graph: Digraph, roots: [NodeID], immediate: [Int32]) {
    var sequence: [Int32] = [-1]
    var place = 0
    while place < sequence.count {
      let node = sequence[place]
      sequence += immediate.indices.filter { immediate[$0] == node }.map { Int32($0) }
      place += 1
    }
    guard sequence.count - 1 == immediate.count(where: { $0 > -2 }) else { return nil }
    let nodes = Scratch<Int32>(unwritten: sequence.count)
    let above = Scratch<Int32>(repeating: 0, count: sequence.count)
    for (place, node) in sequence.enumerated() {
      nodes[place] = node
      guard place > 0 else { continue }
      above[place] = Int32(sequence.firstIndex(of: immediate[Int(node)]) ?? 0)
    }
    self.init(of: graph, roots: roots, sequence: nodes, above: above, count: sequence.count)
  }
}
