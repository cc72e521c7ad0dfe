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
      source: source, purpose: .edges, columns: options.columns,
      choice: TableLayout.Choice(kept: options.keptAttributes, texts: options.textColumns),
      skipsBadRows: options.skipsBadRows, log: log, execution: execution)
    guard let edges = try reader.read(numbering: nil) else {
      return Result(graph: nil, diagnostics: log.diagnostics, skippedRows: 0)
    }
    var result = Result(graph: nil, diagnostics: [], skippedRows: edges.skippedRows)
    var parts = EdgeListParts(edges)
    if let path = options.nodeTable {
      try readNodes(path, edges.numbering, into: &parts, &result)
    }
    reportUnknownTexts(parts)
    result.diagnostics = log.diagnostics + result.diagnostics
    parts.names = edges.numbering.names
    guard !result.diagnostics.containsError else { return result }
    result.graph = parts.graph(isDirected: options.isDirected)
    return result
  }

  /// Reports names of texts that no table has.
  private func reportUnknownTexts(_ parts: EdgeListParts) {
    let known = parts.columnNames
    for name in options.textColumns.subtracting(known).sorted() {
      log.report(
        .unknownColumn, "there is no column '\(name.shortened(to: 60))' to read as text",
        hint: .suggestion(for: name, in: known))
    }
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
      source: source, purpose: .nodes, columns: nil,
      choice: TableLayout.Choice(kept: options.wantedNodeAttributes, texts: options.textColumns),
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
    parts.unreadNodeAttributes = nodes.layout.unread
  }
}

/// What a graph is made of, once its tables are read.
private struct EdgeListParts {
  private let sources: [Int32]
  private let targets: [Int32]
  private let edgeAttributes: [AttributeColumn]
  var names: [String] = []
  var nodeAttributes: [AttributeColumn] = []
  private let unreadEdgeAttributes: [String]
  var unreadNodeAttributes: [String] = []

  init(_ edges: TableParser) {
    sources = edges.firstNodes
    targets = edges.secondNodes
    edgeAttributes = edges.columns
    unreadEdgeAttributes = edges.layout.unread
  }

  /// The names of all columns that are no keys.
  var columnNames: [String] {
    (edgeAttributes + nodeAttributes).map(\.name) + unreadEdgeAttributes + unreadNodeAttributes
  }

  func graph(isDirected: Bool) -> NamedGraph {
    var graph = NamedGraph(
      graph: Digraph(nodeCount: names.count, sources: sources, targets: targets),
      names: NodeColumn(names), isDirected: isDirected, nodeAttributes: nodeAttributes,
      edgeAttributes: edgeAttributes)
    graph.unreadNodeAttributes = unreadNodeAttributes
    graph.unreadEdgeAttributes = unreadEdgeAttributes
    return graph
  }
}

extension TableParser {
  /// The attributes that were kept.
  var columns: [AttributeColumn] {
    stores.filter { $0.mode != .key && $0.mode != .skipped }.map { $0.column() }
  }
}
