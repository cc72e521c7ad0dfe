extension GraphMLDocument {
  func beginData(_ attributes: [XMLStream.Attribute]) {
    keyID = attributes["key"]
    hasForeignContent = false
    isCollecting = false
    guard let keyID else { return report(.missingID, "a value names no key") }
    if keys.isEmpty || !undeclared.isEmpty { takeUndeclared(keyID) }
    guard let key = keys[keyID] else {
      return report(
        .unknownKey, "no key '\(keyID.shortened(to: 60))' is declared before this",
        hint: .suggestion(for: keyID, in: keys.keys.sorted()))
    }
    // What nobody asks for is not read.
    let place = stack.last == .node ? key.node : stack.last == .edge ? key.edge : nil
    if place?.column != -1 { collect() }
  }

  func endData() {
    defer {
      isCollecting = false
      keyID = nil
    }
    guard isCollecting, let keyID, let key = keys[keyID] else { return }
    // What other namespaces put into a value, such as the looks of a node, is passed over.
    if hasForeignContent, content.allSatisfy({ $0 <= 32 }) { return }
    switch stack.last {
    case .graph: storeForGraph(key)
    case .node: store(key, key.node, in: &nodes)
    case .edge: store(key, key.edge, in: &edges)
    default: break
    }
  }

  private func storeForGraph(_ key: GraphMLKey) {
    guard let kind = key.graph else { return reportMisplaced(key) }
    guard let value = value(key, kind) else { return }
    guard graphNames.insert(key.name).inserted else { return reportSecond(key) }
    assembly.attributes.append(GraphAttribute(key.name, value))
  }

  private func store(
    _ key: GraphMLKey, _ place: GraphMLKey.Place?, in columns: inout GraphMLColumns
  ) {
    guard current >= 0 else { return }
    guard let place else { return reportMisplaced(key) }
    guard let value = value(key, place.kind),
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
