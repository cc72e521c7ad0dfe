/// The edges of a graph sorted by one of their ends: compressed sparse rows.
///
/// The far end stands beside the edge id, so that a kernel that walks from node to node reads
/// memory in order instead of looking up each edge.
@usableFromInline
struct AdjacencyIndex: Hashable, Sendable {
  /// Where each node's edges begin in ``edges``; one more entry than nodes.
  @usableFromInline let offsets: [Int32]
  /// The edges by their near end, and by id at each node.
  @usableFromInline let edges: [Int32]
  /// The far end of each entry of ``edges``.
  @usableFromInline let neighbors: [Int32]

  /// Sorts edges by their near end, by counting.
  ///
  /// - Edges that stand in order already, as files often have them, share the memory of `far`.
  /// - Where there are many nodes, edges go to blocks of nodes first and then to nodes, so that
  ///   each step writes where the cache holds.
  ///
  /// - Precondition: `near` and `far` are equally long, and every end in `near` is below
  ///   `nodeCount`.
  /// - Complexity: O(V + E).
  init(nodeCount: Int, near: [Int32], far: [Int32]) {
    precondition(near.count == far.count, "every edge has two ends")
    let (isValid, isSorted) = Self.survey(near, nodeCount: nodeCount)
    precondition(isValid, "an edge ends at a node of the graph")
    if isSorted {
      offsets = Self.offsets(nodeCount: nodeCount, near: near)
      edges = Array(0..<Int32(near.count))
      neighbors = far
    } else if nodeCount <= 1 << 12 {
      let offsets = Self.offsets(nodeCount: nodeCount, near: near)
      (edges, neighbors) = Self.sorted(near: near, far: far, offsets: offsets)
      self.offsets = offsets
    } else {
      (offsets, edges, neighbors) = Self.sortedByBlock(
        near: near, far: far, nodeCount: nodeCount)
    }
  }

  /// The entries of one node.
  @inlinable
  func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
