import GraphCore
import GraphFiles
import SupplyChainReports

/// A graph as it was read, and as measures see it: with every edge leading one way.
struct PlainGraph {
  /// The graph as its file has it.
  let file: NamedGraph
  /// The graph as measures see it: an undirected edge is two.
  let directed: NamedGraph
  /// What the graph is called in answers.
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

  /// The numbers of all edges, or of all nodes.
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
    let count = isOfNodes ? graph.nodeCount : graph.edgeCount
    let kind = isOfNodes ? "nodes" : "edges"
    let attribute = known.first { $0.name == name }
    if attribute == nil, !column.isNamed, let fallback = column.fallback?.value {
      assumptions.append("\(name) \(fallback.plain) for all \(kind), none of which has one")
      return Array(repeating: fallback, count: count)
    }
    if let attribute, attribute.missingCount > 0, let fallback = column.fallback?.value {
      assumptions.append(
        "\(name) \(fallback.plain) for \(attribute.missingCount) \(kind) without one")
    }
    do throws(AttributeError) {
      let fallback = column.fallback?.value
      return isOfNodes
        ? try directed.nodeNumbers(name, in: range, missing: fallback).values
        : try directed.edgeNumbers(name, in: range, missing: fallback).values
    } catch {
      throw Failure(error, column: column)
    }
  }

  /// The numbers of all edges; where no attribute is named each is one.
  mutating func edgeNumbers(
    _ column: NumberColumn, in range: ClosedRange<Double> = 0...(.infinity)
  ) throws(Failure) -> EdgeColumn<Double> {
    EdgeColumn(
      try numbers(column, in: range) ?? Array(repeating: 1, count: graph.edgeCount))
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

extension Double {
  /// The number as it is typed: `5`, `0.5`, `inf`.
  var plain: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Failure {
  init(_ error: AttributeError, column: NumberColumn) {
    switch error {
    case .unknownNode, .namedByAttribute, .sameName: self.init(.usage, error.description)
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
