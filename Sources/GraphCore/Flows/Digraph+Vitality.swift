extension Digraph {
  /// Finds out of every node how much less can flow when it goes: its vitality.
  ///
  /// - Sources, sinks and capacities: as in
  ///   ``maximumFlow(from:to:capacities:nodeCapacities:execution:)``;
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
  ///   in supply networks of few stages that of some thousand edges, more where ways are long.
  public func nodeVitality(
    from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, execution: Execution = .standard
  ) throws(UnboundedFlow) -> NodeVitality {
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.nodeVitality(execution)
  }

  /// Finds out of every edge how much less can flow when it goes: its vitality.
  ///
  /// All as in ``nodeVitality(from:to:capacities:nodeCapacities:execution:)``, of edges. Of
  /// parallel edges only the one goes. An undirected edge is two that lead back and forth: with
  /// `opposites` both go at once, and both have the value.
  ///
  /// - Parameters:
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - opposites: The edge that goes along with each edge; itself where none does.
  ///   - execution: The cores to work on, and who hears of progress.
  /// - Returns: The vitality of every edge, with the flow they were measured against.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: As for the maximum flow; the opposite of an edge leads the other way between
  ///   the same nodes, or is the edge itself, and has the edge for its own opposite.
  /// - Complexity: A maximum flow, and for each edge what it takes to send its flow other ways.
  public func edgeVitality(
    from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, opposites: EdgeColumn<EdgeID>? = nil,
    execution: Execution = .standard
  ) throws(UnboundedFlow) -> EdgeVitality {
    if let opposites {
      precondition(opposites.count == edgeCount, "one opposite for each edge")
      precondition(
        edges.allSatisfy {
          let other = opposites[$0]
          return other == $0
            || opposites[other] == $0 && source(of: other) == target(of: $0)
              && target(of: other) == source(of: $0)
        }, "opposites lead back and forth")
    }
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.edgeVitality(opposites, execution)
  }
}
