import GraphCore
import GraphFiles
import SupplyChain

extension NetworkReader {
  /// Reads whatever has nodes and edges: a network (YAML, JSON or a folder) or a graph file.
  ///
  /// Standard input is a network where it begins like JSON, or says `lodestone:` at the beginning
  /// of a line.
  ///
  /// - Parameters:
  ///   - path: The file or folder, or `-` for standard input.
  ///   - options: What a graph file does not say itself.
  ///   - execution: Who is told how many bytes are read.
  /// - Returns: The graph, unless something is wrong, and all diagnostics.
  /// - Throws: ``NetworkFileError`` where there is no file, or it cannot be read.
  public func readGraph(
    at path: String, options: GraphReader.Options = GraphReader.Options(),
    execution: Execution = .standard
  ) throws(NetworkFileError) -> GraphReading {
    let name = path.lowercased()
    guard options.format == nil else {
      return try GraphReader(options).read(at: path, execution: execution)
    }
    if path == "-" { return try readStandardInput(options, execution) }
    guard [".yaml", ".yml", ".json"].contains(where: name.hasSuffix) || FileBytes.isFolder(path)
    else { return try GraphReader(options).read(at: path, execution: execution) }
    return GraphReading(try read(at: path)).named(options.nodeNames, file: path)
  }

  private func readStandardInput(
    _ options: GraphReader.Options, _ execution: Execution
  ) throws(NetworkFileError) -> GraphReading {
    switch try readStandardInput(options, execution: execution) {
    case .network(let reading):
      GraphReading(reading).named(options.nodeNames, file: "standard input")
    case .graph(let reading): reading
    }
  }

  /// What came of reading standard input.
  package enum StandardInput {
    case network(NetworkReading)
    case graph(GraphReading)
  }

  /// Reads standard input, whether it is a network or a graph.
  ///
  /// - Parameters:
  ///   - options: What a graph does not say itself; with a form, it is a graph.
  ///   - execution: Who is told how many bytes of a graph are read.
  /// - Returns: What was read, unless something is wrong, and all diagnostics.
  /// - Throws: ``NetworkFileError`` where it cannot be read.
  package func readStandardInput(
    _ options: GraphReader.Options, execution: Execution
  ) throws(NetworkFileError) -> StandardInput {
    let name = "standard input"
    do throws(ByteSource.Failure) {
      let source = try ByteSource.standardInput()
      guard options.format == nil, Self.isNetwork(try source.peek(4096)) else {
        return .graph(try GraphReader(options).read(source, name: name, execution: execution))
      }
      let bytes = try source.peek(FileBytes.documentLimit + 1)
      return .network(
        read(
          text: String(decoding: bytes, as: UTF8.self),
          name: Self.isJSON(bytes) ? "standard input.json" : name))
    } catch {
      switch error {
      case .system(let reason), .gzip(let reason): throw .unreadable(path: "-", reason: reason)
      }
    }
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 32 } == UInt8(ascii: "{")
  }

  private static func isNetwork(_ head: [UInt8]) -> Bool {
    let lines = head.split(separator: 10)
    return isJSON(head) || lines.contains { $0.starts(with: "lodestone:".utf8) }
  }
}

extension GraphReading {
  /// What came of reading a network, as that of reading its graph.
  fileprivate init(_ reading: NetworkReading) {
    self.init(
      graph: reading.network.map { NamedGraph($0) }, diagnostics: reading.diagnostics)
  }
}
