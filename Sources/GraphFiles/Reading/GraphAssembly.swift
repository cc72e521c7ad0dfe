import GraphCore

/// Collects nodes and edges by name, in order of first appearance; it lives as long as one reader.
struct GraphAssembly {
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  private let symbols = SymbolTable()
  var title: String?
  var isDirected = true
  var attributes: [GraphAttribute] = []

  /// The number of edges so far.
  var edgeCount: Int { sources.count }

  /// The node of a name, which is new where the name is, or `nil` where there are too many.
  mutating func node(_ name: String) -> Int? {
    guard symbols.count < Int(Int32.max) - 1 else { return symbols.known(name).map(Int.init) }
    return Int(symbols.number(of: name))
  }

  /// The number of nodes so far.
  var nodeCount: Int { symbols.count }

  /// The name of a node.
  func name(_ node: Int) -> String { symbols.text(node) }

  /// Adds an edge between two nodes, or gives `nil` where there are too many.
  mutating func addEdge(_ source: Int, _ target: Int) -> Int? {
    guard sources.count < Int(Int32.max) - 1 else { return nil }
    sources.append(Int32(source))
    targets.append(Int32(target))
    return sources.count - 1
  }

  /// The graph of all that was collected.
  func graph(nodeAttributes: [AttributeColumn], edgeAttributes: [AttributeColumn]) -> NamedGraph {
    NamedGraph(
      graph: Digraph(nodeCount: nodeCount, sources: sources, targets: targets),
      names: NodeColumn(symbols.texts), isDirected: isDirected, title: title,
      attributes: attributes,
      nodeAttributes: nodeAttributes, edgeAttributes: edgeAttributes)
  }
}
