/// A closed walk along edges that meets no node twice: the reason why a graph has no order.
public struct DirectedCycle: Error, Hashable, Sendable, CustomStringConvertible {
  /// The edges of the cycle, each entering the node the next one leaves, the last the first.
  ///
  /// The first edge leaves the node of least id.
  public let edges: [EdgeID]
  /// The node each edge leaves.
  public let nodes: [NodeID]

  /// The nodes in order and the first once more, for messages about a graph alone.
  public var description: String {
    (nodes + nodes.prefix(1)).map(\.description).joined(separator: " → ")
  }
}
