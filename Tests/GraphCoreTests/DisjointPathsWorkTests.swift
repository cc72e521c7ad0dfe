import TestSupport
import Testing

@testable import GraphCore

@Suite struct DisjointPathsWorkTests {
  /// Two chains that meet in a hub, many ways from there to one neck, and a chain to the sink: when
  /// one path has passed the neck every other way over it fails, far from the source.
  private func trap(_ size: Int) -> (graph: Digraph, source: NodeID, sink: NodeID) {
    var builder = DigraphBuilder(nodeCount: 5)
    func chain(from first: NodeID, over count: Int, to last: NodeID) {
      var node = first
      for _ in 0..<count {
        let next = builder.addNode()
        builder.addEdge(from: node, to: next)
        node = next
      }
      builder.addEdge(from: node, to: last)
    }
    let (source, hub, neck, end, sink) =
      (NodeID(0), NodeID(1), NodeID(2), NodeID(3), NodeID(4))
    for _ in 0..<2 { chain(from: source, over: size, to: hub) }
    for _ in 0..<size { chain(from: hub, over: 2, to: neck) }
    builder.addEdge(from: neck, to: end)
    chain(from: end, over: size, to: sink)
    return (builder.graph(), source, sink)
  }

  private func check(
    _ graph: Digraph, from sources: [NodeID], to sinks: [NodeID],
    location: SourceLocation = #_sourceLocation
  ) {
    for sharing in PathSharing.allCases {
      var flow = UnitFlow(
        in: graph, ends: PathEnds(from: sources, to: sinks), sharing: sharing)
      let isLargest = flow.augment(limit: .max)
      #expect(isLargest, sourceLocation: location)
      // Each edge and each node is a move in one direction or the other.
      let moves = 2 * graph.edgeCount + 2 * graph.nodeCount
      #expect(flow.looks <= flow.rounds * moves, sourceLocation: location)
      // Theorem 2 of Even and Tarjan: no more rounds than twice the root of the edges.
      #expect((flow.rounds - 1) * (flow.rounds - 1) <= 4 * moves, sourceLocation: location)
    }
  }

  @Test("Where one way of many blocks all others each move is still looked at once a round")
  func trap() {
    let (graph, source, sink) = trap(200)
    check(graph, from: [source], to: [sink])
    check(graph.reversed, from: [sink], to: [source])
  }

  @Test("Rounds are few, and none looks at a move twice", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<6) {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 20 : 60)
      let nodes = Array(graph.nodes)
      check(graph, from: [nodes[0]], to: [nodes[19]])
      check(graph, from: Array(nodes.prefix(5)), to: Array(nodes.suffix(7)))
    }
  }
}
