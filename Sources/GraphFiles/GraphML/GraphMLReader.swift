import GraphCore

/// Reads GraphML as it streams in.
struct GraphMLReader {
  let options: GraphReader.Options
  let log: FindingLog
  let execution: Execution

  /// The graph, or `nil` with a report of why there is none.
  func read(_ source: ByteSource) throws(ByteSource.Failure) -> NamedGraph? {
    let document = GraphMLDocument(options: options, log: log)
    let stream = XMLStream(document)
    document.stream = stream
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var isEmpty = true
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { break }
      isEmpty = false
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      document.padding = source.roomLimit
      guard stream.feed(piece, isLast: false) else { break }
      execution.observer?(Completion(done: source.taken, total: source.size, unit: "bytes"))
    }
    if isEmpty {
      log.report(.emptyFile, "the file is empty")
      return nil
    }
    if stream.fault == nil, !document.isDone {
      _ = stream.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }
    report(stream)
    return log.containsError ? nil : document.graph()
  }

  private func report(_ stream: XMLStream) {
    switch stream.fault {
    case nil: break
    case .doctype:
      log.report(
        .doctypeRefused, line: stream.faultLine, column: stream.faultColumn,
        "the file declares a document type", hint: "remove the line with <!DOCTYPE")
    case .malformed(let reason):
      log.report(
        .unreadableXML, line: stream.faultLine, column: stream.faultColumn,
        reason.shortened(to: 200))
    }
  }
}

extension GraphMLDocument {
  /// The graph of all that was heard, or `nil` with a report of what is missing.
  func graph() -> NamedGraph? {
    guard graphCount > 0 else {
      log.report(.noGraph, "there is no graph in the file")
      return nil
    }
    for (node, line) in references.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      log.report(
        .unknownNode, line: line, "no node '\(assembly.name(node).shortened(to: 60))' in the file")
    }
    if directedEdges > 0, undirectedEdges > 0 {
      log.report(
        .mixedDirections,
        "\(directedEdges) edges are directed and \(undirectedEdges) are not",
        hint: "write an edge that leads both ways as two")
    }
    let missing = nodes.missing(of: assembly.nodeCount) + edges.missing(of: assembly.edgeCount)
    guard mayPad(missing), !log.containsError else { return nil }
    if directedEdges + undirectedEdges > 0 { assembly.isDirected = directedEdges > 0 }
    var edgeAttributes = edges.finish(count: assembly.edgeCount)
    if edgeIDs.count > 0, !edgeAttributes.contains(where: { $0.name == "id" }) {
      edgeIDs.pad(to: assembly.edgeCount)
      edgeAttributes.insert(edgeIDs.column(), at: 0)
    }
    var graph = assembly.graph(
      nodeAttributes: nodes.finish(count: assembly.nodeCount), edgeAttributes: edgeAttributes)
    graph.unreadNodeAttributes = nodes.unread
    graph.unreadEdgeAttributes = edges.unread
    return graph
  }
}
