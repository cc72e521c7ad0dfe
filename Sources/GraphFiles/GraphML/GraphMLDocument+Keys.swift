extension GraphMLDocument {
  func beginKey(_ attributes: [XMLStream.Attribute]) {
    keyID = nil
    guard let id = attributes["id"], !id.isEmpty else {
      return report(.missingID, "a key has no id")
    }
    let typeName = attributes["attr.type"] ?? attributes["type"] ?? "string"
    guard let kind = GraphMLKey.Kind(typeName) else {
      return report(
        .unknownType, "a key is of type '\(typeName.shortened(to: 40))'",
        hint: "types are boolean, int, long, float, double and string")
    }
    let domain = attributes["for"] ?? "all"
    let name = attributes["attr.name"] ?? id
    // NetworkX can write keys of one id for nodes and edges, and for each kind of value.
    var key = keys[id] ?? GraphMLKey(name: name)
    guard key.name == name else {
      return report(
        .duplicateKey,
        "the key '\(id.shortened(to: 60))' is named '\(name.shortened(to: 60))' and "
          + "'\(key.name.shortened(to: 60))'")
    }
    let isNamed = attributes["attr.name"] != nil
    if domain == "graph" || domain == "all" { key.graph = kind.combined(with: key.graph ?? kind) }
    if domain == "node" || domain == "all" {
      key.node = GraphMLKey.Place(
        column: nodes.place(of: name, isNamed: isNamed),
        kind: kind.combined(with: key.node?.kind ?? kind))
    }
    if domain == "edge" || domain == "all" {
      key.edge = GraphMLKey.Place(
        column: edges.place(of: name, isNamed: isNamed),
        kind: kind.combined(with: key.edge?.kind ?? kind))
    }
    keys[id] = key
    keyID = id
  }

  /// Notes what stands for missing values of the key that is being declared.
  func endFallback() {
    isCollecting = false
    guard let id = keyID, let key = keys[id] else { return }
    if let place = key.node, place.column >= 0, let value = value(key, place.kind) {
      nodes.setFallback(value, of: place.column)
    }
    if let place = key.edge, place.column >= 0, let value = value(key, place.kind) {
      edges.setFallback(value, of: place.column)
    }
  }

  /// The value that was read, or `nil` where it is missing or wrong, which is reported.
  func value(_ key: GraphMLKey, _ kind: GraphMLKey.Kind) -> AttributeValue? {
    switch content.withUnsafeBufferPointer({ GraphMLKey.value(of: $0, kind: kind) }) {
    case .value(let value): return value
    case .missing: return nil
    case .wrong:
      let text = String(decoding: content, as: UTF8.self)
      report(
        .notANumber,
        "'\(key.name.shortened(to: 40))' is '\(text.shortened(to: 40))', which is no "
          + kind.rawValue)
      return nil
    }
  }
}
