extension GraphMLDocument {
  func beginData(_ attributes: [XMLStream.Attribute]) {
    keyID = attributes["key"]
    hasForeignContent = false
    content = nil
    guard let keyID else { return report(.missingID, "a value names no key") }
    guard let key = keys[keyID] else {
      return report(
        .unknownKey, "no key '\(keyID.shortened(to: 60))' is declared before this",
        hint: .suggestion(for: keyID, in: keys.keys.sorted()))
    }
    // What nobody asks for is not read.
    let place = stack.last == .node ? key.node : stack.last == .edge ? key.edge : nil
    if place?.column != -1 { content = [] }
  }

  func endData() {
    defer {
      content = nil
      keyID = nil
    }
    guard let keyID, let key = keys[keyID], let content else { return }
    let text = String(decoding: content, as: UTF8.self)
    // What other namespaces put into a value, such as the looks of a node, is passed over.
    if hasForeignContent, text.trimmedOfBlanks.isEmpty { return }
    switch stack.last {
    case .graph: storeForGraph(text, key)
    case .node: store(text, key, key.node, in: &nodes)
    case .edge: store(text, key, key.edge, in: &edges)
    default: break
    }
  }

  private func storeForGraph(_ text: String, _ key: GraphMLKey) {
    guard let kind = key.graph else { return reportMisplaced(key) }
    guard let value = value(of: text, key, kind) else { return }
    guard graphNames.insert(key.name).inserted else { return reportSecond(key) }
    assembly.attributes.append(GraphAttribute(key.name, value))
  }

  private func store(
    _ text: String, _ key: GraphMLKey, _ place: GraphMLKey.Place?, in columns: inout GraphMLColumns
  ) {
    guard current >= 0 else { return }
    guard let place else { return reportMisplaced(key) }
    guard let value = value(of: text, key, place.kind),
      mayPad(columns.gap(in: place.column, before: current))
    else { return }
    if !columns.put(value, in: place.column, at: current) { reportSecond(key) }
  }

  private func reportSecond(_ key: GraphMLKey) {
    report(.duplicateKey, "a second value of '\(key.name.shortened(to: 60))'")
  }

  private func reportMisplaced(_ key: GraphMLKey) {
    let place = stack.last == .graph ? "graphs" : stack.last == .node ? "nodes" : "edges"
    report(.unknownKey, "the key '\(key.name.shortened(to: 60))' is not for \(place)")
  }
}
