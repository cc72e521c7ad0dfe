extension Digraph {
  /// Finds a shortest path to every node from whichever of the given nodes is nearest.
  ///
  /// - Closed edges: give them infinite length; no path uses them.
  /// - Edges of length zero and parallel edges are fine.
  /// - No given node: nothing is reached.
  /// - A path whose length is too great for a `Double` counts as none.
  /// - For the paths *to* a node, ask ``reversed``.
  ///
  /// E. W. Dijkstra: A note on two problems in connexion with graphs. *Numer. Math.* 1 (1959).
  /// [doi:10.1007/BF01386390](https://doi.org/10.1007/BF01386390).
  ///
  /// - Parameters:
  ///   - roots: Where paths may begin.
  ///   - lengths: The length of every edge.
  /// - Returns: The tree of paths with the distance of every node, which prove each other.
  /// - Precondition: There is one length for each edge, and none is negative or NaN; every root is
  ///   a node of this graph.
  /// - Complexity: O((V + E) log V).
  public func shortestPaths(
    from roots: [NodeID], lengths: EdgeColumn<Double>
  ) -> ShortestPathTree {
    checkLengths(lengths)
    checkNodes(roots)
    let offsets = leaving.offsets
    let edges = leaving.edges
    let neighbors = leaving.neighbors
    let length = lengths.values
    var distance = [Double](repeating: .infinity, count: nodeCount)
    var parents = [Int32](repeating: -1, count: nodeCount)
    var queue = IndexedHeap(idCount: nodeCount)
    for root in roots {
      distance[root.index] = 0
      queue.insertOrLower(root.rawIndex, to: 0, tie: root.rawIndex)
    }
    while let node = queue.popFirst() {
      let near = distance[Int(node)]
      for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let edge = edges[slot]
        let neighbor = neighbors[slot]
        let far = near + length[Int(edge)]
        // False for a closed edge, and for a node that has left the queue.
        guard far < distance[Int(neighbor)] else { continue }
        distance[Int(neighbor)] = far
        parents[Int(neighbor)] = edge
        queue.insertOrLower(neighbor, to: far, tie: neighbor)
      }
    }
    return ShortestPathTree(
      graph: self, lengths: lengths, roots: roots, distances: NodeColumn(distance),
      parents: parents)
  }

  /// Stops the program where a node is none of this graph's.
  func checkNodes(_ nodes: [NodeID]) {
    precondition(contains(nodes), "every node is one of the graph's")
  }

  /// Stops the program where lengths do not fit the graph or make shortest paths meaningless.
  func checkLengths(_ lengths: EdgeColumn<Double>) {
    precondition(lengths.count == edgeCount, "one length for each edge")
    precondition(lengths.values.allSatisfy { $0 >= 0 }, "no length is negative or NaN")
  }
}
