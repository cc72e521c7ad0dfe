import GraphCore

extension Betweenness {
  /// One row for each node, the greatest first.
  ///
  /// In an undirected graph each pair of nodes counts once, not once each way.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  /// - Returns: The table: `node` and `betweenness`, not divided by the number of pairs.
  public func table(of names: GraphNames, by measure: String? = nil) -> Table {
    let elements = RankedElements(
      nodes: nodes.nodes, figures: nodes.values.map { $0 * names.pairWeight }, names)
    return table(
      names, "node", measure, columns: [.init("node"), .init("betweenness")],
      rows: elements.rows { [.number($0.figure)] })
  }

  /// One row for each edge, the greatest first.
  ///
  /// The two directions of an undirected edge are one row with what both carry.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - graph: The graph asked about.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  /// - Returns: The table: `element`, `betweenness`, `from` and `to`; without rows where the
  ///   figures of edges were not asked for.
  public func edgeTable(
    of names: GraphNames, in graph: Digraph, by measure: String? = nil
  ) -> Table {
    let elements = names.edges(of: graph, figures: edges?.values ?? [])
    return table(
      names, "edge", measure,
      columns: [.init("element"), .init("betweenness")] + elements.columns,
      rows: elements.rows { [.number($0.figure)] })
  }

  private func table(
    _ names: GraphNames, _ what: String, _ measure: String?, columns: [Table.Column],
    rows: [[Table.Cell]]
  ) -> Table {
    names.table(
      "how many shortest paths by \(measure ?? "edges") lead over each \(what)",
      columns: columns, rows: rows,
      scalars: [
        .init("pairs", .number(Double(pairs) * names.pairWeight)),
        .init("distance", .number(distance * names.pairWeight)),
        .init("by", .text(what)),
      ])
  }
}

extension GraphNames {
  /// The edges of a graph with a figure each: those of opposite directions added up, each pair of
  /// nodes counted once.
  func edges(
    of graph: Digraph, figures: [Double], errors: [Double]? = nil
  ) -> RankedElements {
    if figures.isEmpty { return RankedElements(edges: [], figures: [], of: graph, self) }
    let shown = Array(graph.edges).filter { (opposites?[$0] ?? $0) >= $0 }
    func sums(_ values: [Double]) -> [Double] {
      shown.map { edge in
        let opposite = opposites?[edge] ?? edge
        return pairWeight
          * (opposite == edge ? values[edge.index] : values[edge.index] + values[opposite.index])
      }
    }
    return RankedElements(
      edges: shown, figures: sums(figures), errors: errors.map(sums), of: graph, self)
  }
}
