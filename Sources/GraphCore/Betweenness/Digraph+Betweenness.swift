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
  /// - Precondition: Every source is a node of this graph.
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
  /// - Lengths are added as whole numbers, without rounding, so that ways of equal length are all
  ///   counted and no others. If each is whole, or the `Double` nearest to a decimal of at most 15
  ///   places and of digits that make a number below 2⁵³, they are added as these decimals:
  ///   0.1 + 0.7 is as long as 0.3 + 0.5. Otherwise they are added as the `Double`s that they are.
  /// - One length far beyond all others, such as 10¹⁸, changes nothing for the others. Only where
  ///   126 bits do not hold the sum of a path are the least lengths rounded, none to zero, and ways
  ///   may tie that do not: ``Betweenness/lengthRounding`` tells. Decimals of 10⁻¹⁵ to 10¹⁵ are
  ///   never rounded in a graph of less than 2²⁴ nodes.
  /// - Closed edges: give them infinite length; no path uses them.
  /// - Edges of length zero are fine; edges from a node to itself are left out, of whatever length.
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
  /// - Precondition: Every source is a node of this graph; there is one length for each edge, and
  ///   none is negative or NaN.
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
      pairs: sums.pairs, distance: distance(of: sums), lengthRounding: lengths?.rounding ?? 0)
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
    guard let scale = lengths?.scale, scale.isUniform else { return sums.distance }
    return scale.length(ofUniform: sums.distance)
  }
}
