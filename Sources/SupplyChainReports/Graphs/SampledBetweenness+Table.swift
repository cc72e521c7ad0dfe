import GraphCore

extension SampledBetweenness {
  /// One row for each node, the greatest estimate first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  ///   - seed: What the draw depended on.
  /// - Returns: The table: `node`, `betweenness`, `error`, what the estimate is off by at most, and
  ///   `deviation`, what it is off by on average as far as the spread among the sources shows.
  public func table(of names: GraphNames, by measure: String? = nil, seed: UInt64) -> Table {
    let weight = names.pairWeight
    let elements = RankedElements(
      nodes: nodes.nodes, figures: nodes.values.map { $0 * weight }, names)
    return table(
      names, "node", measure, seed, elements, errors: nodeErrors.values.map { $0 * weight },
      deviations: nodeDeviations.values.map { $0 * weight })
  }

  /// One row for each edge, the greatest estimate first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - graph: The graph asked about.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  ///   - seed: What the draw depended on.
  /// - Returns: The table: `element`, `betweenness`, `error`, `deviation` (of two directions no
  ///   less than that of both), `from`, `to` and, where edges are parallel, the number of the
  ///   `edge`; without rows where the figures of edges were not asked for.
  public func edgeTable(
    of names: GraphNames, in graph: Digraph, by measure: String? = nil, seed: UInt64
  ) -> Table {
    table(
      names, "edge", measure, seed, names.edges(of: graph, figures: edges?.values ?? []),
      errors: edgeErrors.map { names.sums($0.values, of: graph) } ?? [],
      deviations: edgeDeviations.map { names.sums($0.values, of: graph) } ?? [])
  }

  private func table(
    _ names: GraphNames, _ what: String, _ measure: String?, _ seed: UInt64,
    _ elements: RankedElements, errors: [Double], deviations: [Double]
  ) -> Table {
    var names = names.noting(lengthRounding: lengthRounding)
    names.assumptions.append(
      "the paths from \(sources.count) of \(candidates) nodes, drawn with seed \(seed), tell of all"
    )
    return names.table(
      "about how many shortest paths by \(measure ?? "edges") lead over each \(what)",
      columns: [
        .init(what == "node" ? "node" : "element"), .init("betweenness"), .init("error"),
        .init("deviation"),
      ] + elements.columns,
      rows: elements.rows {
        [.number($0.figure), .number(errors[$0.place]), .number(deviations[$0.place])]
      },
      scalars: [
        .init("samples", .init(count: sources.count)),
        .init("sampled_from", .init(count: candidates)),
        .init("error", .number(error * names.pairWeight)), .init("confidence", .number(confidence)),
        .init("by", .text(what)),
      ])
  }
}

extension GroupBetweenness {
  /// One row for each group, the greatest first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - groupNames: What the groups are called, in order.
  ///   - attribute: What they are groups by: `country`.
  ///   - measure: What the lengths of paths are sums of; `nil` where every edge counts one.
  /// - Returns: The table: `element`, `betweenness`, its `share` of all pairs outside the group,
  ///   and the number of `nodes`.
  /// - Precondition: There is a name for each group.
  public func table(
    of names: GraphNames, groups groupNames: [String], grouped attribute: String,
    by measure: String? = nil
  ) -> Table {
    let ranked = groups.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    return names.noting(lengthRounding: lengthRounding).table(
      "how many shortest paths by \(measure ?? "edges") between others lead over each \(attribute)",
      columns: [.init("element"), .init("betweenness"), .init("share"), .init("nodes")],
      rows: ranked.map { group in
        [
          .text(groupNames[group]), .number(values[group] * names.pairWeight),
          .init(pairs[group] > 0 ? values[group] / Double(pairs[group]) : nil),
          .init(count: groups[group].count),
        ]
      }, scalars: [.init("by", .text(attribute))])
  }
}
