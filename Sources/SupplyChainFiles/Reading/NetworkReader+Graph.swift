import GraphCore
import GraphFiles
import SupplyChain

extension NetworkReader {
  /// Reads whatever has nodes and edges: a network (YAML, JSON or a folder) or a graph file.
  ///
  /// - Parameters:
  ///   - path: The file or folder, or `-` for standard input.
  ///   - options: What a graph file does not say itself.
  ///   - execution: Who is told how many bytes are read.
  /// - Returns: The graph, unless something is wrong, and all diagnostics.
  /// - Throws: ``GraphFileError`` where there is no file, or it cannot be read.
  public func readGraph(
    at path: String, options: GraphReader.Options = GraphReader.Options(),
    execution: Execution = .standard
  ) throws(NetworkFileError) -> GraphReading {
    let name = path.lowercased()
    let isNetwork =
      options.format == nil
      && ([".yaml", ".yml", ".json"].contains { name.hasSuffix($0) } || FileBytes.isFolder(path))
    guard isNetwork else {
      return try GraphReader(options).read(at: path, execution: execution)
    }
    let reading = try read(at: path)
    return GraphReading(
      graph: reading.network.map { NamedGraph($0) }, diagnostics: reading.diagnostics)
  }
}
