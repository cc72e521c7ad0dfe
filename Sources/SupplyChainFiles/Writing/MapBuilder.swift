import GraphFiles
import SupplyChain

/// Collects the entries of a map and leaves out what is missing.
struct MapBuilder {
  private(set) var entries: [DocumentNode.Entry] = []

  init() {}

  init(_ build: (inout MapBuilder) -> Void) { build(&self) }

  /// The map.
  var node: DocumentNode { DocumentNode(.map(entries), at: .none) }

  mutating func add(_ key: String, _ content: DocumentNode.Content) {
    entries.append(
      DocumentNode.Entry(key: key, keyMark: .none, value: DocumentNode(content, at: .none)))
  }

  mutating func add(_ key: String, text: String?) {
    if let text, !text.isEmpty { add(key, .quoted(text)) }
  }

  mutating func add(_ key: String, number: Double?) {
    if let number { add(key, .plain(number.written)) }
  }

  mutating func add(_ key: String, list: [DocumentNode]) {
    if !list.isEmpty { add(key, .list(list)) }
  }

  mutating func add(_ key: String, map: MapBuilder) {
    if !map.entries.isEmpty { add(key, .map(map.entries)) }
  }

  mutating func add(_ key: String, records: [(id: String, node: DocumentNode)]) {
    let map = MapBuilder { for record in records { $0.add(record.id, record.node.content) } }
    add(key, map: map)
  }

  /// The source, grade and note of a row, or of one of its figures.
  mutating func add(_ provenance: Provenance, of figure: String = "") {
    let prefix = figure.isEmpty ? "" : "\(figure)_"
    let sources = provenance.sources.map(DocumentNode.text)
    if sources.count == 1 {
      add("\(prefix)source", sources[0].content)
    } else {
      add("\(prefix)source", list: sources)
    }
    add("\(prefix)grade", text: provenance.grade?.rawValue)
    add("\(prefix)note", text: provenance.note)
  }
}

extension DocumentNode {
  /// A text without a place.
  static func text(_ text: String) -> DocumentNode { DocumentNode(.quoted(text), at: .none) }

  /// A list without a place.
  static func list(_ items: [DocumentNode]) -> DocumentNode {
    DocumentNode(.list(items), at: .none)
  }
}

extension Mark {
  /// No place: of what is written, not read.
  static let none = Mark(file: 0)
}
