import GraphCore

extension NamedGraph {
  /// The directed graph that an undirected one means: every edge both ways.
  ///
  /// Edges keep their ids; their opposites follow in the same order, with the same attributes; an
  /// edge from a node to itself has none. A directed graph stays as it is.
  ///
  /// - Complexity: O(V + E).
  public func bothDirections() -> NamedGraph {
    guard !isDirected else { return self }
    let opposed = graph.edges.filter { graph.source(of: $0) != graph.target(of: $0) }
    let sources = graph.edges.map { graph.source(of: $0) } + opposed.map { graph.target(of: $0) }
    let targets = graph.edges.map { graph.target(of: $0) } + opposed.map { graph.source(of: $0) }
    let positions = Array(0..<Int32(graph.edgeCount)) + opposed.map { Int32($0.index) }
    let columns = edgeAttributes.map { column in
      column.gathered(positions)
    }
    return NamedGraph(
      graph: Digraph(
        nodeCount: graph.nodeCount, sources: sources.map { Int32($0.index) },
        targets: targets.map { Int32($0.index) }),
      names: names, isDirected: true, title: title, attributes: attributes,
      nodeAttributes: nodeAttributes, edgeAttributes: columns)
  }
}
