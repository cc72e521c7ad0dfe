extension Digraph {
  /// For each node, what every path to it from the given roots passes through.
  ///
  /// - Several roots: as if one more node led to each of them; a node that two roots reach by
  ///   ways without a common node has no dominator but itself.
  /// - An edge that enters a root changes nothing for the only root there is.
  /// - For what every path from a node *to* some ends passes through, ask ``reversed``.
  ///
  /// L. Georgiadis, R. E. Tarjan, R. F. Werneck: Finding dominators in practice. *JGAA* 10 (2006).
  /// [doi:10.7155/jgaa.00119](https://doi.org/10.7155/jgaa.00119), there called Semi-NCA; after
  /// T. Lengauer and R. E. Tarjan: A fast algorithm for finding dominators in a flowgraph. *ACM
  /// TOPLAS* 1 (1979). [doi:10.1145/357062.357071](https://doi.org/10.1145/357062.357071).
  ///
  /// - Parameter roots: Where paths may begin; naming a node twice changes nothing.
  /// - Returns: The tree of immediate dominators.
  /// - Complexity: O(V²) at worst, and close to O(V + E) on all graphs met in practice; no
  ///   recursion.
  public func dominators(from roots: [NodeID]) -> DominatorTree {
    let search = PreorderSearch(of: self, from: roots)
    let offsets = entering.offsets
    let neighbors = entering.neighbors
    // From here on nodes go by their place in the search; zero is the node before all roots.
    let count = search.sequence.count
    let places = search.places
    let sequence = search.sequence
    let parents = search.parents
    /// The least place from which a path leads here whose inner nodes all have greater places.
    var semi = parents
    // A root may have been met from another one, and still has an edge from place zero.
    for root in roots { semi[Int(places[root.index])] = 0 }
    var ancestor = parents
    /// The least `semi` on the way up from a node to `ancestor`, which is not counted.
    var least = [Int32](repeating: 0, count: count)
    var branch: [Int] = []
    for place in stride(from: count - 1, through: 1, by: -1) {
      let node = Int(sequence[place])
      var best = semi[place]
      for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
        let from = places[Int(neighbors[slot])]
        guard from > 0 else { continue }
        guard from > place else {
          best = min(best, from)
          continue
        }
        var top = Int(from)
        while ancestor[top] > place {
          branch.append(top)
          top = Int(ancestor[top])
        }
        while let below = branch.popLast() {
          let above = Int(ancestor[below])
          least[below] = min(least[below], least[above])
          ancestor[below] = ancestor[above]
        }
        best = min(best, least[Int(from)])
      }
      semi[place] = best
      least[place] = best
    }
    var immediate = parents
    for place in 1..<count {
      var above = immediate[place]
      while above > semi[place] { above = immediate[Int(above)] }
      immediate[place] = above
    }
    return DominatorTree(roots: roots, places: places, sequence: sequence, immediate: immediate)
  }
}

/// A depth-first search from several roots, as if one node at place zero led to each of them.
private struct PreorderSearch {
  /// When each node was met, counted from one, or zero if it was not.
  private(set) var places: [Int32]
  /// The node at each place; what stands at place zero is no node.
  private(set) var sequence: [Int32] = [-1]
  /// The place from which each place was met.
  private(set) var parents: [Int32] = [0]

  init(of graph: Digraph, from roots: [NodeID]) {
    let offsets = graph.leaving.offsets
    let neighbors = graph.leaving.neighbors
    var places = [Int32](repeating: 0, count: graph.nodeCount)
    var sequence: [Int32] = [-1]
    var parents: [Int32] = [0]
    var next = Array(offsets.dropLast())
    var path: [Int32] = []
    for root in roots where places[root.index] == 0 {
      var from: Int32 = 0
      var entered = root.rawIndex
      while true {
        if entered >= 0 {
          places[Int(entered)] = Int32(sequence.count)
          parents.append(from)
          sequence.append(entered)
          path.append(entered)
        }
        guard let last = path.last else { break }
        from = places[Int(last)]
        entered = -1
        let end = offsets[Int(last) + 1]
        var slot = next[Int(last)]
        while slot < end, entered < 0 {
          let neighbor = neighbors[Int(slot)]
          if places[Int(neighbor)] == 0 { entered = neighbor }
          slot += 1
        }
        next[Int(last)] = slot
        if entered < 0 { path.removeLast() }
      }
    }
    self.places = places
    self.sequence = sequence
    self.parents = parents
  }
}
