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
  /// - Precondition: Every root is a node of this graph.
  /// - Complexity: O(V² + E log V) at worst, and close to O(V + E) on all graphs met in practice;
  ///   no recursion.
  public func dominators(from roots: [NodeID]) -> DominatorTree {
    checkNodes(roots)
    let search = PreorderSearch(of: self, from: roots)
    // From here on nodes go by their place in the search; zero is the node before all roots.
    let semi = semidominators(of: search, roots: roots)
    let immediate = Scratch<Int32>(unwritten: search.count)
    immediate[0] = 0
    for place in 1..<max(1, search.count) {
      var above = search.parents[place]
      let bound = semi[place]
      while above > bound { above = immediate[above] }
      immediate[place] = above
    }
    return DominatorTree(
      of: self, roots: roots, sequence: search.sequence, above: immediate, count: search.count)
  }

  /// For each place the least one from which a path leads there whose inner nodes all have
  /// greater places.
  ///
  /// Nothing is less than the node before all roots, or than the only root: the search for the
  /// least ends there, and where roots are many most nodes are done at the first look.
  private func semidominators(
    of search: borrowing PreorderSearch, roots: [NodeID]
  ) -> Scratch<Int32> {
    let offsets = entering.offsets.span
    let neighbors = entering.neighbors.span
    let count = search.count
    let semi = Scratch<Int32>(unwritten: count)
    /// The way up from each place, shortened as it is used, and the least `semi` on it, the end
    /// not counted.
    let links = Scratch<(ancestor: Int32, least: Int32)>(unwritten: count)
    var rootCount = 0
    for place in 0..<count {
      semi[place] = search.parents[place]
      links[place] = (search.parents[place], 0)
    }
    // A root may have been met from another one, and still has an edge from place zero.
    for root in roots {
      let place = search.places[root.index]
      if semi[place] > 0 || search.parents[place] == 0 { rootCount += 1 }
      semi[place] = 0
    }
    let floor: Int32 = rootCount == 1 ? 1 : 0
    let branch = Scratch<Int32>(unwritten: count)
    for position in stride(from: count - 1, through: 1, by: -1) {
      let place = Int32(truncatingIfNeeded: position)
      let node = search.sequence[place]
      var best = semi[place]
      var slot = offsets.at(node)
      let end = offsets.at(node &+ 1)
      while best > floor, slot < end {
        let from = search.places[neighbors.at(slot)]
        slot &+= 1
        if from <= place {
          // Zero is a node that is not reached.
          if from > 0, from < best { best = from }
          continue
        }
        var top = from
        var above = links[top].ancestor
        var height = 0
        while above > place {
          branch[height] = top
          height &+= 1
          top = above
          above = links[top].ancestor
        }
        var least = links[top].least
        while height > 0 {
          height &-= 1
          let below = branch[height]
          least = min(least, links[below].least)
          links[below] = (above, least)
        }
        best = min(best, least)
      }
      semi[place] = best
      links[place].least = best
    }
    return semi
  }
}
