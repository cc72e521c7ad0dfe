/// What came of reading a graph: the graph, unless something is wrong, and all that was found.
public struct GraphReading: Sendable {
  /// The graph, or `nil` where a diagnostic is an error.
  public let graph: NamedGraph?
  /// Everything that is wrong, doubtful or worth knowing, in the order of the files.
  public let diagnostics: [Diagnostic]
  /// The number of rows that were left out because the caller asked for that; else zero.
  public let skippedRows: Int

  package init(graph: NamedGraph?, diagnostics: [Diagnostic], skippedRows: Int = 0) {
    self.graph = graph
    self.diagnostics = diagnostics
    self.skippedRows = skippedRows
  }

  /// The graph.
  ///
  /// - Throws: ``GraphFileError/invalid(_:)`` with all diagnostics where there is none.
  public func get() throws(GraphFileError) -> NamedGraph {
    guard let graph else { throw .invalid(diagnostics) }
    return graph
  }
}
