extension Digraph {
  /// Finds the fewest labels that every path from some sources to some sinks has one of.
  ///
  /// With countries for labels: how many governments must act together to stop all supply, and
  /// which.
  ///
  /// - No path: no labels.
  /// - A node that is source and sink is a path without edges; see
  ///   ``PathLabels/labels(of:)``.
  /// - Of several smallest sets the same one every time.
  /// - The problem is NP-hard. After the effort given, a set that blocks but may not be smallest
  ///   is returned; see ``BlockingLabels/isProven``.
  ///
  /// Paths are found one after the other that avoid the fewest labels blocking those before, after
  /// E. Moreno-Centeno and R. M. Karp: The implicit hitting set approach to solve combinatorial
  /// optimization problems. *Oper. Res.* 61 (2013).
  /// [doi:10.1287/opre.1120.1139](https://doi.org/10.1287/opre.1120.1139).
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - sinks: Where paths may end.
  ///   - labels: What nodes and edges are labeled with, and which labels count.
  ///   - effort: How many nodes, edges and labels may be looked at. What is under way when they
  ///     are used up is finished: one search for a path or one look at the labels of those known.
  ///     Two searches are made in any case: for a path without a label, and for labels that block.
  ///   - execution: Hears of the searches; the work is that of one core.
  /// - Returns: The labels, and paths that prove that fewer do not do.
  /// - Throws: ``UnlabeledPath`` where a path has no label, so that none block it.
  /// - Precondition: There are labels for each node, and for each edge if any edge has some; every
  ///   end is a node of this graph; `effort` is not negative.
  /// - Complexity: O(V + E) for each search for a path; exponential in the number of labels found
  ///   at worst.
  public func minimumBlockingLabels(
    from sources: [NodeID], to sinks: [NodeID], labels: PathLabels, effort: Int = 1_000_000_000,
    execution: Execution = .standard
  ) throws(UnlabeledPath) -> BlockingLabels {
    precondition(effort >= 0, "there is no negative effort")
    var search = LabeledSearch(
      in: self, from: sources, to: sinks, labels: labels, execution: execution)
    search.limit = effort
    let blocking = try search.blockingLabels()
    return BlockingLabels(
      graph: self, sources: sources, sinks: sinks, labels: labels,
      members: blocking.members.map { search.names[Int($0)] },
      paths: blocking.paths.map(\.path), lowerBound: blocking.lowerBound)
  }
}
