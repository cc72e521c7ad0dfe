extension Digraph {
  /// Finds out of groups of nodes how much less can flow when all nodes of a group go.
  ///
  /// - Groups may overlap; an empty one has vitality zero; one of all sources that of the flow.
  /// - Sources, sinks and capacities: as in
  ///   ``maximumFlow(from:to:capacities:nodeCapacities:execution:)``.
  ///
  /// - Parameters:
  ///   - groups: The nodes of each group: of a country, an operator, a stage.
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: The cores to work on, and who hears of progress.
  /// - Returns: The vitality of every group, with the flow they were measured against.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: As for the maximum flow; the groups are of nodes of this graph.
  /// - Complexity: A maximum flow, and for each group what it takes to send its flow other ways.
  public func groupVitality(
    of groups: [NodeSet], from sources: [NodeID], to sinks: [NodeID],
    capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>? = nil,
    execution: Execution = .standard
  ) throws(UnboundedFlow) -> GroupVitality {
    precondition(groups.allSatisfy { $0.nodeCount == nodeCount }, "groups of nodes of this graph")
    return try groupVitality(
      NodeLists(groups), from: sources, to: sinks, capacities: capacities,
      nodeCapacities: nodeCapacities, execution: execution)
  }

  /// Finds out of every group of nodes how much less can flow when it goes.
  ///
  /// All as in ``groupVitality(of:from:to:capacities:nodeCapacities:execution:)``.
  ///
  /// - Parameters:
  ///   - groups: The number of the group each node is in, counted from zero; -1 for none.
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: The cores to work on, and who hears of progress.
  /// - Returns: The vitality of every group up to the greatest number.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: As for the maximum flow; there is one number for each node, -1 or more.
  /// - Complexity: A maximum flow, and for each group what it takes to send its flow other ways;
  ///   O(V) memory for all groups together.
  public func groupVitality(
    of groups: NodeColumn<Int>, from sources: [NodeID], to sinks: [NodeID],
    capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>? = nil,
    execution: Execution = .standard
  ) throws(UnboundedFlow) -> GroupVitality {
    precondition(groups.count == nodeCount, "one group for each node")
    return try groupVitality(
      NodeLists(groups), from: sources, to: sinks, capacities: capacities,
      nodeCapacities: nodeCapacities, execution: execution)
  }

  private func groupVitality(
    _ groups: NodeLists, from sources: [NodeID], to sinks: [NodeID],
    capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>?, execution: Execution
  ) throws(UnboundedFlow) -> GroupVitality {
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.groupVitality(groups, execution)
  }
}
