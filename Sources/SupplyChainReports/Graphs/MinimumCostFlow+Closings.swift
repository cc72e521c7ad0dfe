import GraphCore

extension MinimumCostFlow {
  /// One row for each node, the one whose closing leaves most undelivered first.
  ///
  /// The first three are solved anew without them.
  ///
  /// - Parameters:
  ///   - effects: What `nodeClosings` says of this flow.
  ///   - names: What the nodes are called.
  ///   - sources: Where the flow begins, for the question in words.
  ///   - sinks: Where it ends.
  /// - Returns: The table: `element`, `shortfall`, how much less is shipped, and `cost_increase`,
  ///   how much more all that is still shipped costs.
  public func closingTable(
    _ effects: NodeColumn<ClosingEffect>, of names: GraphNames, from sources: [NodeID],
    to sinks: [NodeID]
  ) -> Table {
    let nodes = names.nodes.nodes.map(\.self)
    let closings = Closings(
      what: "node", effects: nodes.map { effects[$0] },
      elements: RankedElements(
        nodes: nodes, figures: nodes.map { effects[$0].shortfall }, names))
    return table(closings, names, sources, sinks) { closing([nodes[$0]]) }
  }

  /// One row for each edge, the one whose closing leaves most undelivered first.
  ///
  /// - Parameters:
  ///   - effects: What `closings` says of the edges.
  ///   - edges: The edges that are lost together: those that ``GraphNames/closedTogether(in:)``
  ///     lists, the first of which stands for both directions of an undirected one.
  ///   - names: What the nodes are called.
  ///   - sources: Where the flow begins, for the question in words.
  ///   - sinks: Where it ends.
  /// - Returns: The table: `element`, `shortfall`, `cost_increase`, `from`, `to` and, where edges
  ///   are parallel, the number of the `edge`.
  public func closingTable(
    _ effects: [ClosingEffect], ofEdges edges: [[EdgeID]], of names: GraphNames,
    from sources: [NodeID], to sinks: [NodeID]
  ) -> Table {
    let closings = Closings(
      what: "edge", effects: effects,
      elements: RankedElements(
        edges: edges.map { $0[0] }, figures: effects.map(\.shortfall), of: graph, names))
    return table(closings, names, sources, sinks) { closing(edges: edges[$0]) }
  }

  /// One row for each group of nodes, the one whose closing leaves most undelivered first.
  ///
  /// - Parameters:
  ///   - effects: What `closings` says of the groups.
  ///   - names: What the nodes are called.
  ///   - groups: The nodes of each group.
  ///   - groupNames: What the groups are called, in order.
  ///   - attribute: What they are groups by: `country`.
  ///   - sources: Where the flow begins, for the question in words.
  ///   - sinks: Where it ends.
  /// - Returns: The table: `element`, `shortfall`, `cost_increase` and the number of `nodes`.
  /// - Precondition: There are a name and an effect for each group.
  public func closingTable(
    _ effects: [ClosingEffect], of names: GraphNames, groups: [NodeSet],
    called groupNames: [String], by attribute: String, from sources: [NodeID], to sinks: [NodeID]
  ) -> Table {
    let closings = Closings(
      what: attribute, effects: effects,
      elements: RankedElements(
        groupSizes: groups.map(\.count), called: groupNames, figures: effects.map(\.shortfall)))
    return table(closings, names, sources, sinks) { closing(Array(groups[$0])) }
  }

  /// What tables of closings have in common.
  private struct Closings {
    /// What is closed: `node`.
    let what: String
    let effects: [ClosingEffect]
    let elements: RankedElements
  }

  private func table(
    _ closings: Closings, _ names: GraphNames, _ sources: [NodeID], _ sinks: [NodeID],
    solved: (Int) -> MinimumCostFlow
  ) -> Table {
    let effects = closings.effects
    let elements = closings.elements.decided(by: effects.map(\.costIncrease))
    let first = elements.ranked.prefix(3).map(\.place)
    let noted = names.notingRounding(of: self).notingRounding(ofClosings: effects, of: self)
    return noted.table(
      "what the cheapest flow \(names.ends(sources, sinks)) loses without each \(closings.what)",
      columns: [.init("element"), .init("shortfall"), .init("cost_increase")] + elements.columns,
      rows: elements.rows { [.number($0.figure), .number(effects[$0.place].costIncrease)] },
      scalars: scalars + [.init("by", .text(closings.what))],
      certificate: certificate + [
        .init("solved_anew", .init(count: first.count)),
        .init(
          "holds",
          .flag(verify() && isTight && first.allSatisfy { proves(effects[$0], by: solved($0)) })),
      ])
  }

  /// Whether a flow without what is closed is the cheapest, and differs by so much.
  private func proves(_ effect: ClosingEffect, by flow: MinimumCostFlow) -> Bool {
    // Not less the one cost from the other: what both cost would hide what differs. Where costs
    // were rounded, other flows can be as cheap, but all are within the gap that is told.
    let increase = flow.costIncrease(over: self)
    return flow.verify()
      && abs(effect.shortfall - (amount - flow.amount)) <= 1e-9 * amount
      && abs(effect.costIncrease - increase) <= 1e-9 * abs(increase) + closingGap
  }
}
