extension Digraph {
  /// The shortest simple paths from any of some nodes to any of some others, at most so many.
  ///
  /// - A node that is both a source and a sink is a path without edges.
  /// - A path may pass through other sources and sinks.
  /// - With one source and one sink: those of ``shortestSimplePaths(from:to:lengths:)``.
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - sinks: Where paths may end.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - limit: The greatest number of paths to find.
  ///   - execution: Who hears how many paths are found.
  /// - Returns: The paths in order.
  /// - Precondition: There is one length for each edge, and none is negative or NaN; every end
  ///   is a node of this graph; `limit` is not negative.
  public func shortestSimplePaths(
    from sources: [NodeID], to sinks: [NodeID], lengths: EdgeColumn<Double>, limit: Int,
    execution: Execution = .standard
  ) -> PathList {
    checkNodes(sources + sinks)
    checkLengths(lengths)
    precondition(limit >= 0, "there is no negative number of paths")
    let ended = EndedGraph(self, from: sources, to: sinks, lengths: lengths)
    var iterator = ended.graph.shortestSimplePaths(
      from: ended.source, to: ended.sink, lengths: ended.lengths
    ).makeIterator()
    var paths: [Path] = []
    var next = iterator.next()
    while let path = next, paths.count < limit {
      paths.append(ended.path(path, in: self, lengths: lengths))
      execution.observer?(Completion(done: paths.count, total: limit, unit: "paths"))
      next = paths.count < limit ? iterator.next() : path
    }
    return PathList(
      sources: sources, sinks: sinks, limit: limit, paths: paths, isComplete: next == nil,
      remaining: reversed.shortestPaths(from: sinks, lengths: lengths))
  }
}
