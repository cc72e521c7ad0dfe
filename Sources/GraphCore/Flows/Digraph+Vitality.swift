extension Digraph {
  /// Finds out of every node how much less can flow when it goes: its vitality.
  ///
  /// - Sources, sinks and capacities: as in ``maximumFlow(from:to:capacities:nodeCapacities:execution:)``;
  ///   a source or a sink can go like any other node.
  /// - A node that some greatest flow passes by has vitality zero.
  /// - Exact, however many nodes there are; see ``NodeVitality/gap`` for rounding.
  ///
  /// One greatest flow serves for all. Where a node goes, only what flowed through it is sent other
  /// ways, in what the flow leaves open (its residual network), guided by the distances in it; then
  /// all is put back.
  ///
  /// - Parameters:
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: The cores to work on, each with a copy of the residual network, and who hears
  ///     of progress.
  /// - Returns: The vitality of every node, with the flow they were measured against.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: As for the maximum flow.
  /// - Complexity: A maximum flow, and for each node what it takes to send its own flow other ways:
  ///   in supply networks about as many steps as some thousand edges.
  public func nodeVitality(
    from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, execution: Execution = .standard
  ) throws(UnboundedFlow) -> NodeVitality {
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.isNarrow
      ? problem.nodeVitality(Int32.self, execution) : problem.nodeVitality(Int64.self, execution)
  }

  /// Finds out of every edge how much less can flow when it goes: its vitality.
  ///
  /// All as in ``nodeVitality(from:to:capacities:nodeCapacities:execution:)``, of edges. Of
  /// parallel edges only the one goes.
  ///
  /// - Parameters:
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: The cores to work on, and who hears of progress.
  /// - Returns: The vitality of every edge, with the flow they were measured against.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: As for the maximum flow.
  /// - Complexity: A maximum flow, and for each edge what it takes to send its flow other ways.
  public func edgeVitality(
    from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, execution: Execution = .standard
  ) throws(UnboundedFlow) -> EdgeVitality {
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.isNarrow
      ? problem.edgeVitality(Int32.self, execution) : problem.edgeVitality(Int64.self, execution)
  }

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
  /// - Complexity: A maximum flow, and for each group O(V + E) and what it takes to send its flow
  ///   other ways.
  public func groupVitality(
    of groups: [NodeSet], from sources: [NodeID], to sinks: [NodeID],
    capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>? = nil,
    execution: Execution = .standard
  ) throws(UnboundedFlow) -> GroupVitality {
    precondition(groups.allSatisfy { $0.nodeCount == nodeCount }, "groups of nodes of this graph")
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.isNarrow
      ? problem.groupVitality(Int32.self, groups, execution)
      : problem.groupVitality(Int64.self, groups, execution)
  }

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
    return problem.isNarrow
      ? problem.mostVitalNodes(Int32.self, count, execution)
      : problem.mostVitalNodes(Int64.self, count, execution)
  }
}
