import GraphCore

extension GraphReader {
  /// Reads a stream in the form that is asked for, that its name says, or that it begins with.
  package func read(
    _ source: ByteSource, name: String, execution: Execution
  ) throws(ByteSource.Failure) -> GraphReading {
    try readWithIDs(source, name: name, execution: execution).named(options.nodeNames, file: name)
  }

  private func readWithIDs(
    _ source: ByteSource, name: String, execution: Execution
  ) throws(ByteSource.Failure) -> GraphReading {
    let log = FindingLog(file: name, severity: options.skipsBadRows ? .warning : .error)
    do throws(ByteSource.Failure) {
      switch try format(of: source, name: name) {
      case .edgeList:
        let result = try EdgeListReader(options: options, log: log, execution: execution)
          .read(source)
        return GraphReading(
          graph: result.graph, diagnostics: result.diagnostics, skippedRows: result.skippedRows)
      case .graphML:
        let graph = try GraphMLReader(options: options, log: log, execution: execution).read(source)
        return GraphReading(
          graph: log.containsError ? nil : graph, diagnostics: log.diagnostics)
      case .dot:
        let graph = try DOTReader(options: options, log: log, execution: execution).read(source)
        return GraphReading(
          graph: log.containsError ? nil : graph, diagnostics: log.diagnostics)
      }
    } catch {
      guard case .gzip(let reason) = error else { throw error }
      log.report(.unreadableGzip, reason)
      return GraphReading(graph: nil, diagnostics: log.diagnostics)
    }
  }

  private func format(
    of source: ByteSource, name: String
  ) throws(ByteSource.Failure) -> GraphFormat {
    if let known = options.format ?? GraphFormat(path: name) { return known }
    return try Self.format(of: source)
  }

  /// The form that content seems to have.
  static func format(of source: ByteSource) throws(ByteSource.Failure) -> GraphFormat {
    var head = try source.peek(4096)[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return head.dropFirst(2).prefix(2).contains(UInt8(ascii: "<")) ? .graphML : .edgeList
    }
    head = head.drop { $0 <= 32 }
    if head.first == UInt8(ascii: "<") { return .graphML }
    if head.starts(with: "/*".utf8) || head.starts(with: "//".utf8) { return .dot }
    let word = String(decoding: head.prefix(8), as: UTF8.self).lowercased()
    let isDOT = ["graph", "digraph", "strict"].contains { keyword in
      let next = word.utf8.dropFirst(keyword.utf8.count).first
      return word.hasPrefix(keyword) && (next.map { $0 <= 32 || $0 == 123 || $0 == 34 } ?? false)
    }
    return isDOT ? .dot : .edgeList
  }
}
