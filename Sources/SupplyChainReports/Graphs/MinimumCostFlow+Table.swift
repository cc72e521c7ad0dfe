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
    return names.notingRounding(of: self).table(
      "the cheapest flow \(names.ends(sources, sinks))",
      columns: [.init("from"), .init("to"), .init("flow"), .init("unit_cost")] + numbers.column,
      rows: rows.greatestFirst(by: 2),
      scalars: scalars, certificate: certificate + [.init("holds", .flag(verify() && isTight))])
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
      .init("gap", .number(gap)), .init("amount_gap", .number(amountGap)),
      .init("amount_unit", .number(amountUnit)),
      .init("cost_unit", .number(costUnit)),
    ]
  }
}

extension GraphNames {
  /// The same, with notes of what rounding may have lost, where that is not tiny.
  func notingRounding(of flow: MinimumCostFlow) -> GraphNames {
    var names = self
    if flow.amountGap > 1e-9 * flow.amount {
      names.assumptions.append(
        "capacities too far apart to be added exactly are rounded down to whole multiples of "
          + "\(flow.amountUnit): up to \(flow.amountGap) more could flow")
    }
    if flow.gap > 1e-9 * abs(flow.cost) {
      names.assumptions.append(
        "costs or capacities too far apart to be added exactly are rounded for the search"
          + ": a flow up to \(flow.gap) cheaper may exist")
    }
    return names
  }

  /// The same, with the note that cost increases are less exact than the least of them needs.
  func notingRounding(ofClosings effects: [ClosingEffect], of flow: MinimumCostFlow) -> GraphNames {
    let gap = flow.closingGap
    let least = effects.map { abs($0.costIncrease) }.filter { $0 > 0 }.min() ?? .infinity
    guard gap > 1e-3 * least else { return self }
    var names = self
    names.assumptions.append(
      "costs too far apart to be added exactly are rounded to whole multiples of "
        + "\(flow.costUnit) for the search: a cost_increase may be up to \(gap) off")
    return names
  }

  /// The edges of a graph as they are lost: the two directions of an undirected edge at once.
  public func closedTogether(in graph: Digraph) -> [[EdgeID]] {
    graph.edges.compactMap { edge in
      let opposite = opposites?[edge] ?? edge
      return opposite < edge ? nil : opposite == edge ? [edge] : [edge, opposite]
    }
  }
}
