/// Writes graphs with their attributes, so that other programs and this one read them back.
///
/// ```swift
/// try GraphWriter(graph).write(to: "firms.graphml.gz")
/// ```
public struct GraphWriter: Sendable {
  private let graph: NamedGraph

  /// A writer of one graph.
  public init(_ graph: NamedGraph) { self.graph = graph }

  /// The graph as bytes in one form.
  ///
  /// - Throws: ``GraphFileError/unwritable(path:reason:)`` where the form cannot hold the graph.
  public func bytes(_ format: GraphFormat) throws(GraphFileError) -> [UInt8] {
    throw .unwritable(path: "-", reason: "not built yet")
  }

  /// Writes the graph to a file, which appears whole or not at all; `.gz` compresses it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: The form; `nil` goes by the ending of the name.
  /// - Throws: ``GraphFileError/unwritable(path:reason:)``.
  public func write(to path: String, format: GraphFormat? = nil) throws(GraphFileError) {
    throw .unwritable(path: path, reason: "not built yet")
  }
}
