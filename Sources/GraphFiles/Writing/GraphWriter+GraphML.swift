extension GraphWriter {
  func writeGraphML(to output: ([UInt8]) throws(GraphFileError) -> Void) throws(GraphFileError) {
    var sink = TextSink()
    sink.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """)
    let edgeColumns = graph.edgeAttributes.filter { $0.name != "id" }
    let edgeIDs = graph.edgeAttributes.first { $0.name == "id" }
    for (number, attribute) in graph.attributes.enumerated() {
      let column = AttributeColumn(attribute.name, [attribute.value])
      sink.write(try key("g\(number)", "graph", column))
    }
    for (number, column) in graph.nodeAttributes.enumerated() {
      sink.write(try key("n\(number)", "node", column))
    }
    for (number, column) in edgeColumns.enumerated() {
      sink.write(try key("e\(number)", "edge", column))
    }
    let title = try graph.title.map { (title) throws(GraphFileError) in
      " id=\"\(try title.xmlText(substitute))\""
    }
    let directions = graph.isDirected ? "directed" : "undirected"
    sink.write("  <graph\(title ?? "") edgedefault=\"\(directions)\">\n")
    for (number, attribute) in graph.attributes.enumerated() {
      sink.write("    <data key=\"g\(number)\">\(try attribute.value.xmlText(substitute))</data>\n")
    }
    for node in graph.graph.nodes {
      let data = try data(graph.nodeAttributes, prefix: "n", at: node.index)
      sink.write("    <node id=\"\(try graph.names[node].xmlText(substitute))\"")
      sink.write(data.isEmpty ? "/>\n" : ">\n\(data)    </node>\n")
      try sink.flush(to: output)
    }
    for edge in graph.graph.edges {
      let data = try data(edgeColumns, prefix: "e", at: edge.index)
      let source = try graph.names[graph.graph.source(of: edge)].xmlText(substitute)
      let target = try graph.names[graph.graph.target(of: edge)].xmlText(substitute)
      let id = try edgeIDs?[edge.index]?.xmlText(substitute)
      sink.write("    <edge\(id.map { " id=\"\($0)\"" } ?? "")")
      sink.write(" source=\"\(source)\" target=\"\(target)\"")
      sink.write(data.isEmpty ? "/>\n" : ">\n\(data)    </edge>\n")
      try sink.flush(to: output)
    }
    sink.write("  </graph>\n</graphml>\n")
    try sink.flush(atLeast: 1, to: output)
  }

  private func key(
    _ id: String, _ domain: String, _ column: AttributeColumn
  ) throws(GraphFileError) -> String {
    let type =
      switch column.kind {
      case .number: "double"
      case .integer: "long"
      case .flag: "boolean"
      case .text: "string"
      }
    return "  <key id=\"\(id)\" for=\"\(domain)\""
      + " attr.name=\"\(try column.name.xmlText(substitute))\" attr.type=\"\(type)\"/>\n"
  }

  private func data(
    _ columns: [AttributeColumn], prefix: String, at position: Int
  ) throws(GraphFileError) -> String {
    var text = ""
    for (number, column) in columns.enumerated() {
      guard let value = column[position] else { continue }
      text += "      <data key=\"\(prefix)\(number)\">\(try value.xmlText(substitute))</data>\n"
    }
    return text
  }
}

extension AttributeValue {
  /// The value as XML; infinity as all readers of GraphML know it.
  fileprivate func xmlText(_ substitute: String?) throws(GraphFileError) -> String {
    if case .number(.infinity) = self { return "Infinity" }
    if case .number(-.infinity) = self { return "-Infinity" }
    return try text.xmlText(substitute)
  }
}

extension String {
  /// The text as it stands in XML, in an element or an attribute.
  fileprivate func xmlText(_ substitute: String?) throws(GraphFileError) -> String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 9, 10, 13: result += "&#\(scalar.value);"
      case 0...0x1F, 0xFFFE, 0xFFFF:
        if let substitute {
          result += substitute
          continue
        }
        throw .unwritable(
          path: "-",
          reason: "XML cannot hold the control character in '\(shortened(to: 40))'")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
