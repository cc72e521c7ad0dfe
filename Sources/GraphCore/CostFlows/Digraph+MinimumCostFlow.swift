extension Digraph {
  /// Ships an amount from some nodes to others at the least cost.
  ///
  /// - Several sources and sinks share the amount as is cheapest. Naming a node twice changes
  ///   nothing. What is shipped from a node that is both passes through that node alone.
  /// - The capacity and the cost of a node count for all that passes through it, begins there or
  ///   ends there.
  /// - Negative costs are allowed: cycles that lower the cost are filled, wherever they are, and
  ///   also if nothing is shipped.
  /// - Infinite capacities, capacities of zero, parallel edges and edges from a node to itself are
  ///   fine.
  /// - Whole numbers: flows are whole and all is exact. Other numbers: see
  ///   ``MinimumCostFlow/amountUnit`` and ``MinimumCostFlow/gap``.
  /// - Of several flows of least cost the same one every time.
  ///
  /// A greatest flow is made cheaper by cost scaling: A. V. Goldberg: An efficient implementation
  /// of a scaling minimum-cost flow algorithm. *J. Algorithms* 22 (1997).
  /// [doi:10.1006/jagm.1995.0805](https://doi.org/10.1006/jagm.1995.0805).
  ///
  /// - Parameters:
  ///   - sources: Where the amount may begin.
  ///   - sinks: Where the amount may end.
  ///   - amount: What is to be shipped; `nil` for as much as possible.
  ///   - capacities: The most that each edge can carry.
  ///   - nodeCapacities: The most that can pass through each node; `nil` for no limit.
  ///   - costs: What each edge costs for each unit it carries.
  ///   - nodeCosts: What each node costs for each unit; `nil` for nothing.
  ///   - execution: Who hears how far the work has come; it runs on one core.
  /// - Returns: The flow with the potentials that prove its cost least.
  /// - Throws: ``CostFlowFailure`` if the amount is too great, or if there is no least cost or no
  ///   greatest amount.
  /// - Precondition: Each column fits the graph, no capacity is negative or NaN, no cost is
  ///   above ``MinimumCostFlow/greatestCost`` either way, and the amount is finite and not
  ///   negative.
  /// - Complexity: O(V² E log(V C)) for costs of up to C units; close to O(E log(V C)) in practice.
  public func minimumCostFlow(
    from sources: [NodeID], to sinks: [NodeID], amount: Double?,
    capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>? = nil,
    costs: EdgeColumn<Double>, nodeCosts: NodeColumn<Double>? = nil,
    execution: Execution = .standard
  ) throws(CostFlowFailure) -> MinimumCostFlow {
    func ends(_ nodes: [NodeID]) -> [CostEnd] {
      NodeSet(nodes, nodeCount: nodeCount).map { CostEnd(node: $0.index, limit: .infinity) }
    }
    let question = CostQuestion(
      graph: self, capacities: capacities, nodeCapacities: nodeCapacities, costs: costs,
      nodeCosts: nodeCosts, sources: ends(sources), sinks: ends(sinks), amount: amount)
    question.check()
    return try question.solution(execution)
  }

  /// Ships what some nodes supply to where it is needed at the least cost.
  ///
  /// As ``minimumCostFlow(from:to:amount:capacities:nodeCapacities:costs:nodeCosts:execution:)``,
  /// but each node supplies or needs an amount of its own.
  ///
  /// - Supplies that are no whole multiples of ``MinimumCostFlow/amountUnit`` are rounded toward
  ///   zero, and what that leaves over stays where it is.
  ///
  /// - Parameters:
  ///   - supplies: What each node supplies, or needs where it is negative.
  ///   - capacities: The most that each edge can carry.
  ///   - nodeCapacities: The most that can pass through each node; `nil` for no limit.
  ///   - costs: What each edge costs for each unit it carries.
  ///   - nodeCosts: What each node costs for each unit; `nil` for nothing.
  ///   - execution: Who hears how far the work has come; it runs on one core.
  /// - Returns: The flow with the potentials that prove its cost least.
  /// - Throws: ``CostFlowFailure`` if not all can be shipped, or if there is no least cost.
  /// - Precondition: Each column fits the graph, no capacity is negative or NaN, no cost is
  ///   above ``MinimumCostFlow/greatestCost`` either way, supplies are finite, and
  ///   supplies and needs are equal but for rounding.
  /// - Complexity: As with one amount.
  public func minimumCostFlow(
    supplies: NodeColumn<Double>,
    capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>? = nil,
    costs: EdgeColumn<Double>, nodeCosts: NodeColumn<Double>? = nil,
    execution: Execution = .standard
  ) throws(CostFlowFailure) -> MinimumCostFlow {
    precondition(supplies.count == nodeCount, "one supply for each node")
    precondition(supplies.values.allSatisfy(\.isFinite), "every supply is a finite number")
    let all = supplies.values.enumerated()
    let sources = all.filter { $1 > 0 }.map { CostEnd(node: $0, limit: $1) }
    let sinks = all.filter { $1 < 0 }.map { CostEnd(node: $0, limit: -$1) }
    let given = sources.reduce(0) { $0 + $1.limit }
    let needed = sinks.reduce(0) { $0 + $1.limit }
    precondition(abs(given - needed) <= given * 0x1p-30, "as much is supplied as is needed")
    let question = CostQuestion(
      graph: self, capacities: capacities, nodeCapacities: nodeCapacities, costs: costs,
      nodeCosts: nodeCosts, sources: sources, sinks: sinks, amount: min(given, needed))
    question.check()
    return try question.solution(execution)
  }
}
