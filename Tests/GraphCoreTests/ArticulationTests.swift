import TestSupport
import Testing

@testable import GraphCore

@Suite struct ArticulationTests {
  /// Checks every answer by taking nodes and connections away and counting what hangs together.
  private func check(_ graph: Digraph, location: SourceLocation = #_sourceLocation) {
    let articulation = graph.articulation()
    let brute = BruteForce(graph: graph)
    #expect(articulation.verify(), sourceLocation: location)
    for node in graph.nodes {
      let whole = brute.part(of: node, without: nil)
      var rest = whole.subtracting([node])
      var sizes: [Int] = []
      while let start = rest.first {
        let part = brute.part(of: start, without: node)
        sizes.append(part.count)
        rest.subtract(part)
      }
      sizes.sort(by: >)
      #expect(articulation.nodes.contains(node) == (sizes.count > 1), sourceLocation: location)
      #expect(articulation.parts(without: node) == sizes, sourceLocation: location)
    }
    checkBlocks(of: articulation, location: location)
    var expected: [Bridge] = []
    for first in graph.nodes {
      for second in graph.nodes where first < second {
        let edges = Array(graph.edges).filter {
          Set([graph.source(of: $0), graph.target(of: $0)]) == [first, second]
        }
        guard !edges.isEmpty else { continue }
        let side = brute.part(of: first, without: nil, closed: Set(edges))
        guard !side.contains(second) else { continue }
        let other = brute.part(of: second, without: nil, closed: Set(edges))
        expected.append(
          Bridge(first, count: side.count, second, count: other.count, edges: edges))
      }
    }
    #expect(articulation.bridges == expected, sourceLocation: location)
  }

  /// Checks that blocks hold each edge once, meet at articulation nodes and hang together without
  /// any of their nodes.
  private func checkBlocks(of articulation: Articulation, location: SourceLocation) {
    let graph = articulation.graph
    let blocks = articulation.blocks()
    for edge in graph.edges {
      let ends = [graph.source(of: edge), graph.target(of: edge)]
      guard ends[0] != ends[1] else { continue }
      let homes = blocks.count { block in ends.allSatisfy(block.contains) }
      #expect(homes == 1, sourceLocation: location)
    }
    for node in graph.nodes {
      let homes = blocks.count { $0.contains(node) }
      let isAlone = articulation.parts(without: node).isEmpty
      let expected = articulation.nodes.contains(node) ? 2...homes + 2 : isAlone ? 0...0 : 1...1
      #expect(expected.contains(homes), sourceLocation: location)
    }
    for block in blocks where block.count > 2 {
      for node in block {
        let others = block.filter { $0 != node }
        let part = BruteForce(graph: graph).part(of: others[0], without: node)
        #expect(part.isSuperset(of: others), sourceLocation: location)
      }
    }
  }

