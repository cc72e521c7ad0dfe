/// Edges and nodes that every path from some sources to some sinks needs one of.
public struct PathCut: Hashable, Sendable {
  /// The edges, in order of id.
  public let edges: [EdgeID]
  /// The nodes, in order of id.
  public let nodes: [NodeID]

  /// A cut of the given edges and nodes.
  public init(edges: [EdgeID], nodes: [NodeID]) {
    self.edges = edges.sorted()
    self.nodes = nodes.sorted()
  }

  /// The number of edges and nodes: no more paths than that are disjoint.
  public var count: Int { edges.count + nodes.count }
}
