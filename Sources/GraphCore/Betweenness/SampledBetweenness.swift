/// An estimate of how many shortest paths lead over each node, from some sources drawn by chance.
///
/// With at least the probability ``confidence`` over all draws, *every* figure is off by no more
/// than its bound. That holds for any graph whatever, so bounds are wide; figures are mostly far
/// better, as the deviations tell, which are estimates themselves and no bounds. Both shrink with
/// the root of the number of sources and are zero when all are taken.
public struct SampledBetweenness: Hashable, Sendable {
  /// The estimate of each node's figure; its expectation over all draws is the exact one.
  public let nodes: NodeColumn<Double>
  /// What each estimate is off by at most, in either direction; zero where the figure is certain.
  public let nodeErrors: NodeColumn<Double>
  /// What each estimate is off by on average, as far as the spread among the sources shows.
  public let nodeDeviations: NodeColumn<Double>
  /// The estimate of each edge's figure; `nil` if not asked for.
  public let edges: EdgeColumn<Double>?
  /// What each of these is off by at most; `nil` if not asked for.
  public let edgeErrors: EdgeColumn<Double>?
  /// What each of these is off by on average; `nil` if not asked for.
  public let edgeDeviations: EdgeColumn<Double>?
  /// The greatest of all bounds.
  public let error: Double
  /// The probability that all bounds hold together.
  public let confidence: Double
  /// The sources drawn, in order of id.
  public let sources: [NodeID]
  /// The number of nodes they were drawn from: those that some edge leaves.
  public let candidates: Int
  /// What lengths were rounded to whole multiples of: see ``Betweenness/lengthRounding``.
  ///
  /// Where it is not zero the estimates are of the figures by the rounded lengths, and each bound
  /// is the greatest figure there could be: nothing less is certain.
  public let lengthRounding: Double
}
