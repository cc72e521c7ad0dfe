/// The shortest simple paths from some nodes to some others, in order, and the proof of the first.
public struct PathList: Sendable {
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let targets: [NodeID]
  /// The paths, the shortest first.
  public let paths: [Path]
  /// Whether there are no more than these.
  public let isComplete: Bool
  /// A shortest path to every node, which proves that no path is shorter than the first.
  public let tree: ShortestPathTree

  /// Whether every path is simple, runs from a source to a target and has the length it claims,
  /// whether no two are the same or in the wrong order, and whether none is shorter than the first.
  ///
  /// - Complexity: O(V + E + *n*) for *n* nodes in all paths.
  public func verify() -> Bool {
    guard tree.verify() else { return false }
    let nearest = targets.map { tree.distances[$0] }.min() ?? .infinity
    let first = paths.first?.length ?? .infinity
    if paths.isEmpty { return nearest == .infinity || !isComplete }
    // Lengths that are no whole numbers are summed in either direction, and rounded.
    guard abs(first - nearest) <= 1e-9 * abs(nearest) || first == nearest else { return false }
    guard Set(paths.map { [$0.source.index] + $0.edges.map(\.index) }).count == paths.count else {
      return false
    }
    let isOrdered = zip(paths, paths.dropFirst()).allSatisfy {
      $0.length <= $1.length * (1 + 1e-9)
    }
    return isOrdered && paths.allSatisfy(isRight)
  }

  private func isRight(_ path: Path) -> Bool {
    Set(path.nodes).count == path.nodes.count && sources.contains(path.source)
      && targets.contains(path.target)
      && path
        == Path(from: path.source, along: path.edges, in: tree.graph, lengths: tree.lengths)
  }
}
