import GraphCore

/// The numbers of edges, for tables in which some rows would look the same without them: those of
/// graphs with parallel edges.
struct EdgeNumbers {
  private let names: GraphNames
  /// Whether any two edges join the same nodes in the same direction, or in either of an
  /// undirected graph.
  private let isShown: Bool

  /// - Complexity: O(V + E).
  init(_ graph: Digraph, _ names: GraphNames) {
    self.names = names
    isShown = graph.hasParallelEdges(but: names.opposites)
  }

  /// The column for one edge: `edge`; none where nothing is ambiguous.
  var column: [Table.Column] { isShown ? [.init("edge")] : [] }

  /// The cell for an edge; missing where a row is about something else.
  func cell(_ edge: EdgeID?) -> [Table.Cell] {
    isShown ? [.init(edge.map { Double(number($0)) })] : []
  }

  /// What follows the name of an edge in a list: ` (edge 3)`; nothing where it is not ambiguous.
  func suffix(_ edge: EdgeID) -> String { isShown ? " (edge \(number(edge)))" : "" }

  /// The column for the edges of a path: `edge_numbers`; none where nothing is ambiguous.
  var pathColumn: [Table.Column] { isShown ? [.init("edge_numbers")] : [] }

  /// The cell for the edges of a path, in order.
  func cell(_ edges: [EdgeID]) -> [Table.Cell] {
    isShown ? [.text(edges.map { "\(number($0))" }.joined(separator: ", "))] : []
  }

  /// The place of an edge in its file, counted from 1; the same for both directions of one.
  private func number(_ edge: EdgeID) -> Int {
    min(edge, names.opposites?[edge] ?? edge).index + 1
  }
}

extension Digraph {
  /// Whether any two edges join the same two nodes: in the same direction or, where there are
  /// opposites, in either, the two directions of one edge not counted.
  fileprivate func hasParallelEdges(but opposites: EdgeColumn<EdgeID>?) -> Bool {
    var last = [Int32](repeating: -1, count: nodeCount)
    for node in nodes {
      for edge in outEdges(of: node) where (opposites?[edge] ?? edge) >= edge {
        let other = target(of: edge).index
        if last[other] == node.index { return true }
        last[other] = Int32(node.index)
      }
      guard let opposites else { continue }
      for edge in inEdges(of: node) where opposites[edge] >= edge && source(of: edge) != node {
        let other = source(of: edge).index
        if last[other] == node.index { return true }
        last[other] = Int32(node.index)
      }
    }
    return false
  }
}
