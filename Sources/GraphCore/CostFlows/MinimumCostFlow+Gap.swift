extension MinimumCostFlow {
  /// Whether what the proof leaves open is small beside the answer.
  ///
  /// The ``amountGap`` is at most a thousandth of the amount, and the ``gap`` at most a thousandth
  /// of the cost; or, where costs of both signs cancel, a billionth of what all parts cost with no
  /// regard to their signs. Where this is not so, flow and potentials may still prove each other
  /// right, but what they prove says little: capacities or costs lie too far apart.
  ///
  /// - Complexity: O(V + E).
  public var isTight: Bool { isAmountTight && isCostTight }

  /// Whether the amount is the greatest, or the one asked for, to a thousandth.
  public var isAmountTight: Bool { amountGap <= Self.tolerance * amount }

  /// Whether the cost is the least to a thousandth.
  public var isCostTight: Bool {
    gap <= Self.tolerance * abs(cost) || gap <= 1e-9 * turnover
  }

  private static let tolerance = 1e-3

  /// What all parts of the flow cost, with no regard to signs.
  private var turnover: Double {
    let edges = zip(flows.values, question.costs.values).reduce(0) { $0 + $1.0 * abs($1.1) }
    guard let nodeCosts = question.nodeCosts else { return edges }
    return zip(nodeFlows.values, nodeCosts.values).reduce(edges) { $0 + $1.0 * abs($1.1) }
  }

  /// How much the cost increase of any closing may be off at most, because costs were rounded to
  /// whole multiples of ``costUnit`` for the search; zero where they were not.
  ///
  /// What may be off because capacities were rounded is not in it.
  ///
  /// - Complexity: O(V + E).
  public var closingGap: Double {
    var sum = 0.0
    question.eachPart { capacity, cost in
      let rest = abs(cost - scales.costUnit.worth(scales.costUnit.nearest(cost)))
      if rest > 0 { sum += rest * min(capacity, scales.bound) }
    }
    // A flow may be taken for dearer than it is, and the one that is found for cheaper.
    return 2 * sum
  }

  /// How much cheaper a flow of this amount could be at most.
  var greatestGap: Double {
    let bound = scales.bound(shipping: amount)
    var sum = 0.0
    _ = allParts { part in
      sum += part.saving(in: scales.costUnit, bound: bound)
      return true
    }
    return sum > 0 ? min(sum, max(0, costOverLeast(within: bound))) : sum
  }

  /// How much more the flow costs than any could, whatever it ships.
  ///
  /// None costs less than all parts of negative cost, filled, and no other. Rounded once, for what
  /// both cost may be far greater than what differs.
  private func costOverLeast(within bound: Double) -> Double {
    var sum = CostSum()
    for (flow, cost) in zip(flows.values, question.costs.values) { sum.add(flow, times: cost) }
    for (node, flow) in nodeFlows.values.enumerated() {
      sum.add(flow, times: question.cost(of: node))
    }
    question.eachPart { capacity, cost in
      if cost < 0 { sum.add(-min(capacity, bound), times: cost) }
    }
    return sum.value
  }
}
