/// A directed graph: which edges there are, and nothing else.
///
/// Immutable and `Sendable`. Parallel edges and edges from a node to itself are allowed and keep
/// their own ids. Weights, names and every other attribute are columns beside it
/// (``NodeColumn``, ``EdgeColumn``), so one graph serves any number of questions.
///
/// - Complexity: O(V + E) memory: two ends per edge and two compressed indices
///   (CSR), all of 32 bits.
public struct Digraph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int

  @usableFromInline let sources: [Int32]
  @usableFromInline let targets: [Int32]
  /// Where the edges that leave a node begin in ``outEdgeList``; one more entry than nodes.
  @usableFromInline let outOffsets: [Int32]
  @usableFromInline let outEdgeList: [Int32]
  /// Where the edges that enter a node begin in ``inEdgeList``; one more entry than nodes.
  @usableFromInline let inOffsets: [Int32]
  @usableFromInline let inEdgeList: [Int32]

  /// A graph with the given edges.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - sources: The node each edge leaves.
  ///   - targets: The node each edge enters.
  /// - Precondition: `sources` and `targets` are equally long, every end is below `nodeCount`,
  ///   and both counts fit in 32 bits.
  /// - Complexity: O(V + E).
  init(nodeCount: Int, sources: [Int32], targets: [Int32]) {
    precondition(sources.count == targets.count, "every edge has two ends")
    precondition(nodeCount < Int(Int32.max) && sources.count < Int(Int32.max), "32-bit ids")
    self.nodeCount = nodeCount
    self.sources = sources
    self.targets = targets
    (outOffsets, outEdgeList) = Self.index(nodeCount: nodeCount, by: sources)
    (inOffsets, inEdgeList) = Self.index(nodeCount: nodeCount, by: targets)
  }

  /// The number of edges.
  @inlinable
  public var edgeCount: Int { sources.count }

  /// The node an edge leaves.
  @inlinable
  public func source(of edge: EdgeID) -> NodeID { NodeID(Int(sources[edge.index])) }

  /// The node an edge enters.
  @inlinable
  public func target(of edge: EdgeID) -> NodeID { NodeID(Int(targets[edge.index])) }

  /// Every node, in order.
  @inlinable
  public var nodes: LazyMapSequence<Range<Int>, NodeID> { (0..<nodeCount).lazy.map(NodeID.init) }

  /// Every edge, in order.
  @inlinable
  public var edges: LazyMapSequence<Range<Int>, EdgeID> { (0..<edgeCount).lazy.map(EdgeID.init) }

  /// The edges that leave a node, in order of id.
  @inlinable
  public func outEdges(of node: NodeID) -> LazyMapSequence<ArraySlice<Int32>, EdgeID> {
    outEdgeList[Int(outOffsets[node.index])..<Int(outOffsets[node.index + 1])]
      .lazy.map { EdgeID(Int($0)) }
  }

  /// The edges that enter a node, in order of id.
  @inlinable
  public func inEdges(of node: NodeID) -> LazyMapSequence<ArraySlice<Int32>, EdgeID> {
    inEdgeList[Int(inOffsets[node.index])..<Int(inOffsets[node.index + 1])]
      .lazy.map { EdgeID(Int($0)) }
  }

  /// Counting sort of edges by one of their ends.
  private static func index(nodeCount: Int, by ends: [Int32]) -> ([Int32], [Int32]) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for end in ends {
      precondition(end >= 0 && Int(end) < nodeCount, "an edge ends at a node of the graph")
      offsets[Int(end) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var list = [Int32](repeating: 0, count: ends.count)
    for (edge, end) in ends.enumerated() {
      list[Int(next[Int(end)])] = Int32(edge)
      next[Int(end)] += 1
    }
    return (offsets, list)
  }
}
