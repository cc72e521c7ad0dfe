import TestSupport
import Testing

@testable import GraphCore

@Suite struct StrongComponentsTests {
  /// Checks that components are those of mutual reachability and are numbered along the edges.
  private func check(_ graph: Digraph, location: SourceLocation = #_sourceLocation) {
    let components = graph.strongComponents()
    #expect(components.verify(), sourceLocation: location)
    let reaches = BruteForce(graph: graph).reachability()
    for first in 0..<graph.nodeCount {
      for second in 0..<graph.nodeCount {
        #expect(
          components.areConnected(NodeID(first), NodeID(second))
            == (reaches[first][second] && reaches[second][first]), sourceLocation: location)
      }
    }
    for edge in graph.edges {
      let start = components.component(of: graph.source(of: edge))
      #expect(
        start <= components.component(of: graph.target(of: edge)), sourceLocation: location)
    }
    let listed = (0..<components.count).map { Array(components.members(of: $0)) }
    #expect(listed.joined().sorted() == Array(graph.nodes), sourceLocation: location)
    for (number, members) in listed.enumerated() {
      #expect(!members.isEmpty && members == members.sorted(), sourceLocation: location)
      #expect(members.allSatisfy { components.component(of: $0) == number })
    }
  }

  @Test("On every graph of three or four nodes components are those of mutual reachability")
  func allSmall() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) { check(graph) }
    for graph in Digraph.all(nodeCount: 4, selfLoops: false) { check(graph) }
  }

  @Test("On random graphs components are those of mutual reachability", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<10) { check(shape.graph(seed: seed, nodeCount: 15)) }
  }

  @Test("Figure 22.9 of Cormen, Leiserson, Rivest and Stein, 3rd edition")
  func textbook() {
    let graph = Digraph(
      nodeCount: 8,
      [
        [0, 1], [1, 2], [1, 4], [1, 5], [2, 3], [2, 6], [3, 2], [3, 7], [4, 0], [4, 5], [5, 6],
        [6, 5], [6, 7], [7, 7],
      ])
    let components = graph.strongComponents()
    let members = (0..<components.count).map { components.members(of: $0).map(\.index) }
    #expect(members == [[0, 1, 4], [2, 3], [5, 6], [7]])
    #expect(components.largest == 0)
  }

  @Test("Components are those NetworkX finds")
  func networkX() {
    let components = NetworkXFixture.graph.strongComponents()
    let members = (0..<components.count).map { components.members(of: $0).map(\.index) }
    #expect(members.sorted { $0[0] < $1[0] } == NetworkXFixture.strongComponents)
  }

  @Test("A chain of a hundred thousand nodes does not end the stack; its ring is one component")
  func deep() {
    let count = 100_000
    let chain = (1..<count).map { [$0 - 1, $0] }
    let components = Digraph(nodeCount: count, chain).strongComponents()
    #expect(components.numbers.values == (0..<Int32(count)).map { $0 })
    #expect(Digraph(nodeCount: count, chain + [[count - 1, 0]]).strongComponents().count == 1)
  }

  @Test("The empty graph has no component")
  func empty() {
    let components = Digraph(nodeCount: 0, []).strongComponents()
    #expect(components.count == 0 && components.largest == nil && components.verify())
  }

  @Test("Components that are too great, too small or out of order do not pass")
  func tampering() {
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 0], [1, 2], [2, 3]])
    func verified(_ numbers: [Int32], count: Int) -> Bool {
      StrongComponents(of: graph, numbers: NodeColumn(numbers), count: count).verify()
    }
    #expect(verified([0, 0, 1, 2], count: 3))
    #expect(!verified([0, 1, 2, 3], count: 4), "0 and 1 reach each other")
    #expect(!verified([0, 0, 1, 1], count: 2), "3 does not reach 2")
    #expect(!verified([2, 2, 1, 0], count: 3), "edges lead to lower numbers")
  }
}
