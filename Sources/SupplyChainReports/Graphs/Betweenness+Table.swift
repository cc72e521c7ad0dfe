import GraphCore

extension Betweenness {
  /// One row for each node, the greatest first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  /// - Returns: The table: `node` and `betweenness`, not divided by the number of pairs.
  public func table(of names: GraphNames, by measure: String? = nil) -> Table {
    let elements = RankedElements(nodes: nodes.nodes, figures: nodes.values, names)
    return table(
      names, "node", measure, columns: [.init("node"), .init("betweenness")],
      rows: elements.rows { [.number($0)] })
  }

  /// One row for each edge, the greatest first.
  ///
  /// The two directions of an undirected edge are one row with what both carry.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - graph: The graph asked about.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  /// - Returns: The table: `element`, `betweenness`, `from` and `to`; without rows where the figures
  ///   of edges were not asked for.
  public func edgeTable(
    of names: GraphNames, in graph: Digraph, by measure: String? = nil
  ) -> Table {
    let elements = names.edges(of: graph, figures: edges?.values ?? [])
    return table(
      names, "edge", measure,
      columns: [.init("element"), .init("betweenness")] + elements.columns,
      rows: elements.rows { [.number($0)] })
  }

  private func table(
    _ names: GraphNames, _ what: String, _ measure: String?, columns: [Table.Column],
    rows: [[Table.Cell]]
  ) -> Table {
    names.table(
      "how many shortest paths by \(measure ?? "edges") lead over each \(what)",
      columns: columns, rows: rows,
      scalars: [
        .init("pairs", .init(count: pairs)), .init("distance", .number(distance)),
        .init("by", .text(what)),
      ])
  }
}

extension GraphNames {
  /// The edges of a graph with a figure each, those of opposite directions added up.
  func edges(of graph: Digraph, figures: [Double]) -> RankedElements {
    guard !figures.isEmpty else { return RankedElements(edges: [], figures: [], of: graph, self) }
    let shown = graph.edges.filter { opposites.map { pairs in pairs[$0] >= $0 } ?? true }
    let sums = shown.map { edge in
      let opposite = opposites?[edge] ?? edge
      return opposite == edge
        ? figures[edge.index] : figures[edge.index] + figures[opposite.index]
    }
    return RankedElements(edges: Array(shown), figures: sums, of: graph, self)
  }
}
