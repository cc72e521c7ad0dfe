import GraphCore
import GraphFiles
import SupplyChainReports

/// A graph as it was read, and as measures see it: with every edge leading one way.
struct PlainGraph {
  /// The graph as its file has it.
  let file: NamedGraph
  /// The graph as measures see it: an undirected edge is two.
  let directed: NamedGraph
  /// What the graph is called in answers: its file, as it was named.
  let title: String
  /// What is taken for granted, in the order in which it was asked for.
  private(set) var assumptions: [String]

  init(_ file: NamedGraph, title: String, assumptions: [String]) {
    self.file = file
    self.title = title
    self.assumptions = assumptions
    directed = file.bothDirections()
  }

  /// Which edges there are.
  var graph: Digraph { directed.graph }

  /// What answers call things.
  var names: GraphNames {
    GraphNames(
      title, nodes: file.names, opposites: file.isDirected ? nil : opposites,
      assumptions: assumptions)
  }

  /// The other direction of each edge: they follow the edges of the file in the same order.
  private var opposites: EdgeColumn<EdgeID> {
    var opposites = EdgeColumn(Array(graph.edges))
    var next = file.graph.edgeCount
    for edge in file.graph.edges where file.graph.source(of: edge) != file.graph.target(of: edge) {
      opposites[edge] = EdgeID(next)
      opposites[EdgeID(next)] = edge
      next += 1
    }
    return opposites
  }

  /// Takes something for granted, which the answer says.
  mutating func assume(_ assumption: String) { assumptions.append(assumption) }

  /// The numbers of all edges, or of all nodes, of the file.
  ///
  /// - Parameters:
  ///   - column: Where they stand, and what stands for those that are missing.
  ///   - range: What they may be.
  ///   - isOfNodes: Whether they are of nodes.
  /// - Returns: The numbers; `nil` where no attribute is named and none assumed.
  /// - Throws: ``Failure`` that names what is unknown, missing, no number or out of range.
  private mutating func numbers(
    _ column: NumberColumn, in range: ClosedRange<Double>, isOfNodes: Bool = false
  ) throws(Failure) -> [Double]? {
    guard let name = column.name else { return nil }
    let known = isOfNodes ? file.nodeAttributes : file.edgeAttributes
    let count = isOfNodes ? file.graph.nodeCount : file.graph.edgeCount
    let kind = isOfNodes ? "node" : "edge"
    let attribute = known.first { $0.name == name }
    // Where there is nothing, nothing is missing.
    if attribute == nil, count == 0 { return [] }
    let fallback = column.fallback?.value
    if attribute == nil, !column.isNamed, let fallback {
      assumptions.append("\(name) \(fallback.written) for all \(kind)s, none of which has one")
      return Array(repeating: fallback, count: count)
    }
    if let attribute, attribute.missingCount > 0, let fallback {
      assumptions.append(
        "\(name) \(fallback.written) for \(counted(attribute.missingCount, kind)) without one")
    }
    do throws(AttributeError) {
      return isOfNodes
        ? try file.nodeNumbers(name, in: range, missing: fallback).values
        : try file.edgeNumbers(name, in: range, missing: fallback).values
    } catch {
      throw Failure(error, column: column)
    }
  }

  /// The numbers of all edges; where no attribute is named each is one.
  mutating func edgeNumbers(
    _ column: NumberColumn, in range: ClosedRange<Double> = 0...(.infinity)
  ) throws(Failure) -> EdgeColumn<Double> {
    guard let own = try numbers(column, in: range) else {
      return EdgeColumn(repeating: 1, count: graph.edgeCount)
    }
    guard !file.isDirected else { return EdgeColumn(own) }
    let edges = file.graph
    let opposed = edges.edges.filter { edges.source(of: $0) != edges.target(of: $0) }
    return EdgeColumn(own + opposed.map { own[$0.index] })
  }

  /// The numbers of all nodes, or `nil` where no attribute is named.
  mutating func nodeNumbers(
    _ column: NumberColumn, in range: ClosedRange<Double> = 0...(.infinity)
  ) throws(Failure) -> NodeColumn<Double>? {
    try numbers(column, in: range, isOfNodes: true).map { NodeColumn($0) }
  }
}

extension PlainGraph {
  /// Says that amounts of different materials are added up, where a network has several.
  func tellMaterials() {
    guard let column = file.edgeAttributes.first(where: { $0.name == "material" }) else { return }
    let first = column.count > 0 ? column[0] : nil
    guard (0..<column.count).contains(where: { column[$0] != first }) else { return }
    Output.tell(
      "note: the edges carry different materials, whose amounts are taken as they are; "
        + "'lodestone supply' and 'chokepoints' reckon with recipes")
  }
}

extension Failure {
  /// A node or an attribute that is not there.
  init(_ error: AttributeError) {
    guard case .namedByAttribute(_, let attribute, _) = error else {
      self.init(.usage, error.description)
      return
    }
    self.init(.usage, "\(error.description) (--names \(attribute))")
  }

  init(_ error: AttributeError, column: NumberColumn) {
    switch error {
    case .unknownNode, .namedByAttribute, .sameName: self.init(error)
    case .unknownAttribute:
      let hint =
        column.isNamed || column.name == nil
        ? ""
        : "; name another one with \(column.option), or say what stands for it with "
          + column.fallbackOption
      self.init(.usage, error.description + hint)
    case .missing:
      self.init(
        .invalidNetwork,
        "\(error.description); \(column.fallbackOption) NUMBER says what stands for it")
    case .notANumber, .outOfRange: self.init(.invalidNetwork, error.description)
    }
  }
}
