extension Digraph {
  /// The paths from one node to another that meet no node twice, the shortest first.
  ///
  /// - Parallel edges make different paths; edges from a node to itself make none.
  /// - From a node to itself: the path without edges and no other.
  /// - Closed edges: give them infinite length; no path uses them.
  /// - No path: the sequence is empty.
  /// - Ties: paths of equal length come in an order that is the same every time and means nothing.
  /// - Lengths that are whole numbers, or all of them multiples of the same power of two: the order
  ///   is exact, as long as there are less than 2⁵³ of these in all lengths together.
  /// - Other lengths: sums are rounded, so that paths count as equally long that differ by less
  ///   than one part in 10⁹; ``Path/length`` is the sum from the first edge to the last.
  ///
  /// J. Y. Yen: Finding the *k* shortest loopless paths in a network. *Manag. Sci.* 17 (1971).
  /// [doi:10.1287/mnsc.17.11.712](https://doi.org/10.1287/mnsc.17.11.712), with no path found twice
  /// after E. L. Lawler: A procedure for computing the *k* best solutions. *Manag. Sci.* 18 (1972).
  /// [doi:10.1287/mnsc.18.7.401](https://doi.org/10.1287/mnsc.18.7.401), and searches put off until
  /// their lower bound comes up after D. Kurz and P. Mutzel: A sidetrack-based algorithm for
  /// finding the *k* shortest simple paths. *ISAAC* (2016).
  /// [doi:10.4230/LIPIcs.ISAAC.2016.49](https://doi.org/10.4230/LIPIcs.ISAAC.2016.49).
  ///
  /// - Parameters:
  ///   - source: Where the paths begin.
  ///   - sink: Where the paths end.
  ///   - lengths: The length of every edge.
  /// - Returns: The paths, each found when it is asked for.
  /// - Precondition: There is one length for each edge, and none is negative or NaN; both ends
  ///   are nodes of this graph.
  /// - Complexity: O((V + E) log V) for this call; see
  ///   ``ShortestSimplePaths/Iterator/next()`` for each path.
  public func shortestSimplePaths(
    from source: NodeID, to sink: NodeID, lengths: EdgeColumn<Double>
  ) -> ShortestSimplePaths {
    checkNodes([source, sink])
    checkLengths(lengths)
    return ShortestSimplePaths(from: source, to: sink, in: self, lengths: lengths)
  }
}
