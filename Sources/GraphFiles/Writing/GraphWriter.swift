/// Writes graphs with their attributes, so that other programs and this one read them back.
///
/// ```swift
/// try GraphWriter(graph).write(to: "firms.graphml.gz")
/// ```
///
/// - GraphML keeps everything: kinds of values, missing ones, the title, attributes of the graph.
///   An edge attribute `id` becomes the id of the edge.
/// - DOT keeps all values as texts, which its reader takes for numbers again where all of one
///   attribute are such. A text that ends in an odd number of backslashes, or has them before a
///   quote, gets one more: DOT cannot say it.
/// - An edge list keeps edges and their attributes, but no node without edges, no attributes of
///   nodes, and no empty text: it reads as missing. Ids and texts stand as they are, so that every
///   program reads back the same nodes; a spreadsheet takes some of them, such as `=1+1`, for
///   formulas.
public struct GraphWriter: Sendable {
  let graph: NamedGraph
  /// What stands for a character that XML cannot hold; without it there is an error.
  package var substitute: String?

  /// A writer of one graph.
  public init(_ graph: NamedGraph) { self.graph = graph }

  /// The graph as bytes in one form.
  ///
  /// - Parameter format: The form.
  /// - Returns: A text in UTF-8.
  /// - Throws: ``GraphFileError/unwritable(path:reason:)`` where the form cannot hold the graph.
  public func bytes(_ format: GraphFormat) throws(GraphFileError) -> [UInt8] {
    var all: [UInt8] = []
    try write(format) { (piece) throws(GraphFileError) in all += piece }
    return all
  }

  /// Writes the graph to a file, which appears whole or not at all; `.gz` compresses it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: The form; `nil` goes by the ending of the name.
  /// - Throws: ``GraphFileError/unwritable(path:reason:)``.
  public func write(to path: String, format: GraphFormat? = nil) throws(GraphFileError) {
    guard let format = format ?? GraphFormat(path: path) else {
      throw .unwritable(
        path: path, reason: "its name says no form: end it in .csv, .graphml or .dot")
    }
    let isCompressed = path.lowercased().hasSuffix(".gz")
    try AtomicOutput.write(to: path) { (file) throws(GraphFileError) in
      let deflater = isCompressed ? Deflater() : nil
      do throws(GraphFileError) {
        try self.write(format) { (piece) throws(GraphFileError) in
          try file.write(deflater?.pack(piece) ?? piece)
        }
      } catch {
        guard case .unwritable("-", let reason) = error else { throw error }
        throw .unwritable(path: path, reason: reason)
      }
      if let deflater { try file.write(deflater.finish()) }
    }
  }

  /// Writes piece by piece.
  private func write(
    _ format: GraphFormat, to output: ([UInt8]) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    switch format {
    case .edgeList: try writeEdgeList(to: output)
    case .graphML: try writeGraphML(to: output)
    case .dot: try writeDOT(to: output)
    }
  }
}

extension TextSink {
  /// Hands on what was collected, once it is worth the while.
  mutating func flush(
    atLeast size: Int = 1 << 16, to output: ([UInt8]) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    if bytes.count >= size { try output(take()) }
  }
}
