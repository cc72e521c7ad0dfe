import GraphCore

/// What a plain graph and its nodes are called, for tables.
///
/// ```swift
/// let names = GraphNames("trade", nodes: file.names)
/// print(flow.table(of: names).text(as: .json))
/// ```
public struct GraphNames: Sendable {
  /// The name of the graph, or of its file.
  public var graph: String
  /// The name of every node.
  public var nodes: NodeColumn<String>
  /// What was taken for granted when the graph was made into numbers.
  public var assumptions: [String]

  /// For each edge the one that is the other direction of the same undirected edge, itself where
  /// there is none; `nil` where edges lead one way.
  public var opposites: EdgeColumn<EdgeID>?

  /// The names of a graph.
  public init(
    _ graph: String, nodes: NodeColumn<String>, opposites: EdgeColumn<EdgeID>? = nil,
    assumptions: [String] = []
  ) {
    self.graph = graph
    self.nodes = nodes
    self.opposites = opposites
    self.assumptions = assumptions
  }

  /// The name of a node.
  public subscript(node: NodeID) -> String { nodes[node] }

  /// What an ordered pair of nodes counts: half where edges lead both ways, so that each pair is
  /// counted once, as it is by everybody who counts undirected paths.
  var pairWeight: Double { opposites == nil ? 1 : 0.5 }

  /// The names of some nodes for a sentence: all of three, or the first two and a count.
  public func list(_ nodes: [NodeID]) -> String {
    guard nodes.count > 3 else { return nodes.map { self[$0] }.joined(separator: ", ") }
    return "\(self[nodes[0]]), \(self[nodes[1]]) and \(nodes.count - 2) more"
  }

  /// From where to where, for a sentence.
  func ends(_ sources: [NodeID], _ targets: [NodeID]) -> String {
    "from \(list(sources)) to \(list(targets))"
  }

  /// What an edge carries, less what its opposite carries against it.
  func net(_ flow: (EdgeID) -> Double, along edge: EdgeID) -> Double {
    guard let opposite = opposites?[edge], opposite != edge else { return flow(edge) }
    return max(0, flow(edge) - flow(opposite))
  }

  /// A node as a cell.
  func cell(_ node: NodeID) -> Table.Cell { .text(self[node]) }

  /// A table about this graph.
  func table(
    _ question: String, columns: [Table.Column], rows: [[Table.Cell]],
    scalars: [Table.Scalar] = [], certificate: [Table.Scalar] = []
  ) -> Table {
    Table(
      network: graph, question: question, assumptions: assumptions, columns: columns, rows: rows,
      scalars: scalars, certificate: certificate)
  }
}

extension Table.Cell {
  /// A count.
  init(count: Int) { self = .number(Double(count)) }
}

extension [[Table.Cell]] {
  /// Rows by the numbers of one column, the greatest first and equals in order.
  func greatestFirst(by column: Int) -> [[Table.Cell]] {
    enumerated().sorted {
      ($1.element[column].number ?? 0, $0.offset) < ($0.element[column].number ?? 0, $1.offset)
    }.map(\.element)
  }
}
