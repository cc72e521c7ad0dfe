extension PathList {
  /// Whether every path is simple, runs from a source to a sink and has the length it claims,
  /// whether they are in order and none comes twice, and whether none is left out that is shorter
  /// than the last, or none at all where the list says it is complete.
  ///
  /// Another path would leave those of the list at some node. At each node of each, what is left
  /// from there bounds all ways that leave; only where the bound is too low are they searched for.
  /// Exact where sums of lengths are; other lengths may differ by one part in 10⁹.
  ///
  /// - Complexity: O(V + E + *n* *d*) for *n* nodes of *d* edges in all paths where bounds do, and
  ///   O(*n* (V + E) log V) at worst.
  public func verify() -> Bool {
    guard graph.contains(sources + sinks), remaining.verify(),
      Set(remaining.roots) == Set(sinks), paths.count <= limit,
      isComplete || paths.count == limit
    else { return false }
    let slack = PathRounding(of: lengths.values).isExact ? 1 : 1 - 1e-9
    guard paths.allSatisfy({ $0.isSimple(in: graph, along: lengths) }),
      zip(paths, paths.dropFirst()).allSatisfy({ $0.length * slack <= $1.length })
    else { return false }
    guard isComplete || !paths.isEmpty else { return true }
    let bound = isComplete ? .infinity : (paths.last?.length ?? 0) * slack
    var search = OmittedPathSearch(in: self, below: bound)
    return search.knowsAll(paths) && !search.findsAny()
  }
}
