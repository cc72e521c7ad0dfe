extension Articulation {
  /// The blocks: the greatest sets of nodes that hang together without any one of them.
  ///
  /// Also called biconnected components. A node is in more than one block exactly if it is an
  /// articulation node, and two blocks share one node at most.
  ///
  /// - A bridge is a block of two nodes; so are two neighbors whatever number of edges joins them,
  ///   where no third node does.
  /// - A node that has edges to none but itself is in no block.
  ///
  /// - Returns: The nodes of each block in order of id, and the blocks in order of their nodes.
  /// - Complexity: O(V + E), and what it takes to sort V numbers.
  public func blocks() -> [[NodeID]] {
    guard let sequence = forest.sequence() else { return [] }
    let parents = forest.parents
    var beginsBlock = [Bool](repeating: false, count: parents.count)
    for cut in forest.cuts(of: graph) { beginsBlock[Int(cut.child)] = true }
    /// The block of the edge from each place to the one above.
    var numbers = [Int](repeating: -1, count: parents.count)
    var blocks: [[NodeID]] = []
    for place in parents.indices.dropFirst() where parents[place] > 0 {
      let above = Int(parents[place])
      if beginsBlock[place] {
        numbers[place] = blocks.count
        blocks.append([NodeID(Int(sequence[above]))])
      } else {
        numbers[place] = numbers[above]
      }
      blocks[numbers[place]].append(NodeID(Int(sequence[place])))
    }
    return blocks.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
