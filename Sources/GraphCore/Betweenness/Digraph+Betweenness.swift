extension Digraph {
  /// How many shortest paths lead over each node, where every edge counts as one.
  ///
  /// For each ordered pair of a source and another node it reaches, every node strictly between
  /// them gets the part of the shortest paths that pass it. Figures are not divided by the number
  /// of pairs.
  ///
  /// - Parallel edges are different paths; take them out beforehand if one link is meant.
  /// - Edges from a node to itself are on no shortest path.
  /// - Nodes named more than once as sources count once; no source: all zero.
  /// - Numbers of paths may be of any size. Figures have a relative error of some 10⁻¹⁶ for each
  ///   edge of the longest path.
  /// - Any number of cores gives the same figures to the last bit.
  ///
  /// U. Brandes: A faster algorithm for betweenness centrality. *J. Math. Sociol.* 25 (2001).
  /// [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249), with eight
  /// sources at a time in the lanes of vectors.
  ///
  /// - Parameters:
  ///   - sources: Where paths begin; `nil` for everywhere.
  ///   - includingEdges: Whether the figures of edges are found as well, in half the time again.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: The figures, with sums that they have to agree with.
  /// - Complexity: O(*s* (V + E)) for *s* sources.
  public func betweenness(
    from sources: [NodeID]? = nil, includingEdges: Bool = false, execution: Execution = .standard
  ) -> Betweenness {
    BetweennessPlan(self, from: sources).betweenness(includingEdges: includingEdges, execution)
  }

  /// How many shortest paths lead over each node, where edges have lengths.
  ///
  /// As ``betweenness(from:includingEdges:execution:)``, and:
  ///
  /// - Lengths are added as whole numbers of a small unit, so that ways of equal length are all
  ///   counted. If all are decimals of at most 15 places, and the greatest is below 2⁵³ and 2⁶² / V
  ///   units of the last place, ways are compared as the decimals say.
  /// - Closed edges: give them infinite length; no path uses them.
  /// - Edges of length zero are fine; edges from a node to itself are left out, of whatever length.
  /// - Where lengths are further apart than 2⁶² / V, the least are rounded, and ways may tie that
  ///   do not: one length far beyond all others makes the figures of these wrong, and estimates
  ///   that call themselves certain too. A positive length stays positive.
  /// - On a cycle of edges of length zero ways could go round and round, so their number has no
  ///   meaning: that is an error.
  ///
  /// - Parameters:
  ///   - sources: Where paths begin; `nil` for everywhere.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - includingEdges: Whether the figures of edges are found as well.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: The figures, with sums that they have to agree with.
  /// - Throws: ``DirectedCycle`` with the edges of a cycle of length zero, if there is one.
  /// - Precondition: There is one length for each edge, and none is negative or NaN.
  /// - Complexity: O(*s* (E + V log *L*)) for *s* sources and distances up to *L* units.
  public func betweenness(
    from sources: [NodeID]? = nil, lengths: EdgeColumn<Double>, includingEdges: Bool = false,
    execution: Execution = .standard
  ) throws(DirectedCycle) -> Betweenness {
    try BetweennessPlan(self, from: sources, lengths: lengths)
      .betweenness(includingEdges: includingEdges, execution)
  }
}

extension BetweennessPlan {
  fileprivate func betweenness(includingEdges: Bool, _ execution: Execution) -> Betweenness {
    let sums = sums(includingEdges ? .edges : [], execution)
    return Betweenness(
      nodes: nodeColumn(sums.nodes), edges: includingEdges ? edgeColumn(sums.edges) : nil,
      pairs: sums.pairs, distance: distance(of: sums))
  }

  /// Figures by rank as a column of the graph.
  func nodeColumn(_ values: [Double]) -> NodeColumn<Double> {
    NodeColumn(rows.ranks.map { values[Int($0)] })
  }

  /// Figures by slot as a column of the graph; zero for edges that no path may use.
  func edgeColumn(_ values: [Double]) -> EdgeColumn<Double> {
    var column = EdgeColumn(repeating: 0.0, count: graph.edgeCount)
    for (slot, edge) in rows.edges.enumerated() { column.values[Int(edge)] = values[slot] }
    return column
  }

  private func distance(of sums: BetweennessSums) -> Double {
    lengths?.length(of: sums.distance) ?? sums.distance
  }
}
