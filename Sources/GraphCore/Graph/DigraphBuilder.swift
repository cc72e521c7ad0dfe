/// Collects nodes and edges, then makes the immutable graph of them.
///
/// ```swift
/// var builder = DigraphBuilder(nodeCount: 2)
/// builder.addEdge(from: NodeID(0), to: NodeID(1))
/// let graph = builder.graph()
/// ```
public struct DigraphBuilder: Sendable {
  /// The number of nodes so far.
  public private(set) var nodeCount: Int
  private var sources: [Int32] = []
  private var targets: [Int32] = []

  /// A builder with a number of nodes and no edge.
  public init(nodeCount: Int = 0) {
    self.nodeCount = nodeCount
  }

  /// The number of edges so far.
  public var edgeCount: Int { sources.count }

  /// Makes room for a number of edges that is known beforehand.
  public mutating func reserveEdges(_ count: Int) {
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
  }

  /// Adds a node.
  @discardableResult
  public mutating func addNode() -> NodeID {
    defer { nodeCount += 1 }
    return NodeID(nodeCount)
  }

  /// Adds an edge between two nodes that were added before.
  ///
  /// - Precondition: Both ends are nodes of this builder.
  @discardableResult
  public mutating func addEdge(from source: NodeID, to target: NodeID) -> EdgeID {
    precondition(contains(source) && contains(target), "both ends must exist")
    sources.append(Int32(source.index))
    targets.append(Int32(target.index))
    return EdgeID(sources.count - 1)
  }

  private func contains(_ node: NodeID) -> Bool { node.index >= 0 && node.index < nodeCount }

  /// The graph of all that was added.
  ///
  /// - Complexity: O(V + E).
  public func graph() -> Digraph {
    Digraph(nodeCount: nodeCount, sources: sources, targets: targets)
  }
}
