extension GraphMLDocument {
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
    guard let id = attributes["id"] else { return report(.missingID, "a node has no id") }
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
    guard let source = attributes["source"], let target = attributes["target"] else {
      return report(.missingID, "an edge has no source or no target")
    }
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
    if let id = attributes["id"], edges.keeps("id") {
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
