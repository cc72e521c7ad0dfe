import TestSupport
import Testing

@testable import GraphCore

@Suite struct WeakComponentsTests {
  /// Checks that components are what hangs together, numbered by least node.
  private func check(_ graph: Digraph, location: SourceLocation = #_sourceLocation) {
    let components = graph.weakComponents()
    let brute = BruteForce(graph: graph)
    #expect(components.verify(), sourceLocation: location)
    var seen: [Set<NodeID>] = []
    for node in graph.nodes {
      let part = brute.part(of: node, without: nil)
      if !seen.contains(part) { seen.append(part) }
      let number = components.component(of: node)
      #expect(seen[number] == part, sourceLocation: location)
      #expect(Array(components.members(of: number)) == part.sorted(), sourceLocation: location)
    }
    #expect(components.count == seen.count, sourceLocation: location)
    let most = seen.map(\.count).max()
    #expect(components.largest == seen.firstIndex { $0.count == most }, sourceLocation: location)
  }

  @Test("On graphs of three and of four nodes components are what hangs together")
  func allSmall() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) { check(graph) }
    let step = seeds(0..<1).count > 1 ? 1 : 11
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated()
    where index % step == 0 {
      check(graph)
    }
  }

  @Test("On random graphs components are what hangs together", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<8) { check(shape.graph(seed: seed, nodeCount: 15)) }
  }

  @Test("Components are those of NetworkX")
  func networkX() {
    let components = SeparationFixture.local.weakComponents()
    let members = (0..<components.count).map { components.members(of: $0).map(\.index) }
    #expect(members == SeparationFixture.components)
  }

  @Test("One edge more joins two parts")
  func joining() {
    let chain = (1..<1000).map { [$0 - 1, $0] }.filter { $0[1] != 500 }
    let apart = Digraph(nodeCount: 1000, chain).weakComponents()
    #expect(apart.count == 2 && apart.component(of: NodeID(999)) == 1 && apart.verify())
    #expect(!apart.areConnected(NodeID(499), NodeID(500)))
    let joined = Digraph(nodeCount: 1000, chain + [[999, 0]]).weakComponents()
    #expect(joined.count == 1 && joined.areConnected(NodeID(499), NodeID(500)))
  }

  @Test("Components that are too great or too small do not pass")
  func tampering() {
    let graph = Digraph(nodeCount: 4, [[1, 0], [2, 3]])
    func verified(_ numbers: [Int32], count: Int) -> Bool {
      WeakComponents(of: graph, numbers: NodeColumn(numbers), count: count).verify()
    }
    #expect(verified([0, 0, 1, 1], count: 2))
    #expect(!verified([0, 0, 0, 0], count: 1), "two parts are one")
    #expect(!verified([0, 1, 2, 2], count: 3), "an edge joins two")
    #expect(!verified([0, 0, 1, 1], count: 3), "one is empty")
  }

  @Test("The empty graph has no component, and none is the largest")
  func empty() {
    let components = Digraph(nodeCount: 0, []).weakComponents()
    #expect(components.count == 0 && components.largest == nil && components.verify())
  }
}
