extension Path {
  /// Whether the edges follow on each other over the nodes given, no node comes twice, no edge is
  /// closed, and the length is what they add up to; without lengths the number of edges.
  ///
  /// True or false of any path whatever, also of one made for another graph.
  func isSimple(in graph: Digraph, along lengths: EdgeColumn<Double>? = nil) -> Bool {
    guard nodes.count == edges.count + 1, Set(nodes).count == nodes.count, graph.contains(nodes),
      graph.contains(edges), lengths?.count ?? graph.edgeCount == graph.edgeCount
    else { return false }
    let isWalk = edges.indices.allSatisfy {
      graph.source(of: edges[$0]) == nodes[$0] && graph.target(of: edges[$0]) == nodes[$0 + 1]
    }
    let sum = lengths.map { lengths in edges.reduce(0) { $0 + lengths[$1] } } ?? Double(edges.count)
    return isWalk && length == sum && length < .infinity
  }
}

extension Digraph {
  /// Whether all of some nodes are nodes of this graph.
  func contains(_ nodes: [NodeID]) -> Bool {
    nodes.allSatisfy { $0.index >= 0 && $0.index < nodeCount }
  }

  /// Whether all of some edges are edges of this graph.
  func contains(_ edges: [EdgeID]) -> Bool {
    edges.allSatisfy { $0.index >= 0 && $0.index < edgeCount }
  }
}
