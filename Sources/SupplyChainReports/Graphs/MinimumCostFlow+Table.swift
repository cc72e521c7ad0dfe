import GraphCore

extension MinimumCostFlow {
  /// One row for each edge that carries something, the one that carries most first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - sources: Where it begins, for the question in words.
  ///   - sinks: Where it ends.
  ///   - costs: What each edge costs for each unit.
  /// - Returns: The table: `from`, `to`, `flow`, `unit_cost` and, where edges are parallel, the
  ///   number of the `edge`; beside it `amount`, `cost` and `marginal_cost`, a price of a unit that
  ///   is no less than what the last unit costs and no more than what the next one would. Where the
  ///   two differ it is one of several; where nothing flows it is missing.
  public func table(
    of names: GraphNames, from sources: [NodeID], to sinks: [NodeID], costs: EdgeColumn<Double>
  ) -> Table {
    let numbers = EdgeNumbers(graph, names)
    let rows: [[Table.Cell]] = graph.edges.compactMap { edge in
      let flow = names.net({ flows[$0] }, along: edge)
      guard flow > 0 else { return nil }
      return [
        names.cell(graph.source(of: edge)), names.cell(graph.target(of: edge)), .number(flow),
        .number(costs[edge]),
      ] + numbers.cell(edge)
    }
    return names.table(
      "the cheapest flow \(names.ends(sources, sinks))",
      columns: [.init("from"), .init("to"), .init("flow"), .init("unit_cost")] + numbers.column,
      rows: rows.greatestFirst(by: 2),
      scalars: scalars, certificate: certificate + [.init("holds", .flag(verify()))])
  }

  /// What flows, and at what cost.
  var scalars: [Table.Scalar] {
    [
      .init("amount", .number(amount)), .init("cost", .number(cost)),
      .init("marginal_cost", .init(amount > 0 ? marginalCost : nil)),
    ]
  }

  /// How the flow is known to be the cheapest.
  var certificate: [Table.Scalar] {
    [
      .init("proof", .text("potentials under which nothing can be shipped more cheaply")),
      .init("gap", .number(gap)), .init("amount_unit", .number(amountUnit)),
      .init("cost_unit", .number(costUnit)),
    ]
  }
}