  @Test("On graphs of three and of four nodes, by taking each node and connection away")
  func allSmall() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) { check(graph) }
    let step = seeds(0..<1).count > 1 ? 1 : 11
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated()
    where index % step == 0 {
      check(graph)
    }
  }

  @Test("On random graphs, by taking each node and connection away", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<6) { check(shape.graph(seed: seed)) }
  }

  @Test("Articulation nodes and bridges are those of NetworkX; one member joins another to a club")
  func networkX() {
    let local = SeparationFixture.local.articulation()
    #expect(local.nodes.map(\.index) == SeparationFixture.articulation)
    #expect(local.bridges.map { [$0.first.index, $0.second.index] } == SeparationFixture.bridges)
    check(SeparationFixture.local)
    #expect(local.blocks().map { $0.map(\.index) } == SeparationFixture.blocks)
    let club = SeparationFixture.karate.articulation()
    #expect(club.nodes.map(\.index) == [0])
    #expect(club.bridges.map { [$0.first.index, $0.second.index] } == [[0, 11]])
    #expect(club.parts(without: NodeID(0)) == [27, 5, 1])
    check(SeparationFixture.karate)
  }

  @Test("Neither the direction nor the number of edges makes a difference to what separates")
  func multigraph() {
    // A triangle 0-1-2, a double edge and an opposite pair: 2=3, 3⇄4, and 4 to itself.
    let graph = Digraph(
      nodeCount: 6,
      [[0, 1], [2, 1], [0, 2], [2, 3], [2, 3], [4, 3], [3, 4], [4, 4], [5, 5]])
    let articulation = graph.articulation()
    #expect(articulation.nodes.map(\.index) == [2, 3])
    #expect(articulation.bridges.map { $0.edges.map(\.index) } == [[3, 4], [5, 6]])
    #expect(articulation.bridges.map(\.firstCount) == [3, 4])
    #expect(articulation.bridges.map(\.secondCount) == [2, 1])
    #expect(articulation.parts(without: NodeID(2)) == [2, 2])
    #expect(articulation.parts(without: NodeID(5)) == [])
    check(graph)
  }

  @Test("A chain of twenty thousand nodes does not end the stack; a star is cut once")
  func deep() {
    let count = 20_000
    // Answers are compared outside of expectations, which would print all of them.
    let chain = Digraph(nodeCount: count, (1..<count).map { [$0, $0 - 1] }).articulation()
    let chainCounts = [chain.nodes.count, chain.bridges.count]
    #expect(chainCounts == [count - 2, count - 1])
    let chainParts = chain.parts(without: NodeID(10))
    #expect(chainParts == [count - 11, 10])
    let star = Digraph(nodeCount: count, (1..<count).map { [$0, 0] }).articulation()
    let starCounts = [star.nodes.count, star.bridges.count, star.parts(without: NodeID(0)).count]
    #expect(starCounts == [1, count - 1, count - 1])
    let areVerified = [chain.verify(), star.verify()]
    #expect(areVerified == [true, true])
  }

  @Test("Nodes and bridges that are not those of the search do not pass")
  func altered() {
    let graph = Digraph(nodeCount: 5, [[0, 1], [1, 2], [2, 0], [2, 3], [3, 2], [3, 4]])
    let truth = graph.articulation()
    #expect(truth.verify() && truth.nodes.map(\.index) == [2, 3])
    for nodes in [[], [2], [2, 3, 4]] {
      var other = truth
      other.nodes = NodeSet(nodes.map(NodeID.init), nodeCount: 5)
      #expect(!other.verify())
    }
    let (first, second) = (NodeID(2), NodeID(3))
    for bridge in [
      Bridge(first, count: 3, second, count: 2, edges: [EdgeID(3)]),
      Bridge(first, count: 2, second, count: 3, edges: [EdgeID(3), EdgeID(4)]),
    ] {
      var other = truth
      other.bridges[0] = bridge
      #expect(!other.verify())
    }
    var other = truth
    other.bridges.reverse()
    #expect(!other.verify(), "bridges stand in order")
    other.bridges = Array(truth.bridges.dropLast())
    #expect(!other.verify(), "a bridge is missing")
  }

  @Test("A forest that hides an edge, and cuts that are not there, do not pass")
  func tampering() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 2], [2, 0], [2, 3]])
    let truth = graph.articulation()
    let sequence: [Int32] = [-1, 0, 1, 2, 3]
    func answer(parents: [Int32], cuts: [SubtreeCut]) -> Articulation {
      let forest = SearchForest(places: [1, 2, 3, 4], parents: parents)
      return Articulation(of: graph, forest: forest, sequence: sequence, cuts: cuts)
    }
    let root = SubtreeCut(child: 2, size: 3, isBridge: false)
    let leaf = SubtreeCut(child: 4, size: 1, isBridge: true)
    #expect(answer(parents: [0, 0, 1, 2, 3], cuts: [root, leaf]) == truth)
    #expect(answer(parents: [0, 0, 1, 2, 3], cuts: [root, leaf]).verify())
    #expect(!answer(parents: [0, 0, 1, 2, 3], cuts: [root]).verify(), "a cut is missing")
    let wrong = SubtreeCut(child: 3, size: 2, isBridge: false)
    #expect(!answer(parents: [0, 0, 1, 2, 3], cuts: [root, wrong, leaf]).verify(), "too many")
    let swollen = SubtreeCut(child: 4, size: 2, isBridge: true)
    #expect(!answer(parents: [0, 0, 1, 2, 3], cuts: [root, swollen]).verify(), "a wrong size")
    #expect(!answer(parents: [0, 0, 1, 1, 3], cuts: [root, leaf]).verify(), "1 → 2 is across")
    #expect(!answer(parents: [0, 0, 1, 2, 2], cuts: [root, leaf]).verify(), "no edge 1 – 3")
    #expect(!answer(parents: [0, 0, 1, 2, 0], cuts: [root]).verify(), "2 → 3 is across")
  }
}
