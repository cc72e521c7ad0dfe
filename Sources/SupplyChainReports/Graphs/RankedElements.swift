import GraphCore

/// What is taken away or counted: nodes, edges, or groups of nodes, each with a figure.
struct RankedElements {
  /// One of them.
  struct Element {
    let name: String
    let figure: Double
    /// What the figure may be off by, where it is an estimate.
    let error: Double?
    /// What stands in the further columns.
    let more: [Table.Cell]
  }

  let elements: [Element]
  /// The further columns.
  let columns: [Table.Column]

  /// Nodes by their names.
  init(nodes: [NodeID], figures: [Double], errors: [Double]? = nil, _ names: GraphNames) {
    columns = []
    elements = nodes.indices.map {
      Element(name: names[nodes[$0]], figure: figures[$0], error: errors?[$0], more: [])
    }
  }

  /// Edges by the names of their ends.
  init(
    edges: [EdgeID], figures: [Double], errors: [Double]? = nil, of graph: Digraph,
    _ names: GraphNames
  ) {
    columns = [.init("from"), .init("to")]
    let sign = names.opposites == nil ? "->" : "--"
    elements = edges.indices.map { index in
      let from = names[graph.source(of: edges[index])]
      let to = names[graph.target(of: edges[index])]
      return Element(
        name: from + sign + to, figure: figures[index], error: errors?[index],
        more: [.text(from), .text(to)])
    }
  }

  /// Groups by their own names.
  init(groupSizes: [Int], called groupNames: [String], figures: [Double]) {
    columns = [.init("nodes")]
    elements = groupSizes.indices.map {
      Element(
        name: groupNames[$0], figure: figures[$0], error: nil,
        more: [.init(count: groupSizes[$0])])
    }
  }

  /// The rows, the greatest figure first and equals in order.
  ///
  /// - Parameter cells: The cells after the name that an element makes.
  /// - Returns: A row for each element.
  func rows(_ cells: (Element) -> [Table.Cell]) -> [[Table.Cell]] {
    elements.enumerated().sorted {
      ($1.element.figure, $0.offset) < ($0.element.figure, $1.offset)
    }.map { _, element in [.text(element.name)] + cells(element) + element.more }
  }
}
