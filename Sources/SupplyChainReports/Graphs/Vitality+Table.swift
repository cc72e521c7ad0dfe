import GraphCore

extension NodeVitality {
  /// One row for each node, the most vital first.
  ///
  /// The first three are proved by solving anew without them.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `element`, `vitality` and `share` of the flow.
  public func table(of names: GraphNames) -> Table {
    let nodes = Array(flow.graph.nodes)
    return VitalityTable(
      what: "node", flow: flow, gap: gap,
      elements: RankedElements(nodes: nodes, figures: values.values, names),
      certificates: values.values.greatest(3).map { certificate(of: NodeID($0)) },
      holds: verify()
    ).table(of: names)
  }
}

extension EdgeVitality {
  /// One row for each edge, the most vital first.
  ///
  /// The first three are proved by solving anew without them.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - graph: The graph whose edges the first edges are, where it is not the one of the flow.
  /// - Returns: The table: `element`, `vitality`, `share` of the flow, `from`, `to` and, where
  ///   edges are parallel, the number of the `edge`.
  public func table(of names: GraphNames, in graph: Digraph? = nil) -> Table {
    let shown = graph ?? flow.graph
    let figures = Array(values.values.prefix(shown.edgeCount))
    return VitalityTable(
      what: "edge", flow: flow, gap: gap,
      elements: RankedElements(edges: Array(shown.edges), figures: figures, of: shown, names),
      certificates: figures.greatest(3).map { certificate(of: EdgeID($0)) }, holds: verify()
    ).table(of: names)
  }
}

extension GroupVitality {
  /// One row for each group, the most vital first.
  ///
  /// The first three are proved by solving anew without them.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - groupNames: What the groups are called, in order.
  ///   - attribute: What they are groups by: `country`.
  /// - Returns: The table: `element`, `vitality`, `share` of the flow and the number of `nodes`.
  /// - Precondition: There is a name for each group.
  public func table(
    of names: GraphNames, groups groupNames: [String], by attribute: String
  ) -> Table {
    VitalityTable(
      what: attribute, flow: flow, gap: gap,
      elements: RankedElements(
        groupSizes: (0..<groupCount).map { nodes(ofGroup: $0).count }, called: groupNames,
        figures: values),
      certificates: values.greatest(3).map { certificate(of: $0) }, holds: verify()
    ).table(of: names)
  }
}

extension MostVitalNodes {
  /// One row for each of the nodes, the most vital first.
  ///
  /// The first three are proved by solving anew without them.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `element`, `vitality` and `share` of the flow.
  public func table(of names: GraphNames) -> Table {
    var table = VitalityTable(
      what: "node", flow: flow, gap: gap,
      elements: RankedElements(nodes: nodes, figures: values, names),
      certificates: values.indices.prefix(3).map { certificate(ofRank: $0) }, holds: verify()
    ).table(of: names)
    table.scalars.append(.init("tried", .init(count: triedCount)))
    return table
  }
}

/// What tables of vitality have in common; where nothing flows there is no share of it.
private struct VitalityTable {
  let what: String
  let flow: MaximumFlow
  let gap: Double
  let elements: RankedElements
  /// Proofs of some of the values.
  let certificates: [VitalityCertificate]
  let holds: Bool

  func table(of names: GraphNames) -> Table {
    let value = flow.value
    return names.notingRounding(of: flow, gap: gap).table(
      "how much less can flow \(names.ends(flow.sources, flow.sinks)) without each \(what)",
      columns: [.init("element"), .init("vitality"), .init("share")] + elements.columns,
      rows: elements.rows {
        [.number($0.figure), .init(value > 0 ? $0.figure / value : nil)]
      },
      scalars: [.init("value", .number(value)), .init("by", .text(what))],
      certificate: [
        .init("proof", .text("the flow by its cut, bounds of all, the first solved anew")),
        .init("flow", .number(value)), .init("cut", .number(flow.nearSourceCut.capacity)),
        .init("gap", .number(gap)), .init("solved_anew", .init(count: certificates.count)),
        .init("holds", .flag(holds && certificates.allSatisfy { $0.verify() })),
      ])
  }
}

extension [Double] {
  /// The places of the greatest values, of equals the first.
  fileprivate func greatest(_ count: Int) -> [Int] {
    var best: [Int] = []
    for place in indices where best.count < count || self[place] > self[best[count - 1]] {
      best.insert(place, at: best.firstIndex { self[place] > self[$0] } ?? best.endIndex)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}
