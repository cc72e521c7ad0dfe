/// The edges of a graph sorted by one of their ends: compressed sparse rows.
///
/// The far end stands beside the edge id, so that a kernel that walks from node to node reads
/// memory in order instead of looking up each edge.
@usableFromInline
struct AdjacencyIndex: Sendable {
  /// Where each node's edges begin in ``edges``; one more entry than nodes.
  @usableFromInline let offsets: [Int32]
  /// The edges by their near end, and by id at each node.
  @usableFromInline let edges: [Int32]
  /// The far end of each entry of ``edges``.
  @usableFromInline let neighbors: [Int32]

  /// Sorts edges by their near end, by counting.
  ///
  /// - Complexity: O(V + E).
  init(nodeCount: Int, near: [Int32], far: [Int32]) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for end in near {
      precondition(end >= 0 && Int(end) < nodeCount, "an edge ends at a node of the graph")
      offsets[Int(end) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var edges = [Int32](repeating: 0, count: near.count)
    var neighbors = edges
    for edge in near.indices {
      let end = Int(near[edge])
      let slot = Int(next[end])
      next[end] += 1
      edges[slot] = Int32(truncatingIfNeeded: edge)
      neighbors[slot] = far[edge]
    }
    self.offsets = offsets
    self.edges = edges
    self.neighbors = neighbors
  }

  /// The entries of one node.
  @inlinable
  func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
