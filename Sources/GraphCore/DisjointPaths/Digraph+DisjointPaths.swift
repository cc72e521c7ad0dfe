extension Digraph {
  /// Finds as many paths as there are that share no edge, no node or nothing.
  ///
  /// - Several sources or sinks: a path may begin at any source and end at any sink. Naming one
  ///   twice changes nothing.
  /// - A node that is source and sink: a path without edges, and the only one that begins or ends
  ///   there. Others may pass through it only where paths share nodes.
  /// - Parallel edges are different edges; edges from a node to itself are on no path.
  /// - No source, no sink, or no path: no paths, and a cut without members.
  ///
  /// Shortest ways through the residual network are filled up together, after E. A. Dinic:
  /// Algorithm for solution of a problem of maximum flow in networks with power estimation.
  /// *Sov. Math. Dokl.* 11 (1970), and S. Even and R. E. Tarjan: Network flow and testing graph
  /// connectivity. *SIAM J. Comput.* 4 (1975).
  /// [doi:10.1137/0204043](https://doi.org/10.1137/0204043). They are searched for from both ends
  /// at once, with one bit an edge beside the graph and no copy of it.
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - sinks: Where paths may end.
  ///   - sharing: What no two paths may have in common.
  ///   - limit: The greatest number of paths to find; `nil` for all.
  /// - Returns: The paths, and a cut that proves that there is not one more.
  /// - Precondition: Every end is a node of this graph; `limit` is not negative.
  /// - Complexity: At most O(√E) rounds, O(√V) where paths share no nodes. A round is O(E),
  ///   whatever fails, and for few paths seldom more than the neighborhood of the ends; it takes
  ///   O(V + E / 64) to begin.
  public func disjointPaths(
    from sources: [NodeID], to sinks: [NodeID], sharing: PathSharing, limit: Int? = nil
  ) -> DisjointPaths {
    checkNodes(sources + sinks)
    precondition(limit ?? 0 >= 0, "there is no negative number of paths")
    let ends = PathEnds(from: sources, to: sinks)
    let trivial = ends.both.prefix(limit ?? .max).map { Path(from: $0, along: [], in: self) }
    var flow = UnitFlow(in: self, ends: ends, sharing: sharing)
    let isLargest = flow.augment(limit: (limit ?? .max) - trivial.count)
    let found = flow.paths().map { Path(from: source(of: $0[0]), along: $0, in: self) }
    return DisjointPaths(
      graph: self, sources: sources, sinks: sinks, sharing: sharing, limit: limit,
      paths: trivial + found.sorted { $0.precedes($1) },
      cut: isLargest && trivial.count == ends.both.count ? flow.cut(of: found) : nil)
  }
}

extension Path {
  /// Whether it comes first in an answer: the shorter one, and of equals the one of lesser edges.
  func precedes(_ other: Path) -> Bool {
    guard length == other.length else { return length < other.length }
    return edges.lexicographicallyPrecedes(other.edges)
  }
}
