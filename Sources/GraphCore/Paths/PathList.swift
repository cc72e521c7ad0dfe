/// The shortest simple paths from some nodes to some others, in order, and what proves them.
public struct PathList: Sendable {
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let sinks: [NodeID]
  /// The greatest number of paths that was asked for.
  public let limit: Int
  /// The paths, the shortest first.
  public let paths: [Path]
  /// Whether there are no more than these; otherwise the limit ended the search.
  public let isComplete: Bool
  /// A shortest path from every node to the nearest sink, in the reversed graph: no path that goes
  /// on from a node is shorter.
  public let remaining: ShortestPathTree

  /// The graph the paths are in.
  public var graph: Digraph { remaining.graph.reversed }
  /// The length of each edge; infinite where an edge is closed.
  public var lengths: EdgeColumn<Double> { remaining.lengths }
}
