import GraphCore
import GraphFiles
import SupplyChain

extension NamedGraph {
  /// The sites of a supply network as nodes and its links as edges, with what is known of them.
  ///
  /// - Attributes have the keys of the file format, in its order: `stage`, `country`, `operator`,
  ///   `capacity` of sites; `material`, `flow`, `capacity`, `cost`, `lead_time`, `via` of links.
  /// - What the file would not say is missing: no assumption is applied, and no scenario.
  /// - Lists are joined by `;`, maps are `key=value;key=value`, as in the cells of CSV.
  public init(_ network: SupplyNetwork) {
    let encoding = NetworkEncoding(network: network)
    self.init(
      graph: network.graph, names: network.sites.map(\.id), title: network.name,
      nodeAttributes: Self.columns(of: encoding.sites, .site, without: ["id"]),
      edgeAttributes: Self.columns(of: encoding.links, .link, without: ["from", "to"]))
  }

  private static func columns(
    of rows: [DocumentNode], _ keys: KeyList, without ends: Set<String>
  ) -> [AttributeColumn] {
    var values = Array(
      repeating: [AttributeValue?](repeating: nil, count: rows.count), count: keys.names.count)
    for (row, node) in rows.enumerated() {
      guard case .map(let entries) = node.content else { continue }
      for entry in entries {
        guard let column = keys[entry.key] else { continue }
        values[column][row] = value(of: entry.value)
      }
    }
    return zip(keys.names, values)
      .filter { name, column in !ends.contains(name) && column.contains { $0 != nil } }
      .map { AttributeColumn($0, $1) }
  }

  private static func value(of node: DocumentNode) -> AttributeValue? {
    switch node.content {
    case .missing: nil
    case .plain(let text): NumberText.value(of: text) ?? .text(text)
    case .quoted(let text), .cell(let text): .text(text)
    case .list(let items): .text(items.compactMap(\.text).joined(separator: ";"))
    case .map(let entries):
      .text(entries.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ";"))
    }
  }
}
