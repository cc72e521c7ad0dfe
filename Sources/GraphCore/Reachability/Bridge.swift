/// Two nodes joined by nothing else than their own edges: without these a graph falls apart there.
public struct Bridge: Hashable, Sendable {
  /// The end with the lesser id.
  public let first: NodeID
  /// The end with the greater id.
  public let second: NodeID
  /// The edges between the two, either way, in order of id.
  ///
  /// Where there is one, its own loss separates; of several, all must go.
  public let edges: [EdgeID]
  /// The number of nodes on the side of ``first``, itself among them.
  public let firstCount: Int
  /// The number of nodes on the side of ``second``, itself among them.
  public let secondCount: Int

  init(
    _ first: NodeID, count firstCount: Int, _ second: NodeID, count secondCount: Int,
    edges: [EdgeID]
  ) {
    self.first = min(first, second)
    self.second = max(first, second)
    self.firstCount = first < second ? firstCount : secondCount
    self.secondCount = first < second ? secondCount : firstCount
    self.edges = edges
  }
}
