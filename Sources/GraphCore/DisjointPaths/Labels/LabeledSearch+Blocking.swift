extension LabeledSearch {
  /// Labels of which every path has one, and what is known of how few will do.
  struct Blocking {
    /// The labels, in order.
    var members: [Int32] = []
    /// Paths that no fewer than ``lowerBound`` labels block.
    var paths: [Found] = []
    /// How many labels it takes at least.
    var lowerBound = 0
    /// Those of the paths that were found first and have no common label.
    var disjoint: ArraySlice<Found> = []
  }

  /// The fewest labels that every path has one of, as far as ``limit`` allows.
  ///
  /// Two searches are made however little is allowed: whether some path has no label, and, if no
  /// more can be done, which labels bar the way out of the sources.
  mutating func blockingLabels() throws(UnlabeledPath) -> Blocking {
    if let free = path(costs: Array(repeating: nil, count: names.count)) {
      throw UnlabeledPath(path: free.path)
    }
    var hitting = HittingSet(labelCount: names.count)
    var blocking = Blocking()
    var chosen: [Int32]? = []
    while !isSpent, let closed = chosen {
      let more = disjointPaths(closing: closed)
      if more.isEmpty, !isSpent {
        blocking.members = closed
        blocking.lowerBound = closed.count
        return blocking
      }
      blocking.paths += more
      if blocking.disjoint.isEmpty { blocking.disjoint = blocking.paths[...] }
      for found in more { hitting.add(found.labels) }
      hitting.require(more.count)
      let before = max(0, limit - work)
      var left = before
      chosen = hitting.least(effort: &left)
      count(work: before - left)
    }
    let none = [Bool](repeating: false, count: names.count)
    blocking.members = minimalCut(allowing: none, sparing: names.indices.map { Int32($0) }) ?? []
    blocking.lowerBound = hitting.size
    return blocking
  }
}
