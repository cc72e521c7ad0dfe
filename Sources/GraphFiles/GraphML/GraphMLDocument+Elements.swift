extension GraphMLDocument {
  func beginKey(_ attributes: [XMLStream.Attribute]) {
    guard let id = attributes["id"], !id.isEmpty else {
      return report(.missingID, "a key has no id")
    }
    guard keys[id] == nil else {
      return report(.duplicateKey, "a second key '\(id.shortened(to: 60))'")
    }
    let typeName = attributes["attr.type"] ?? attributes["type"] ?? "string"
    guard let kind = GraphMLKey.Kind(rawValue: typeName.lowercased()) ?? Self.synonyms[typeName]
    else {
      return report(
        .unknownType, "a key is of type '\(typeName.shortened(to: 40))'",
        hint: "types are boolean, int, long, float, double and string")
    }
    let domain = attributes["for"] ?? "all"
    let name = attributes["attr.name"] ?? id
    var key = GraphMLKey(
      name: name, kind: kind, isForGraph: domain == "graph" || domain == "all")
    if domain == "node" || domain == "all" {
      guard nodeNames.insert(name).inserted else {
        return report(.duplicateKey, "a second key of nodes is named '\(name.shortened(to: 60))'")
      }
      key.nodeColumn = nodeColumns.count
      nodeColumns.append(AttributeColumnBuilder(name))
      nodeFallbacks.append(nil)
    }
    if domain == "edge" || domain == "all" {
      guard edgeNames.insert(name).inserted else {
        return report(.duplicateKey, "a second key of edges is named '\(name.shortened(to: 60))'")
      }
      key.edgeColumn = edgeColumns.count
      edgeColumns.append(AttributeColumnBuilder(name))
      edgeFallbacks.append(nil)
    }
    keys[id] = key
    keyID = id
  }

  /// What other programs call the types.
  private static let synonyms: [String: GraphMLKey.Kind] = [
    "integer": .int, "bool": .boolean, "str": .string, "Integer": .int,
  ]

  func endFallback() {
    defer { content = nil }
    guard let id = keyID, var key = keys[id], let content else { return }
    let text = String(decoding: content, as: UTF8.self)
    switch GraphMLKey.value(of: text, kind: key.kind) {
    case .value(let value): key.fallback = value
    case .missing: break
    case .wrong: reportWrong(text, key)
    }
    if let column = key.nodeColumn { nodeFallbacks[column] = key.fallback }
    if let column = key.edgeColumn { edgeFallbacks[column] = key.fallback }
    keys[id] = key
  }

  func beginGraph(_ attributes: [XMLStream.Attribute]) {
    graphCount += 1
    guard graphCount == 1 else {
      report(.severalGraphs, "a second graph", hint: "write each graph to a file of its own")
      isDone = true
      return
    }
    assembly.title = attributes["id"]
    switch attributes["edgedefault"] {
    case "directed": assembly.isDirected = true
    case "undirected": assembly.isDirected = false
    case let other:
      report(
        .notGraphML,
        other.map { "edgedefault is '\($0.shortened(to: 40))'" } ?? "the graph has no edgedefault",
        hint: "say edgedefault=\"directed\" or \"undirected\"")
    }
  }

  func beginNode(_ attributes: [XMLStream.Attribute]) {
    guard let id = attributes["id"], !id.isEmpty else {
      return report(.missingID, "a node has no id")
    }
    guard let node = assembly.node(id) else { return reportTooMany() }
    while isDescribed.count <= node { isDescribed.append(false) }
    guard !isDescribed[node] else {
      return report(.duplicateNode, "a second node '\(id.shortened(to: 60))'")
    }
    isDescribed[node] = true
    references[node] = nil
    current = node
  }

  func beginEdge(_ attributes: [XMLStream.Attribute]) {
    guard let source = attributes["source"], let target = attributes["target"], !source.isEmpty,
      !target.isEmpty
    else { return report(.missingID, "an edge has no source or no target") }
    if attributes["sourceport"] != nil || attributes["targetport"] != nil {
      report(.unsupported, "an edge ends at a port", hint: "make ports nodes")
    }
    guard let from = assembly.node(source), let to = assembly.node(target),
      let edge = assembly.addEdge(from, to)
    else { return reportTooMany() }
    for node in [from, to] where node >= isDescribed.count || !isDescribed[node] {
      if references[node] == nil { references[node] = stream?.line ?? 0 }
    }
    let isDirected = attributes["directed"].map { $0 == "true" } ?? assembly.isDirected
    if isDirected { directedEdges += 1 } else { undirectedEdges += 1 }
    if let id = attributes["id"] {
      edgeIDs.pad(to: edge)
      edgeIDs.append(.text(id))
    }
    current = edge
  }

  private func reportTooMany() {
    report(.tooLarge, "a graph has fewer than 2³¹ nodes and edges")
    isDone = true
  }
}

extension [XMLStream.Attribute] {
  /// The value of an attribute by name.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
