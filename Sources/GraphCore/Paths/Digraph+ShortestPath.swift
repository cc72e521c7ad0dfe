extension Digraph {
  /// Finds a shortest path from one node to another.
  ///
  /// - From a node to itself: the path without edges.
  /// - Of several shortest paths the same one every time; see
  ///   ``shortestSimplePaths(from:to:lengths:)`` for all.
  /// - Whole lengths: exact as long as sums stay below 2⁵³. Of others sums are rounded, so that a
  ///   path may be longer than another one by the last bits.
  ///
  /// Searches from both ends, after T. A. J. Nicholson: Finding the shortest route between two
  /// points in a network. *Comput. J.* 9 (1966).
  /// [doi:10.1093/comjnl/9.3.275](https://doi.org/10.1093/comjnl/9.3.275).
  ///
  /// - Parameters:
  ///   - source: Where the path begins.
  ///   - sink: Where the path ends.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  /// - Returns: The path, or `nil` if there is none.
  /// - Precondition: There is one length for each edge, and none is negative or NaN; both ends
  ///   are nodes of this graph.
  /// - Complexity: O((V + E) log V), and far less where the neighborhoods of both ends grow alike.
  public func shortestPath(
    from source: NodeID, to sink: NodeID, lengths: EdgeColumn<Double>
  ) -> Path? {
    checkLengths(lengths)
    checkNodes([source, sink])
    if source == sink { return Path(from: source, along: [], in: self, lengths: lengths) }
    var forward = HalfSearch(along: leaving, nodeCount: nodeCount, from: source)
    var backward = HalfSearch(along: entering, nodeCount: nodeCount, from: sink)
    var best: (node: Int32, length: Double) = (-1, .infinity)
    while true {
      let (near, far) = (forward.queue.firstKey, backward.queue.firstKey)
      // No shorter path is left once what both sides have still to add is more than the best.
      guard near + far < best.length else { break }
      if forward.settledCount <= backward.settledCount {
        forward.settle(lengths.values, meeting: backward.distance, &best)
      } else {
        backward.settle(lengths.values, meeting: forward.distance, &best)
      }
    }
    guard best.node >= 0 else { return nil }
    var edges: [EdgeID] = []
    var node = Int(best.node)
    while forward.parents[node] >= 0 {
      edges.append(EdgeID(Int(forward.parents[node])))
      node = Int(sources[Int(forward.parents[node])])
    }
    edges.reverse()
    node = Int(best.node)
    while backward.parents[node] >= 0 {
      edges.append(EdgeID(Int(backward.parents[node])))
      node = Int(targets[Int(backward.parents[node])])
    }
    return Path(from: source, along: edges, in: self, lengths: lengths)
  }
}

/// One side of a search from both ends.
private struct HalfSearch {
  private(set) var distance: [Double]
  private(set) var parents: [Int32]
  private(set) var queue: IndexedHeap
  private(set) var settledCount = 0
  private let index: AdjacencyIndex

  init(along index: AdjacencyIndex, nodeCount: Int, from node: NodeID) {
    self.index = index
    distance = Array(repeating: .infinity, count: nodeCount)
    parents = Array(repeating: -1, count: nodeCount)
    queue = IndexedHeap(idCount: nodeCount)
    distance[node.index] = 0
    queue.insertOrLower(node.rawIndex, to: 0, tie: node.rawIndex)
  }

  /// Takes the nearest node and looks at its edges.
  mutating func settle(
    _ lengths: [Double], meeting other: [Double], _ best: inout (node: Int32, length: Double)
  ) {
    guard let node = queue.popFirst() else { return }
    settledCount += 1
    let near = distance[Int(node)]
    for slot in index.range(of: Int(node)) {
      let edge = index.edges[slot]
      let neighbor = index.neighbors[slot]
      let far = near + lengths[Int(edge)]
      guard far < distance[Int(neighbor)] else { continue }
      distance[Int(neighbor)] = far
      parents[Int(neighbor)] = edge
      queue.insertOrLower(neighbor, to: far, tie: neighbor)
      let length = far + other[Int(neighbor)]
      if length < best.length { best = (neighbor, length) }
    }
  }
}
