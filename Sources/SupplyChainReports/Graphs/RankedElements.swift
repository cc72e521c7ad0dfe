import GraphCore

/// What is taken away or counted: nodes, edges, or groups of nodes, each with a figure.
struct RankedElements {
  /// One of them.
  struct Element {
    let name: String
    /// Its place in the lists of figures.
    let place: Int
    let figure: Double
    /// What decides between equal figures.
    var next: Double = 0
    /// What stands in the further columns.
    let more: [Table.Cell]
  }

  private(set) var elements: [Element]
  /// The further columns.
  let columns: [Table.Column]

  /// Nodes by their names.
  init(nodes: [NodeID], figures: [Double], _ names: GraphNames) {
    columns = []
    elements = nodes.indices.map {
      Element(name: names[nodes[$0]], place: $0, figure: figures[$0], more: [])
    }
  }

  /// Edges by the names of their ends.
  init(edges: [EdgeID], figures: [Double], of graph: Digraph, _ names: GraphNames) {
    let numbers = EdgeNumbers(graph, names)
    columns = [.init("from"), .init("to")] + numbers.column
    let sign = names.opposites == nil ? "->" : "--"
    elements = edges.indices.map { index in
      let from = names[graph.source(of: edges[index])]
      let to = names[graph.target(of: edges[index])]
      return Element(
        name: from + sign + to, place: index, figure: figures[index],
        more: [.text(from), .text(to)] + numbers.cell(edges[index]))
    }
  }

  /// Groups by their own names.
  init(groupSizes: [Int], called groupNames: [String], figures: [Double]) {
    columns = [.init("nodes")]
    elements = groupSizes.indices.map {
      Element(
        name: groupNames[$0], place: $0, figure: figures[$0],
        more: [.init(count: groupSizes[$0])])
    }
  }

  /// The same elements, where other figures decide between equal ones.
  func decided(by next: [Double]) -> RankedElements {
    var ranked = self
    for index in elements.indices { ranked.elements[index].next = next[elements[index].place] }
    return ranked
  }

  /// The elements, the greatest figure first and equals in order.
  var ranked: [Element] {
    elements.sorted { ($1.figure, $1.next, $0.place) < ($0.figure, $0.next, $1.place) }
  }

  /// The rows, the greatest figure first and equals in order.
  ///
  /// - Parameter cells: The cells after the name that an element makes.
  /// - Returns: A row for each element.
  func rows(_ cells: (Element) -> [Table.Cell]) -> [[Table.Cell]] {
    ranked.map { [.text($0.name)] + cells($0) + $0.more }
  }
}
