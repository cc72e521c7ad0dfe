extension GraphWriter {
  func writeEdgeList(
    to output: ([UInt8]) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    var sink = TextSink()
    let columns = graph.edgeAttributes
    // Columns that are called like an end of an edge would be taken for it.
    let taken = columns.map(\.name).first { ["from", "to"].contains($0.lowercased()) }
    if let taken {
      throw .unwritable(
        path: "-", reason: "the attribute '\(taken)' has the name of an end of an edge")
    }
    sink.write((["from", "to"] + columns.map { $0.name.csvCell }).joined(separator: ",") + "\n")
    for edge in graph.graph.edges {
      sink.write(graph.names[graph.graph.source(of: edge)].csvCell)
      sink.write(",")
      sink.write(graph.names[graph.graph.target(of: edge)].csvCell)
      for column in columns {
        sink.write(",")
        switch column[edge.index] {
        case nil: break
        case .text(let text): sink.write(text.csvCell)
        case .some(let value): sink.write(value.text)
        }
      }
      sink.write("\n")
      try sink.flush(to: output)
    }
    try sink.flush(atLeast: 1, to: output)
  }
}

extension String {
  /// The text as a cell of CSV, quoted where it must be.
  fileprivate var csvCell: String {
    let mustBeQuoted =
      utf8.contains { [9, 10, 13, 34, 44, 59].contains($0) } || utf8.first == 32
      || utf8.last == 32 || utf8.first == UInt8(ascii: "#")
    guard mustBeQuoted else { return self }
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}
