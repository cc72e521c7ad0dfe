extension Digraph {
  /// Finds as many paths as there are from some sources to some sinks of which no two have a common
  /// label.
  ///
  /// With countries for labels: how many ways of supply no single government can stop two of.
  ///
  /// - A label may come many times along one path, and an edge or node may have several.
  /// - What has no label is free: several paths may use it, the same one too.
  /// - The ends: whether their labels count is said in ``PathLabels/countedEnds``. Where those of
  ///   a sole sink count there is one path at most.
  /// - No path: no paths, and no labels that block.
  /// - A node that is source and sink is a path without edges.
  /// - The problem is NP-hard. After the effort given, the most paths found are returned with an
  ///   upper bound; see ``LabelDisjointPaths/isProven``.
  ///
  /// The labels that block all paths bound the number; between both, labels are divided among the
  /// paths by branch and bound, with blocking sets found as needed. On the problem: S. Yuan,
  /// S. Varma, J. P. Jue: Minimum-color path problems for reliability in mesh networks. *IEEE
  /// INFOCOM* (2005).
  /// [doi:10.1109/INFCOM.2005.1498549](https://doi.org/10.1109/INFCOM.2005.1498549);
  /// on blocking sets and paths as each other's blockers: J. Edmonds and D. R. Fulkerson:
  /// Bottleneck extrema. *J. Comb. Theory* 8 (1970).
  /// [doi:10.1016/S0021-9800(70)80083-7](https://doi.org/10.1016/S0021-9800(70)80083-7).
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - sinks: Where paths may end.
  ///   - labels: What nodes and edges are labeled with, and which labels count.
  ///   - effort: How many nodes, edges and labels may be looked at, half of them for the labels
  ///     that block; as in ``minimumBlockingLabels(from:to:labels:effort:execution:)``.
  ///   - execution: Hears of the searches; the work is that of one core.
  /// - Returns: The paths, the labels that block all of them, and the proof of the number.
  /// - Throws: ``UnlabeledPath`` where a path has no label, for it could be taken any number of
  ///   times.
  /// - Precondition: There are labels for each node, and for each edge if any edge has some; every
  ///   end is a node of this graph; `effort` is not negative.
  /// - Complexity: O(V + E) for each search for a path; exponential in the number of labels at
  ///   worst.
  public func labelDisjointPaths(
    from sources: [NodeID], to sinks: [NodeID], labels: PathLabels, effort: Int = 1_000_000_000,
    execution: Execution = .standard
  ) throws(UnlabeledPath) -> LabelDisjointPaths {
    precondition(effort >= 0, "there is no negative effort")
    var search = LabeledSearch(
      in: self, from: sources, to: sinks, labels: labels, execution: execution)
    search.limit = effort / 2
    let blocking = try search.blockingLabels()
    search.limit = effort
    let most = search.mostDisjoint(
      blocking: blocking.members, startingWith: Array(blocking.disjoint))
    func named(_ numbers: [Int32]) -> [Int] { numbers.map { search.names[Int($0)] } }
    return LabelDisjointPaths(
      graph: self, sources: sources, sinks: sinks, labels: labels,
      paths: most.paths.map(\.path).sorted { $0.precedes($1) },
      blocking: BlockingLabels(
        graph: self, sources: sources, sinks: sinks, labels: labels,
        members: named(blocking.members), paths: blocking.paths.map(\.path),
        lowerBound: blocking.lowerBound),
      upperBound: most.upperBound, obstruction: most.obstruction.map(named))
  }
}
