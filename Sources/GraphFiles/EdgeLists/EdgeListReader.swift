import GraphCore

/// Reads an edge list, and the table of nodes beside it.
struct EdgeListReader {
  let options: GraphReader.Options
  let log: FindingLog
  let execution: Execution

  /// What came of it.
  struct Result {
    var graph: NamedGraph?
    var diagnostics: [Diagnostic]
    var skippedRows: Int
  }

  func read(_ source: ByteSource) throws(ByteSource.Failure) -> Result {
    let reader = TableReader(
      source: source, purpose: .edges, columns: options.columns, kept: options.keptAttributes,
      skipsBadRows: options.skipsBadRows, log: log, execution: execution)
    guard let edges = try reader.read(numbering: nil) else {
      return Result(graph: nil, diagnostics: log.diagnostics, skippedRows: 0)
    }
    var result = Result(
      graph: nil, diagnostics: log.diagnostics, skippedRows: edges.skippedRows)
    var parts = EdgeListParts(edges)
    if let path = options.nodeTable {
      try readNodes(path, edges.numbering, into: &parts, &result)
    }
    parts.names = edges.numbering.names
    guard !log.containsError, !result.diagnostics.containsError else { return result }
    result.graph = parts.graph(isDirected: options.isDirected)
    return result
  }

  private func readNodes(
    _ path: String, _ numbering: NodeNumbering, into parts: inout EdgeListParts,
    _ result: inout Result
  ) throws(ByteSource.Failure) {
    let log = FindingLog(file: path, severity: options.skipsBadRows ? .warning : .error)
    defer { result.diagnostics += log.diagnostics }
    let source: ByteSource
    do throws(FileBytes.Failure) {
      source = try ByteSource(path: path)
    } catch {
      switch error {
      case .missing: throw .system("there is no file '\(path)'")
      case .folder: throw .system("'\(path)' is a folder")
      case .system(let reason): throw .system("'\(path)': \(reason)")
      case .tooLarge: throw .system("'\(path)' is too large")
      }
    }
    let reader = TableReader(
      source: source, purpose: .nodes, columns: nil, kept: nil,
      skipsBadRows: options.skipsBadRows, log: log, execution: execution)
    guard let nodes = try reader.read(numbering: numbering) else { return }
    result.skippedRows += nodes.skippedRows
    var rows = [Int32](repeating: -1, count: numbering.count)
    for (row, node) in nodes.firstNodes.enumerated() {
      if rows[Int(node)] >= 0 {
        log.report(
          .duplicateNode, line: nodes.line(ofRow: row), isInRow: true,
          "a second row for '\(numbering.name(Int(node)).shortened(to: 60))'")
      } else {
        rows[Int(node)] = Int32(row)
      }
    }
    parts.nodeAttributes = nodes.columns.map { $0.gathered(rows) }
  }
}

/// What a graph is made of, once its tables are read.
private struct EdgeListParts {
  private let sources: [Int32]
  private let targets: [Int32]
  private let edgeAttributes: [AttributeColumn]
  var names: [String] = []
  var nodeAttributes: [AttributeColumn] = []

  init(_ edges: TableParser) {
    sources = edges.firstNodes
    targets = edges.secondNodes
    edgeAttributes = edges.columns
  }

  func graph(isDirected: Bool) -> NamedGraph {
    NamedGraph(
      graph: Digraph(nodeCount: names.count, sources: sources, targets: targets),
      names: NodeColumn(names), isDirected: isDirected, nodeAttributes: nodeAttributes,
      edgeAttributes: edgeAttributes)
  }
}

extension TableParser {
  /// The attributes that were kept.
  var columns: [AttributeColumn] {
    stores.filter { $0.mode != .key && $0.mode != .skipped }.map { $0.column() }
  }
}
