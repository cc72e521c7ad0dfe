/// Some of the nodes of a graph.
///
/// One bit a node; iterates in order of id, whatever order nodes were inserted in.
public struct NodeSet: Hashable, Sendable {
  /// The number of nodes of the graph, in the set or not.
  public let nodeCount: Int
  /// Bit `i % 64` of word `i / 64` tells of node `i`; the bits past the last node are zero.
  var words: [UInt64]

  /// The empty set.
  public init(nodeCount: Int) {
    self.nodeCount = nodeCount
    words = Array(repeating: 0, count: (nodeCount + 63) >> 6)
  }

  /// A set of the given nodes, each of which may be named more than once.
  ///
  /// - Precondition: Every node is below `nodeCount`.
  public init(_ nodes: some Sequence<NodeID>, nodeCount: Int) {
    self.init(nodeCount: nodeCount)
    for node in nodes { insert(node) }
  }

  /// A set of which a kernel has filled in the bits.
  init(nodeCount: Int, words: [UInt64]) {
    self.nodeCount = nodeCount
    self.words = words
  }

  /// Whether a node is in the set.
  public func contains(_ node: NodeID) -> Bool {
    check(node)
    return words[node.index >> 6] & (1 &<< UInt64(node.index & 63)) != 0
  }

  /// Puts a node in the set; one that is there already stays.
  public mutating func insert(_ node: NodeID) {
    check(node)
    words[node.index >> 6] |= 1 &<< UInt64(node.index & 63)
  }

  private func check(_ node: NodeID) {
    precondition(
      node.index >= 0 && node.index < nodeCount, "the node is one of the graph's")
  }

  /// The number of nodes in the set.
  ///
  /// - Complexity: O(V / 64).
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether no node is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The nodes that are in both sets.
  ///
  /// - Precondition: Both are sets of nodes of one graph.
  public func intersection(_ other: NodeSet) -> NodeSet { combined(with: other) { $0 & $1 } }

  /// The nodes that are in either set or in both.
  ///
  /// - Precondition: Both are sets of nodes of one graph.
  public func union(_ other: NodeSet) -> NodeSet { combined(with: other) { $0 | $1 } }

  /// The nodes that are in this set and not in the other.
  ///
  /// - Precondition: Both are sets of nodes of one graph.
  public func subtracting(_ other: NodeSet) -> NodeSet { combined(with: other) { $0 & ~$1 } }

  private func combined(
    with other: NodeSet, by operation: (UInt64, UInt64) -> UInt64
  ) -> NodeSet {
    precondition(nodeCount == other.nodeCount, "both sets are of nodes of one graph")
    return NodeSet(nodeCount: nodeCount, words: zip(words, other.words).map(operation))
  }
}

extension NodeSet: Sequence {
  /// Steps through the nodes of a set in order of id.
  public struct Iterator: IteratorProtocol, Sendable {
    private let words: [UInt64]
    private var position = 0
    /// The bits of the word at ``position`` that are still to come.
    private var rest: UInt64

    init(words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    /// The next node, or `nil` after the last.
    public mutating func next() -> NodeID? {
      while rest == 0 {
        position += 1
        guard position < words.count else { return nil }
        rest = words[position]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return NodeID(position << 6 + bit)
    }
  }

  /// An iterator over the nodes of the set, in order of id.
  public func makeIterator() -> Iterator { Iterator(words: words) }

  /// The number of nodes, which is known without stepping through them.
  public var underestimatedCount: Int { count }
}
