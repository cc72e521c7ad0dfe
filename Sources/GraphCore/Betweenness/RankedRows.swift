/// The edges that leave each node, nodes renumbered so that searches find what they need nearby.
///
/// Nodes that many edges leave come first, and of those that equally many leave the ones that many
/// enter; they are the ones met again and again, and what is kept of them lies together. The
/// neighbors of each node are in order of rank, so that a search walks through its marks in one
/// direction.
/// Edges from a node to itself are left out: no shortest path uses one.
struct RankedRows: Sendable {
  /// The node of each rank.
  let order: [Int32]
  /// The rank of each node.
  let ranks: [Int32]
  /// Where the edges of each rank begin; one more entry than nodes.
  let offsets: [Int]
  /// The rank of the node each slot leads to.
  let neighbors: [Int32]
  /// The edge of each slot.
  let edges: [Int32]

  var nodeCount: Int { order.count }

  /// Ranks the nodes of a graph, and keeps those of its edges that may be used at all.
  ///
  /// - Complexity: O(V + E).
  init(_ graph: Digraph, where isOpen: (Int) -> Bool) {
    let count = graph.nodeCount
    let order = Self.byFallingDegree(graph)
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, node) in order.enumerated() { ranks[Int(node)] = Int32(truncatingIfNeeded: rank) }
    let counts = AdjacencyCounts(graph, ranks: ranks, where: isOpen)
    var next = counts.offsets
    var neighbors = [Int32](repeating: 0, count: counts.offsets[count])
    var edges = neighbors
    // Edges are dealt out by the rank of their target, so that each row comes out in order.
    for (rank, node) in order.enumerated() {
      for slot in graph.entering.range(of: Int(node)) {
        let source = graph.entering.neighbors[slot]
        let edge = graph.entering.edges[slot]
        guard source != node, isOpen(Int(edge)) else { continue }
        let place = next[Int(ranks[Int(source)])]
        next[Int(ranks[Int(source)])] += 1
        neighbors[place] = Int32(truncatingIfNeeded: rank)
        edges[place] = edge
      }
    }
    self.order = order
    self.ranks = ranks
    offsets = counts.offsets
    self.neighbors = neighbors
    self.edges = edges
  }

  /// The nodes by the number of edges that leave them, then by that of those that enter, the most
  /// first, then by id.
  private static func byFallingDegree(_ graph: Digraph) -> [Int32] {
    let entering = byFallingDegree(graph.entering, graph.nodes.map { Int32($0.index) })
    return byFallingDegree(graph.leaving, entering)
  }

  /// Nodes by the length of their rows, the longest first; equal ones stay in order.
  private static func byFallingDegree(_ rows: AdjacencyIndex, _ nodes: [Int32]) -> [Int32] {
    let degrees = nodes.map { rows.offsets[Int($0) + 1] - rows.offsets[Int($0)] }
    let most = degrees.max() ?? 0
    return AdjacencyIndex(
      nodeCount: Int(most) + 1, near: degrees.map { most - $0 }, far: nodes
    ).neighbors
  }

  /// Whether no edge leaves a rank.
  func isDeadEnd(_ rank: Int) -> Bool { offsets[rank] == offsets[rank + 1] }
}

/// Where the row of each rank begins.
private struct AdjacencyCounts {
  var offsets: [Int]

  init(_ graph: Digraph, ranks: [Int32], where isOpen: (Int) -> Bool) {
    offsets = Array(repeating: 0, count: graph.nodeCount + 1)
    for edge in 0..<graph.edgeCount
    where graph.sources[edge] != graph.targets[edge] && isOpen(edge) {
      offsets[Int(ranks[Int(graph.sources[edge])]) + 1] += 1
    }
    for rank in 0..<graph.nodeCount { offsets[rank + 1] += offsets[rank] }
  }
}
