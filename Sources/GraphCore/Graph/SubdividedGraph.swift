/// An undirected graph in which each edge is one that all who use it share, in either direction.
///
/// Where an undirected edge is simply two directed ones, one of them can go without the other, and
/// two paths can use it at once. Here each leads from a node of its own to another one, and four
/// connections without limits lead from both its ends to the one and from the other to both ends.
public struct SubdividedGraph: Sendable {
  /// The undirected graph, each edge in one direction.
  public let original: Digraph
  /// The graph with edges between nodes of their own: first the edges in order, then connections.
  public let graph: Digraph

  /// The graph made of an undirected one, whose edges each have one direction here.
  ///
  /// - Complexity: O(V + E).
  public init(_ original: Digraph) {
    self.original = original
    var builder = DigraphBuilder(nodeCount: original.nodeCount + 2 * original.edgeCount)
    builder.reserveEdges(5 * original.edgeCount)
    func entry(_ edge: EdgeID) -> NodeID { NodeID(original.nodeCount + 2 * edge.index) }
    func exit(_ edge: EdgeID) -> NodeID { NodeID(original.nodeCount + 2 * edge.index + 1) }
    for edge in original.edges { builder.addEdge(from: entry(edge), to: exit(edge)) }
    for edge in original.edges {
      for end in [original.source(of: edge), original.target(of: edge)] {
        builder.addEdge(from: end, to: entry(edge))
        builder.addEdge(from: exit(edge), to: end)
      }
    }
    graph = builder.graph()
  }

  /// The edge that an edge of ``graph`` is, or connects.
  public func original(of edge: EdgeID) -> EdgeID {
    let count = original.edgeCount
    return edge.index < count ? edge : EdgeID((edge.index - count) / 4)
  }

  /// A column of ``graph``: the values of the edges, and one for all connections.
  public func column(_ values: [Double], connections: Double) -> EdgeColumn<Double> {
    EdgeColumn(values + Array(repeating: connections, count: 4 * original.edgeCount))
  }

  /// A column of ``graph``: the values of the nodes, and one for all others.
  public func column(_ values: NodeColumn<Double>, others: Double) -> NodeColumn<Double> {
    NodeColumn(values.values + Array(repeating: others, count: 2 * original.edgeCount))
  }
}
