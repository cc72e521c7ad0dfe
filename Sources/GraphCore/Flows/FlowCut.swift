/// What separates the sources from the sinks: edges, and nodes by their own capacity.
///
/// Every path of any capacity from a source to a sink uses one of the edges or passes one of the
/// nodes, so no flow is greater than their capacities together.
public struct FlowCut: Hashable, Sendable {
  /// The edges that are cut, in order of id; those of no capacity are left out.
  public let edges: [EdgeID]
  /// The nodes that are cut themselves, by their own capacity; closed ones among them.
  public let nodes: [NodeID]
  /// The capacities of what is cut, edges first, added in order.
  public let capacity: Double
  /// The nodes that stay with the sources; the nodes that are cut are on neither side.
  public let sourceSide: NodeSet
}

extension FlowCut {
  /// The cut around the nodes of which both halves, or the entry alone, are on the side of sources.
  init(problem: FlowProblem, isSourceHalf: (Int) -> Bool) {
    let graph = problem.graph
    var side = NodeSet(nodeCount: graph.nodeCount)
    var nodes: [NodeID] = []
    for node in graph.nodes where isSourceHalf(2 * node.index) {
      if isSourceHalf(2 * node.index + 1) { side.insert(node) } else { nodes.append(node) }
    }
    self.init(around: side, cutting: nodes, problem: problem)
  }

  private init(around side: NodeSet, cutting nodes: [NodeID], problem: FlowProblem) {
    let graph = problem.graph
    let own = problem.nodeCapacities
    let near = side.union(NodeSet(nodes, nodeCount: graph.nodeCount))
    var edges: [EdgeID] = []
    for node in side {
      guard !problem.ends.isSink.contains(node) else { continue }
      for edge in graph.outEdges(of: node)
      where problem.capacities[edge] > 0 && !near.contains(graph.target(of: edge)) {
        edges.append(edge)
      }
    }
    edges.sort()
    self.edges = edges
    self.nodes = nodes
    sourceSide = side
    capacity =
      nodes.reduce(edges.reduce(0) { $0 + problem.capacities[$1] }) {
        $0 + (own?[$1] ?? .infinity)
      }
  }
}
