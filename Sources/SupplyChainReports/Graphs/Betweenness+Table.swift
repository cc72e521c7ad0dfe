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
  /// - Returns: The table: `element`, `betweenness`, `from`, `to` and, where edges are parallel,
  ///   the number of the `edge`; without rows where the figures of edges were not asked for.
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
    names.noting(lengthRounding: lengthRounding).table(
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
  /// The same, with the note that lengths were rounded, where they were.
  func noting(lengthRounding: Double) -> GraphNames {
    guard lengthRounding > 0 else { return self }
    var names = self
    names.assumptions.append(
      "lengths too far apart to be added exactly are rounded to whole multiples of "
        + "\(lengthRounding): paths may tie that do not")
    return names
  }

  /// The edges of a graph with a figure each: those of opposite directions added up, each pair of
  /// nodes counted once.
  func edges(of graph: Digraph, figures: [Double]) -> RankedElements {
    if figures.isEmpty { return RankedElements(edges: [], figures: [], of: graph, self) }
    return RankedElements(
      edges: shownEdges(of: graph), figures: sums(figures, of: graph), of: graph, self)
  }

  /// The figures of the edges shown: those of opposite directions added up.
  func sums(_ figures: [Double], of graph: Digraph) -> [Double] {
    shownEdges(of: graph).map { edge in
      let opposite = opposites?[edge] ?? edge
      return pairWeight
        * (opposite == edge ? figures[edge.index] : figures[edge.index] + figures[opposite.index])
    }
  }

  /// The edges of the file: of two opposite directions the first.
  private func shownEdges(of graph: Digraph) -> [EdgeID] {
    graph.edges.filter { (opposites?[$0] ?? $0) >= $0 }
  }
}
