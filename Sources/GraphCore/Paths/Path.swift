/// A walk along edges from one node to another, and its length.
public struct Path: Hashable, Sendable {
  /// The edges in the order they are walked; none where the path ends at the node it begins at.
  public let edges: [EdgeID]
  /// The nodes in the order they are met: one more than edges.
  public let nodes: [NodeID]
  /// The sum of the lengths of the edges, added from the first to the last; the number of edges
  /// where the question knows no lengths.
  public let length: Double

  /// The path along the given edges.
  ///
  /// - Parameters:
  ///   - source: The node the path begins at.
  ///   - edges: The edges, each leaving the node the one before it enters.
  ///   - graph: The graph the edges are of.
  ///   - lengths: The length of every edge of the graph.
  /// - Precondition: The first edge leaves `source` and each other one follows on the one before.
  public init(
    from source: NodeID, along edges: [EdgeID], in graph: Digraph, lengths: EdgeColumn<Double>
  ) {
    var nodes = [source]
    nodes.reserveCapacity(edges.count + 1)
    var node = source
    var length = 0.0
    for edge in edges {
      precondition(graph.source(of: edge) == node, "the edges of a path follow on each other")
      node = graph.target(of: edge)
      nodes.append(node)
      length += lengths[edge]
    }
    self.edges = edges
    self.nodes = nodes
    self.length = length
  }

  /// The path along the given edges, each of which counts as one long.
  ///
  /// - Precondition: The first edge leaves `source` and each other one follows on the one before.
  public init(from source: NodeID, along edges: [EdgeID], in graph: Digraph) {
    var nodes = [source]
    nodes.reserveCapacity(edges.count + 1)
    for edge in edges {
      precondition(graph.source(of: edge) == nodes[nodes.count - 1], "edges follow on each other")
      nodes.append(graph.target(of: edge))
    }
    self.edges = edges
    self.nodes = nodes
    length = Double(edges.count)
  }

  /// The node the path begins at.
  public var source: NodeID { nodes[0] }

  /// The node the path ends at.
  public var target: NodeID { nodes[nodes.count - 1] }
}
