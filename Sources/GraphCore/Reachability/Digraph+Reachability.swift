extension Digraph {
  /// The nodes that some path from the given nodes ends at, these nodes among them.
  ///
  /// The answer is its own proof that the others cannot be reached: no edge leaves the set.
  ///
  /// - No given node: the empty set.
  ///
  /// - Parameter nodes: Where paths may begin; naming a node twice changes nothing.
  /// - Returns: The set of all nodes reached.
  /// - Complexity: O(V + E).
  public func reachable(from nodes: [NodeID]) -> NodeSet {
    let offsets = leaving.offsets
    let neighbors = leaving.neighbors
    var words = NodeSet(nodes, nodeCount: nodeCount).words
    var stack = nodes.map(\.rawIndex)
    while let node = stack.popLast() {
      for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = neighbors[slot]
        let word = Int(neighbor >> 6)
        let bit: UInt64 = 1 &<< UInt64(neighbor & 63)
        guard words[word] & bit == 0 else { continue }
        words[word] |= bit
        stack.append(neighbor)
      }
    }
    return NodeSet(nodeCount: nodeCount, words: words)
  }

  /// The nodes from which some path leads to one of the given nodes, these nodes among them.
  ///
  /// The answer is its own proof that the others cannot reach them: no edge enters the set.
  ///
  /// - No given node: the empty set.
  ///
  /// - Parameter nodes: Where paths may end; naming a node twice changes nothing.
  /// - Returns: The set of all nodes that reach them.
  /// - Complexity: O(V + E).
  public func reaching(_ nodes: [NodeID]) -> NodeSet {
    reversed.reachable(from: nodes)
  }
}
