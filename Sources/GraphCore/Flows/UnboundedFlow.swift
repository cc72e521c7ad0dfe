/// Why there is no greatest flow: a path on which nothing has a capacity.
public struct UnboundedFlow: Error, Hashable, Sendable {
  /// A path from a source to a sink, all nodes and edges of which have infinite capacity.
  ///
  /// Its length is the number of its edges; it has none where a source is a sink.
  public let path: Path
}

extension UnboundedFlow: CustomStringConvertible {
  /// One sentence that names the ends of the path.
  public var description: String {
    "the flow from \(path.source) to \(path.target) has no bound: "
      + "a path of \(path.edges.count) edges has infinite capacity throughout"
  }
}
