/// How many shortest paths lead over each node, and over each edge if asked for.
///
/// For every ordered pair of nodes of which the first reaches the second, each node between them
/// and each edge gets the part of the shortest paths of the pair that it is on.
///
/// No short proof of these figures is known; whoever doubts one has to search again. Laws that any
/// error is likely to break, and whose other side is found without counting paths:
///
/// - The lengths of all edges, each times its figure, add up to ``distance``.
/// - The figures of all edges add up to those of all nodes and ``pairs``; so where every edge
///   counts as one, the figures of the nodes add up to ``distance`` less ``pairs``.
/// - The graph with all edges reversed has the same figures.
public struct Betweenness: Hashable, Sendable {
  /// The number of pairs, in parts, whose shortest paths lead over each node without ending there.
  public let nodes: NodeColumn<Double>
  /// The number of pairs, in parts, whose shortest paths use each edge; `nil` if not asked for.
  public let edges: EdgeColumn<Double>?
  /// The number of pairs of a source and another node that it reaches.
  public let pairs: Int
  /// The sum of the distances of all these pairs, in units of length, or in edges without lengths.
  ///
  /// Infinite if it is above what a `Double` holds.
  public let distance: Double
  /// What lengths were rounded to whole multiples of, none to zero, as they are too far apart.
  ///
  /// Zero where ways were compared by just the lengths given, and where every edge counts as one.
  public let lengthRounding: Double
}
