/// Disjoint paths that are together as short as so many can be, and the proof of both.
///
/// ```swift
/// let two = graph.shortestDisjointPaths(
///   from: [mine], to: [plant], lengths: days, sharing: .noNode, limit: 2)
/// ```
///
/// The potentials prove the length: no path is shorter than they rise from its source to its sink,
/// but for what its edges and nodes save, and each edge and node saves once only. The cut proves
/// the number, where it is less than what was asked for.
public struct ShortestDisjointPaths: Sendable {
  /// The graph the paths are in.
  public let graph: Digraph
  /// The length of each edge; infinite where an edge is closed.
  public let lengths: EdgeColumn<Double>
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let sinks: [NodeID]
  /// What no two of the paths have in common.
  public let sharing: PathSharing
  /// The greatest number of paths that was asked for; `nil` for all.
  public let limit: Int?
  /// The paths, the shortest first, and of equals the one with the lesser edges.
  ///
  /// None meets a node twice, a source after its first node, or a sink before its last; nodes that
  /// are both do not count here.
  public let paths: [Path]
  /// A cut with as many members as there are paths, of what ``DisjointPaths/cut`` allows; `nil`
  /// where the limit ended the search.
  public let cut: PathCut?
  /// How far a path has come where it enters a node, in terms of length, at least.
  public let arrivals: NodeColumn<Double>
  /// How far a path has come where it leaves a node; as in ``arrivals`` where paths share nodes.
  public let departures: NodeColumn<Double>
  /// How far a path has come at its end, if it began at zero: what the last path added.
  public let span: Double

  /// The sum of the lengths of all paths.
  public var totalLength: Double { paths.reduce(0) { $0 + $1.length } }
}
