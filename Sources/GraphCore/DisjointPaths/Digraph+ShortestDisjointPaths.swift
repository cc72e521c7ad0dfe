extension Digraph {
  /// Finds disjoint paths that are together as short as so many can be.
  ///
  /// As many paths as there are, or as many as wanted if there are more. Fewer of them need not be
  /// among those of a greater number: the shortest path of all may block every pair.
  ///
  /// - Closed edges: give them infinite length; no path uses them.
  /// - Edges of length zero are fine, and the length may be any real number from zero on.
  /// - Lengths that are whole numbers, or all of them multiples of the same power of two: exact, as
  ///   long as there are less than 2⁵³ of these in all lengths together.
  /// - Other lengths: sums are rounded, and none is shorter by more than one part in 10⁹ of the
  ///   whole. Beside a long edge that no choice can avoid, far shorter ones are not told apart.
  /// - Several sources or sinks, nodes that are both, parallel edges, loops, no path: as in
  ///   ``disjointPaths(from:to:sharing:limit:)``. A path without edges has length zero.
  ///
  /// J. W. Suurballe: Disjoint paths in a network. *Networks* 4 (1974).
  /// [doi:10.1002/net.3230040204](https://doi.org/10.1002/net.3230040204), and J. W. Suurballe and
  /// R. E. Tarjan: A quick method for finding shortest pairs of disjoint paths. *Networks* 14
  /// (1984). [doi:10.1002/net.3230140209](https://doi.org/10.1002/net.3230140209).
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - sinks: Where paths may end.
  ///   - lengths: The length of every edge.
  ///   - sharing: What no two paths may have in common.
  ///   - limit: The greatest number of paths to find; `nil` for all.
  /// - Returns: The paths, potentials that prove that none are shorter, and a cut that proves that
  ///   there is not one more.
  /// - Precondition: There is one length for each edge, and none is negative or NaN; those
  ///   that are finite add up to a finite number; every end is a node of this graph; `limit` is not
  ///   negative.
  /// - Complexity: O((V + E) log V) for the first path and at most that for each other one.
  public func shortestDisjointPaths(
    from sources: [NodeID], to sinks: [NodeID], lengths: EdgeColumn<Double>, sharing: PathSharing,
    limit: Int? = nil
  ) -> ShortestDisjointPaths {
    checkLengths(lengths)
    checkNodes(sources + sinks)
    let longest = lengths.values.reduce(0) { $1 < .infinity ? $0 + $1 : $0 }
    precondition(longest < .infinity, "the lengths of all open edges add up to a number")
    precondition(limit ?? 0 >= 0, "there is no negative number of paths")
    let ends = PathEnds(from: sources, to: sinks)
    let trivial = ends.both.prefix(limit ?? .max).map {
      Path(from: $0, along: [], in: self, lengths: lengths)
    }
    var search = ShortestAugmentation(in: self, ends: ends, lengths: lengths, sharing: sharing)
    let isLargest = search.augment(limit: (limit ?? .max) - trivial.count)
    let found = search.flow.paths().map {
      Path(from: source(of: $0[0]), along: $0, in: self, lengths: lengths)
    }
    let proof = search.proof(ofPaths: !found.isEmpty)
    return ShortestDisjointPaths(
      graph: self, lengths: lengths, sources: sources, sinks: sinks, sharing: sharing,
      limit: limit, paths: trivial + found.sorted { $0.precedes($1) },
      cut: isLargest && trivial.count == ends.both.count ? search.flow.cut(of: found) : nil,
      arrivals: NodeColumn(proof.arrivals), departures: NodeColumn(proof.departures),
      span: proof.span)
  }
}
