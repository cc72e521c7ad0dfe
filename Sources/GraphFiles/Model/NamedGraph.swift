import GraphCore

/// A graph with the names and attributes that a file gives its nodes and edges.
///
/// ```swift
/// let file = try GraphReader().read(at: "trade.csv.gz").get()
/// let capacities = try file.edgeNumbers("capacity", in: 0 ... .infinity)
/// let mine = try file.node(named: "bayan-obo")
/// ```
///
/// Nodes and edges keep the order of the file: node ids count first appearances.
public struct NamedGraph: Sendable {
  /// Which edges there are; an undirected graph has one edge for each of its own.
  public let graph: Digraph
  /// The ids that the file gives its nodes, or what names them in their place: all different.
  ///
  /// Names are the same where their bytes are, as they are to other programs: `é` as one character
  /// and as two are two names.
  public let names: NodeColumn<String>
  /// Whether an edge leads one way only; ``bothDirections()`` is for those that do not.
  public let isDirected: Bool
  /// The name of the whole graph, where it has one.
  public var title: String?
  /// The attributes of the whole graph, in file order.
  public var attributes: [GraphAttribute]
  /// The attributes of its nodes, in file order.
  public let nodeAttributes: [AttributeColumn]
  /// The attributes of its edges, in file order.
  public let edgeAttributes: [AttributeColumn]

  /// The names of attributes of nodes that the file has and nobody asked for.
  public internal(set) var unreadNodeAttributes: [String] = []
  /// The names of attributes of edges that the file has and nobody asked for.
  public internal(set) var unreadEdgeAttributes: [String] = []

  private let index: NameIndex

  /// A graph of known parts.
  ///
  /// - Precondition: Names are unique, byte for byte, one for each node; node attributes have a
  ///   value or `nil` for each node, and edge attributes for each edge; attribute names are unique.
  public init(
    graph: Digraph, names: NodeColumn<String>, isDirected: Bool = true, title: String? = nil,
    attributes: [GraphAttribute] = [], nodeAttributes: [AttributeColumn] = [],
    edgeAttributes: [AttributeColumn] = []
  ) {
    precondition(names.count == graph.nodeCount, "a name for every node")
    precondition(
      nodeAttributes.allSatisfy { $0.count == graph.nodeCount }
        && edgeAttributes.allSatisfy { $0.count == graph.edgeCount },
      "a value or nil for every node and edge")
    self.graph = graph
    self.names = names
    self.isDirected = isDirected
    self.title = title
    self.attributes = attributes
    self.nodeAttributes = nodeAttributes
    self.edgeAttributes = edgeAttributes
    index = NameIndex(names: names.values)
  }

  /// The node of a name, byte for byte, or `nil` where there is none.
  ///
  /// - Complexity: O(1), after an index of O(V) is made for the first question.
  public func node(_ name: String) -> NodeID? { index.position(of: name).map(NodeID.init) }

  /// The node of a name.
  ///
  /// - Throws: ``AttributeError/unknownNode(_:nearest:)`` with the names that are most like it, or
  ///   ``AttributeError/namedByAttribute(_:attribute:node:)`` where it is a `name` or `label`.
  public func node(named name: String) throws(AttributeError) -> NodeID {
    guard let node = node(name) else {
      for column in nodeAttributes where ["name", "label"].contains(column.name.lowercased()) {
        if let position = (0..<column.count).first(where: { column[$0]?.text == name }) {
          throw .namedByAttribute(
            name, attribute: column.name, node: names.values[position])
        }
      }
      let known = names.values.count <= 50_000 ? names.values : []
      throw .unknownNode(name, nearest: name.utf8.count <= 200 ? name.nearest(in: known) : [])
    }
    return node
  }

  /// How an edge is written: `from->to`, or `from--to` where it leads both ways.
  public func name(of edge: EdgeID) -> String {
    let (source, target) = (graph.source(of: edge), graph.target(of: edge))
    return names[source] + (isDirected ? "->" : "--") + names[target]
  }
}

/// One attribute of a whole graph.
public struct GraphAttribute: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its value.
  public var value: AttributeValue

  /// An attribute with a value.
  public init(_ name: String, _ value: AttributeValue) {
    self.name = name
    self.value = value
  }
}
