/// What some programs write beside what GraphML says.
extension GraphMLDocument {
  /// Takes a key for one of texts, by its id, in a file that declares none.
  ///
  /// So older exports of Neo4j (APOC) are: `<data key="labels">:Mine</data>`.
  func takeUndeclared(_ id: String) {
    let domain = stack.last
    var key = keys[id] ?? GraphMLKey(name: id)
    switch domain {
    case .node where key.node == nil:
      key.node = .init(column: nodes.place(of: id, isNamed: true), kind: .text)
    case .edge where key.edge == nil:
      key.edge = .init(column: edges.place(of: id, isNamed: true), kind: .text)
    case .graph: key.graph = .text
    default: return
    }
    keys[id] = key
    guard undeclared.insert(id).inserted else { return }
    log.warn(
      .unknownKey, line: stream?.line, column: stream?.column,
      "no key is declared; '\(id.shortened(to: 60))' is taken for text")
  }

  /// Whether an element is what yEd shows at a node, and the first that is not empty.
  func isNodeLabel(_ name: String) -> Bool {
    guard name == "NodeLabel", label.isEmpty, let data = stack.lastIndex(of: .data) else {
      return false
    }
    return data > 0 && stack[data - 1] == .node
  }

  /// Keeps what yEd shows at a node as its `label`, unless the file has such an attribute itself.
  func endLabel() {
    defer { label.removeAll(keepingCapacity: true) }
    guard !label.isEmpty, current >= 0,
      !keys.values.contains(where: { $0.name == "label" && $0.node != nil })
    else { return }
    let column = nodes.place(of: "label", isNamed: true)
    guard column >= 0, mayPad(nodes.gap(in: column, before: current)) else { return }
    let text = String(decoding: label, as: UTF8.self)
    _ = nodes.put(.text(text.trimmedOfBlanks), in: column, at: current)
  }
}
