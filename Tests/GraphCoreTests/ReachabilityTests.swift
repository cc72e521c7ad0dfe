import GraphCore
import TestSupport
import Testing

@Suite struct ReachabilityTests {
  @Test("On every graph of three nodes and from every set of them the answer is Warshall's")
  func allSmall() {
    for graph in Digraph.all(nodeCount: 3, selfLoops: true) {
      let reaches = BruteForce(graph: graph).reachability()
      for bits in 0..<8 {
        let roots = (0..<3).filter { bits >> $0 & 1 == 1 }
        let forward = graph.reachable(from: roots.map(NodeID.init))
        let backward = graph.reaching(roots.map(NodeID.init))
        for node in 0..<3 {
          #expect(forward.contains(NodeID(node)) == roots.contains { reaches[$0][node] })
          #expect(backward.contains(NodeID(node)) == roots.contains { reaches[node][$0] })
        }
      }
    }
  }

  @Test(
    "No edge leaves what is reachable, and every node of it is reached", arguments: Shape.allCases)
  func closed(shape: Shape) {
    for seed in seeds(0..<10) {
      let graph = shape.graph(seed: seed, nodeCount: 70)
      let roots = [NodeID(seed % 70), NodeID(69 - seed % 70), NodeID(seed % 70)]
      let set = graph.reachable(from: roots)
      for edge in graph.edges where set.contains(graph.source(of: edge)) {
        #expect(set.contains(graph.target(of: edge)))
      }
      #expect(Set(set) == BruteForce(graph: graph).reached(from: roots, without: nil))
      #expect(graph.reaching(roots) == graph.reversed.reachable(from: roots))
    }
  }

  @Test("From nothing, nothing is reached; from a node alone, that node")
  func trivial() {
    #expect(Digraph(nodeCount: 0, []).reachable(from: []).isEmpty)
    #expect(Digraph(nodeCount: 2, [[0, 1]]).reachable(from: []).isEmpty)
    #expect(Array(Digraph(nodeCount: 1, [[0, 0]]).reaching([NodeID(0)])) == [NodeID(0)])
  }
}
