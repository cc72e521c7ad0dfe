extension Digraph {
  /// Finds the nodes whose loss costs most: those of greatest vitality.
  ///
  /// The ranking is that of ``nodeVitality(from:to:capacities:nodeCapacities:execution:)``. But
  /// no node is worth more than what flows through it, and what it has in a least cut it is worth
  /// at least, so few nodes need be tried.
  ///
  /// - Fewer nodes than asked for, or none: all there are.
  ///
  /// - Parameters:
  ///   - count: How many nodes to find.
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: The cores to work on, and who hears of progress.
  /// - Returns: The nodes, the most vital first, with the flow they were measured against.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: As for the maximum flow; `count` is not negative.
  /// - Complexity: A maximum flow, and what it takes to send other ways the flow of each node
  ///   through which more flows than the last of the answer is worth.
  public func mostVitalNodes(
    _ count: Int, from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, execution: Execution = .standard
  ) throws(UnboundedFlow) -> MostVitalNodes {
    precondition(count >= 0, "as many nodes as that")
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.mostVitalNodes(count, execution)
  }
}
