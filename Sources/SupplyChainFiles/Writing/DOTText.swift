/// Writes a network as a graph for other programs: nodes and edges with all that is known of them.
///
/// This is data, not a drawing: there is no shape, no color and no position in it.
enum DOTText {
  static func text(of encoding: NetworkEncoding) -> String {
    let ids = encoding.network.sites.values.map(\.id)
    var text = "digraph \(quoted(encoding.network.name)) {\n"
    for (id, site) in zip(ids, encoding.sites) {
      text += "  \(quoted(id)) [\(attributes(of: site, without: ["id"]))];\n"
    }
    for (edge, link) in zip(encoding.network.graph.edges, encoding.links) {
      let source = ids[encoding.network.graph.source(of: edge).index]
      let target = ids[encoding.network.graph.target(of: edge).index]
      let list = attributes(of: link, without: ["from", "to"])
      text += "  \(quoted(source)) -> \(quoted(target)) [\(list)];\n"
    }
    return text + "}\n"
  }

  private static func attributes(of node: DocumentNode, without keys: [String]) -> String {
    guard case .map(let entries) = node.content else { return "" }
    return entries.filter { !keys.contains($0.key) }
      .map { "\($0.key)=\(quoted(value($0.value)))" }.joined(separator: ", ")
  }

  private static func value(_ node: DocumentNode) -> String {
    switch node.content {
    case .missing: ""
    case .plain(let text), .quoted(let text), .cell(let text): text
    case .list(let items): items.compactMap(\.text).joined(separator: ";")
    case .map(let entries):
      entries.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ";")
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
