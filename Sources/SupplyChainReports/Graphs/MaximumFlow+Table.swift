import GraphCore

/// Which of the least cuts is meant.
public enum CutSide: String, Hashable, Sendable, CaseIterable {
  /// The one nearest the sources.
  case source
  /// The one nearest the sinks.
  case sink
}

extension MaximumFlow {
  /// One row for each edge, and each node, that a least cut consists of, the widest first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - side: Which of the least cuts is shown.
  /// - Returns: The table: `from`, `to`, `capacity`, `kind`, which is `edge` or `node`, and, where
  ///   edges are parallel, the number of the `edge`. A node that is cut by its own capacity stands
  ///   in both columns.
  public func table(of names: GraphNames, nearest side: CutSide = .source) -> Table {
    let cut = side == .source ? nearSourceCut : nearSinkCut
    let numbers = EdgeNumbers(graph, names)
    let edges: [[Table.Cell]] = cut.edges.map {
      [
        names.cell(graph.source(of: $0)), names.cell(graph.target(of: $0)),
        .number(capacities[$0]), .text("edge"),
      ] + numbers.cell($0)
    }
    let nodes: [[Table.Cell]] = cut.nodes.map {
      [names.cell($0), names.cell($0), .init(nodeCapacities?[$0]), .text("node")]
        + numbers.cell(nil)
    }
    var table = table(
      names,
      "the maximum flow \(names.ends(sources, sinks)), and the least cut nearest the "
        + "\(side.rawValue)s",
      columns: [.init("from"), .init("to"), .init("capacity"), .init("kind")] + numbers.column,
      rows: (edges + nodes).greatestFirst(by: 2))
    table.scalars += [
      .init("cut", .number(cut.capacity)), .init("nearest", .text(side.rawValue)),
      .init("cut_is_unique", .flag(nearSourceCut.isSame(as: nearSinkCut))),
      .init("source_side", .init(count: cut.sourceSide.count)),
    ]
    return table
  }

  /// One row for each edge that carries something, the one that carries most first.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `from`, `to`, `flow`, `capacity` and, where edges are parallel, the
  ///   number of the `edge`.
  public func flowTable(of names: GraphNames) -> Table {
    let flows = flows
    let numbers = EdgeNumbers(graph, names)
    let rows: [[Table.Cell]] = graph.edges.compactMap { edge in
      let flow = names.net({ flows[$0] }, along: edge)
      guard flow > 0 else { return nil }
      return [
        names.cell(graph.source(of: edge)), names.cell(graph.target(of: edge)), .number(flow),
        .number(capacities[edge]),
      ] + numbers.cell(edge)
    }
    return table(
      names, "a maximum flow \(names.ends(sources, sinks))",
      columns: [.init("from"), .init("to"), .init("flow"), .init("capacity")] + numbers.column,
      rows: rows.greatestFirst(by: 2))
  }

  private func table(
    _ names: GraphNames, _ question: String, columns: [Table.Column], rows: [[Table.Cell]]
  ) -> Table {
    names.notingRounding(of: self, gap: gap).table(
      question, columns: columns, rows: rows, scalars: [.init("value", .number(value))],
      certificate: [
        .init("proof", .text("a flow as great as the cut is wide")),
        .init("flow", .number(value)), .init("cut", .number(nearSourceCut.capacity)),
        .init("gap", .number(gap)), .init("holds", .flag(verify())),
      ])
  }
}

extension GraphNames {
  /// The same, with the note that capacities were rounded, where they were.
  func notingRounding(of flow: MaximumFlow, gap: Double) -> GraphNames {
    guard let unit = flow.roundingUnit else { return self }
    var names = self
    names.assumptions.append(
      "capacities too far apart to be added exactly are rounded down to whole multiples of "
        + "\(unit): the flow may be up to \(gap) greater")
    return names
  }
}

extension FlowCut {
  /// Whether two cuts cut the same.
  fileprivate func isSame(as other: FlowCut) -> Bool {
    edges == other.edges && nodes == other.nodes
  }
}
