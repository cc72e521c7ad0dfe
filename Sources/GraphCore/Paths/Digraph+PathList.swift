extension Digraph {
  /// The shortest simple paths from any of some nodes to any of some others, at most so many.
  ///
  /// - A node that is both a source and a target is a path without edges.
  /// - A path may pass through other sources and targets.
  /// - With one source and one target: those of ``shortestSimplePaths(from:to:lengths:)``.
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - targets: Where paths may end.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - count: How many, at most.
  ///   - execution: Who hears how many paths are found.
  /// - Returns: The paths in order.
  /// - Precondition: There is one length for each edge, and none is negative or NaN; `count` is not
  ///   negative.
  public func shortestSimplePaths(
    from sources: [NodeID], to targets: [NodeID], lengths: EdgeColumn<Double>, count: Int,
    execution: Execution = .standard
  ) -> PathList {
    checkNodes(sources + targets)
    precondition(count >= 0, "there is no negative number of paths")
    let ended = EndedGraph(self, from: sources, to: targets, lengths: lengths)
    var iterator = ended.graph.shortestSimplePaths(
      from: ended.source, to: ended.target, lengths: ended.lengths
    ).makeIterator()
    var paths: [Path] = []
    var next = iterator.next()
    while let path = next, paths.count < count {
      paths.append(ended.path(path, in: self, lengths: lengths))
      execution.observer?(Completion(done: paths.count, total: count, unit: "paths"))
      next = paths.count < count ? iterator.next() : path
    }
    return PathList(
      sources: sources, targets: targets, paths: paths, isComplete: next == nil,
      tree: shortestPaths(from: sources, lengths: lengths))
  }
}
