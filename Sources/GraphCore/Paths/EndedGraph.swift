/// A graph with one node before all sources and one behind all sinks, where there are several.
struct EndedGraph {
  let graph: Digraph
  let lengths: EdgeColumn<Double>
  let source: NodeID
  let sink: NodeID
  private let isExtended: Bool

  init(
    _ graph: Digraph, from sources: [NodeID], to sinks: [NodeID], lengths: EdgeColumn<Double>
  ) {
    isExtended = sources.count != 1 || sinks.count != 1
    guard isExtended else {
      (self.graph, self.lengths, source, sink) = (graph, lengths, sources[0], sinks[0])
      return
    }
    source = NodeID(graph.nodeCount)
    sink = NodeID(graph.nodeCount + 1)
    var builder = DigraphBuilder(nodeCount: graph.nodeCount + 2)
    builder.reserveEdges(graph.edgeCount + sources.count + sinks.count)
    for edge in graph.edges {
      builder.addEdge(from: graph.source(of: edge), to: graph.target(of: edge))
    }
    for node in Set(sources).sorted() { builder.addEdge(from: source, to: node) }
    for node in Set(sinks).sorted() { builder.addEdge(from: node, to: sink) }
    self.graph = builder.graph()
    let added = builder.edgeCount - graph.edgeCount
    self.lengths = EdgeColumn(lengths.values + Array(repeating: 0, count: added))
  }

  /// A path without the ends that were added.
  func path(_ path: Path, in graph: Digraph, lengths: EdgeColumn<Double>) -> Path {
    guard isExtended else { return path }
    return Path(
      from: path.nodes[1], along: Array(path.edges.dropFirst().dropLast()), in: graph,
      lengths: lengths)
  }
}
