import GraphCore

/// Collects nodes and edges by name, in order of first appearance.
struct GraphAssembly {
  private(set) var names: [String] = []
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  private var index: [String: Int32] = [:]
  var title: String?
  var isDirected = true
  var attributes: [GraphAttribute] = []

  /// The number of edges so far.
  var edgeCount: Int { sources.count }

  /// The node of a name, which is new where the name is, or `nil` where there are too many.
  mutating func node(_ name: String) -> Int? {
    if let known = index[name] { return Int(known) }
    guard names.count < Int(Int32.max) - 1 else { return nil }
    index[name] = Int32(names.count)
    names.append(name)
    return names.count - 1
  }

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
      graph: Digraph(nodeCount: names.count, sources: sources, targets: targets),
      names: NodeColumn(names), isDirected: isDirected, title: title, attributes: attributes,
      nodeAttributes: nodeAttributes, edgeAttributes: edgeAttributes)
  }
}
