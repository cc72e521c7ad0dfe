import GraphCore

/// What is taken away or counted: nodes, edges, or groups of nodes, each with a figure.
struct RankedElements {
  /// One of them.
  struct Element {
    let name: String
    let figure: Double
    /// What stands in the further columns.
    let more: [Table.Cell]
  }

  let elements: [Element]
  /// The further columns.
  let columns: [Table.Column]

  /// Nodes by their names.
  init(nodes: [NodeID], figures: [Double], _ names: GraphNames) {
    columns = []
    elements = zip(nodes, figures).map { Element(name: names[$0], figure: $1, more: []) }
  }

  /// Edges by the names of their ends.
  init(edges: [EdgeID], figures: [Double], of graph: Digraph, _ names: GraphNames) {
    columns = [.init("from"), .init("to")]
    let sign = names.opposites == nil ? "->" : "--"
    elements = zip(edges, figures).map { edge, figure in
      let (from, to) = (names[graph.source(of: edge)], names[graph.target(of: edge)])
      return Element(name: from + sign + to, figure: figure, more: [.text(from), .text(to)])
    }
  }

  /// Groups by their own names.
  init(groups: [NodeSet], called groupNames: [String], figures: [Double]) {
    columns = [.init("nodes")]
    elements = groups.indices.map {
      Element(name: groupNames[$0], figure: figures[$0], more: [.init(count: groups[$0].count)])
    }
  }

  /// The rows, the greatest figure first and equals in order.
  ///
  /// - Parameter cells: The cells after the name that a figure makes.
  /// - Returns: A row for each element.
  func rows(_ cells: (Double) -> [Table.Cell]) -> [[Table.Cell]] {
    elements.enumerated().sorted {
      ($1.element.figure, $0.offset) < ($0.element.figure, $1.offset)
    }.map { _, element in [.text(element.name)] + cells(element.figure) + element.more }
  }
}
