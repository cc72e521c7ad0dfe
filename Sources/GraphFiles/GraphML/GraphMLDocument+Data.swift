extension GraphMLDocument {
  func beginData(_ attributes: [XMLStream.Attribute]) {
    keyID = attributes["key"]
    hasForeignContent = false
    content = []
    guard let keyID else { return report(.missingID, "a value names no key") }
    guard keys[keyID] == nil else { return }
    let known = keyID.utf8.count <= 200 ? keyID.nearest(in: keys.keys.sorted()).first : nil
    report(
      .unknownKey, "no key '\(keyID.shortened(to: 60))' is declared before this",
      hint: known.map { "did you mean '\($0.shortened(to: 60))'?" })
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
    switch GraphMLKey.value(of: text, kind: key.kind) {
    case _ where !seenKeys.insert(keyID).inserted:
      report(.duplicateKey, "a second value of '\(key.name.shortened(to: 60))'")
    case .missing: return
    case .wrong: reportWrong(text, key)
    case .value(let value): store(value, key)
    }
  }

  private func store(_ value: AttributeValue, _ key: GraphMLKey) {
    switch stack.last {
    case .graph:
      if key.isForGraph { return assembly.attributes.append(GraphAttribute(key.name, value)) }
      report(.unknownKey, "the key '\(key.name.shortened(to: 60))' is not for graphs")
    case .node:
      guard current >= 0 else { return }
      guard let column = key.nodeColumn else {
        return report(.unknownKey, "the key '\(key.name.shortened(to: 60))' is not for nodes")
      }
      put(value, in: &nodeColumns[column], nodeFallbacks[column], at: current)
    case .edge:
      guard current >= 0 else { return }
      guard let column = key.edgeColumn else {
        return report(.unknownKey, "the key '\(key.name.shortened(to: 60))' is not for edges")
      }
      put(value, in: &edgeColumns[column], edgeFallbacks[column], at: current)
    default: break
    }
  }

  private func put(
    _ value: AttributeValue, in column: inout AttributeColumnBuilder, _ fallback: AttributeValue?,
    at position: Int
  ) {
    guard column.count <= position else {
      // An edge named this node before it was described, and others were described since.
      lateValues[position, default: [:]][column.name] = value
      return
    }
    guard mayPad(position - column.count) else { return }
    while column.count < position { column.append(fallback) }
    column.append(value)
  }

  func reportWrong(_ text: String, _ key: GraphMLKey) {
    report(
      .notANumber,
      "'\(key.name.shortened(to: 40))' is '\(text.shortened(to: 40))', which is no "
        + key.kind.rawValue)
  }
}
