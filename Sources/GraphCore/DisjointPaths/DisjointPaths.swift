/// As many disjoint paths as there are, and the proof that there is not one more.
///
/// ```swift
/// let ways = graph.disjointPaths(from: mines, to: [plant], sharing: .noNode)
/// print(ways.paths.count, ways.cut?.nodes ?? [])
/// ```
///
/// The proof is a cut of as many members as there are paths: every path needs a member of its own,
/// so there are no more paths than members.
///
/// K. Menger: Zur allgemeinen Kurventheorie. *Fund. Math.* 10 (1927).
/// [doi:10.4064/fm-10-1-96-115](https://doi.org/10.4064/fm-10-1-96-115).
public struct DisjointPaths: Sendable {
  /// The graph the paths are in.
  public let graph: Digraph
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let sinks: [NodeID]
  /// What no two of the paths have in common.
  public let sharing: PathSharing
  /// The greatest number of paths that was asked for; `nil` for all.
  public let limit: Int?
  /// The paths, those of the fewest edges first, and of these the one with the lesser edges.
  ///
  /// None meets a node twice, a source after its first node, or a sink before its last; nodes
  /// that are both do not count here.
  public let paths: [Path]
  /// A cut with as many members as there are paths; `nil` where the limit ended the search.
  ///
  /// - Sharing no edge: edges.
  /// - Sharing no node: nodes that are neither source nor sink, and edges from a source straight
  ///   to a sink.
  /// - Sharing nothing: nodes.
  /// - Always: the nodes that are source and sink, which are paths without edges.
  public let cut: PathCut?
}
