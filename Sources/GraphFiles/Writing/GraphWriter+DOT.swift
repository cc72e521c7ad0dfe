extension GraphWriter {
  func writeDOT(to output: ([UInt8]) throws(GraphFileError) -> Void) throws(GraphFileError) {
    var sink = TextSink()
    let title = graph.title.map { " \($0.dotText)" } ?? ""
    sink.write("\(graph.isDirected ? "digraph" : "graph")\(title) {\n")
    for attribute in graph.attributes {
      sink.write("  \(attribute.name.dotText)=\(attribute.value.text.dotText);\n")
    }
    for node in graph.graph.nodes {
      let list = Self.list(graph.nodeAttributes, at: node.index)
      sink.write("  \(graph.names[node].dotText)\(list);\n")
      try sink.flush(to: output)
    }
    let sign = graph.isDirected ? "->" : "--"
    for edge in graph.graph.edges {
      let source = graph.names[graph.graph.source(of: edge)].dotText
      let target = graph.names[graph.graph.target(of: edge)].dotText
      sink.write(
        "  \(source) \(sign) \(target)\(Self.list(graph.edgeAttributes, at: edge.index));\n")
      try sink.flush(to: output)
    }
    sink.write("}\n")
    try sink.flush(atLeast: 1, to: output)
  }

  private static func list(_ columns: [AttributeColumn], at position: Int) -> String {
    let pairs = columns.compactMap { column in
      column[position].map { "\(column.name.dotText)=\($0.text.dotText)" }
    }
    return pairs.isEmpty ? "" : " [\(pairs.joined(separator: ", "))]"
  }
}

extension String {
  /// The text in quotes.
  ///
  /// Only a quote is escaped: to DOT a backslash is a sign like any other, unless it stands before
  /// a quote.
  fileprivate var dotText: String {
    var result = "\""
    var backslashes = 0
    for scalar in unicodeScalars {
      if scalar == "\"" {
        if backslashes % 2 == 1 { result += "\\" }
        result += "\\"
      } else if scalar == "\n" || scalar == "\r", backslashes % 2 == 1 {
        // A backslash before a line break would join the lines.
        result += "\\"
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      result.unicodeScalars.append(scalar)
    }
    if backslashes % 2 == 1 { result += "\\" }
    return result + "\""
  }
}
