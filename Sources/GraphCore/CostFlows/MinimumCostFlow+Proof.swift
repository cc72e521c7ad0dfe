extension MinimumCostFlow {
  /// Whether flows and potentials prove each other right.
  ///
  /// Checks, in exact arithmetic on whole units, that no edge and no node carries less than zero
  /// or more than its capacity, that nothing is gained or lost at any node, that sources send and
  /// sinks receive the amount, and that no edge that could carry more, and no edge that could carry
  /// less, would make the flow cheaper. ``cost`` and ``gap`` are computed again, and where
  /// ``limit`` says that no more can be shipped, the capacity of the cut is compared with the
  /// amount.
  ///
  /// - Returns: `true` if all of this holds; `false` for any other values, whatever they are.
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    fits && conserves && isCheapest && limitHolds && cost == costOfFlow && gap == greatestGap
  }

  /// Whether all is within its capacity.
  private var fits: Bool {
    let unit = scales.amountUnit
    // The network takes no more on any arc, so that sums at a node are within 64 bits.
    let most = unit.worth(scales.limit)
    let mostAtNode = question.isSplit ? most : unit.worth(1 << 60)
    func holds(_ flow: Double, _ capacity: Double) -> Bool {
      flow >= 0 && flow <= capacity && unit.exactly(flow) != nil
    }
    func holdsArc(_ flow: Double, _ capacity: Double) -> Bool {
      holds(flow, min(capacity, most))
    }
    return flows.count == graph.edgeCount && nodeFlows.count == graph.nodeCount
      && zip(flows.values, question.capacities.values).allSatisfy(holdsArc)
      && graph.nodes.allSatisfy {
        holds(nodeFlows[$0], min(mostAtNode, question.capacity(of: $0.index)))
      }
      && ends.count == question.sources.count + question.sinks.count
      && zip(ends, question.sources + question.sinks).allSatisfy { holdsArc($0, $1.limit) }
  }

  /// Whether each node passes on what it gets, and sources and sinks together the amount.
  private var conserves: Bool {
    let unit = scales.amountUnit
    guard let shipped = unit.exactly(amount) else { return false }
    var begun: Int64 = 0
    var ended: Int64 = 0
    var arriving = nodeFlows.values.map { -unit.floor($0) }
    var departing = arriving
    for (edge, flow) in flows.values.enumerated() {
      arriving[Int(graph.targets[edge])] += unit.floor(flow)
      departing[Int(graph.sources[edge])] += unit.floor(flow)
    }
    for (end, flow) in zip(question.sources, ends) {
      arriving[end.node] += unit.floor(flow)
      begun += unit.floor(flow)
    }
    for (end, flow) in zip(question.sinks, ends.dropFirst(question.sources.count)) {
      departing[end.node] += unit.floor(flow)
      ended += unit.floor(flow)
    }
    return begun == shipped && ended == shipped
      && arriving.allSatisfy { $0 == 0 } && departing.allSatisfy { $0 == 0 }
  }

  /// Whether no direction in which more could flow has a negative reduced cost.
  private var isCheapest: Bool {
    let unit = scales.costUnit
    guard potentials.count == graph.nodeCount, departurePotentials.count == graph.nodeCount,
      ([potentials.values, departurePotentials.values, [marginalCost]].joined())
        .allSatisfy({ unit.exactly($0).map { $0.magnitude < 1 << 60 } ?? false })
    else { return false }
    return allParts { part in
      let reduced = part.reducedCost(in: unit)
      let couldTakeMore = scales.amountUnit.floor(part.flow) < scales.units(part.capacity)
      return (reduced >= 0 || !couldTakeMore) && (reduced <= 0 || part.flow == 0)
    }
  }

  /// Whether the cut lets through no more than the amount.
  private var limitHolds: Bool {
    guard let limit else { return true }
    return limit.arrivals.nodeCount == graph.nodeCount
      && limit.departures.nodeCount == graph.nodeCount
      && (question.isSplit || limit.arrivals == limit.departures)
      && limit == ShippingLimit(question, limit.arrivals, limit.departures, amount: amount)
      && limit.units(in: question, scales) == Int128(scales.amountUnit.floor(amount))
  }
}
