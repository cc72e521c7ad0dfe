extension Digraph {
  /// The greatest sum that the finite capacities of a flow may have: a little less than a `Double`
  /// can hold, for sums are rounded up.
  public static var greatestCapacitySum: Double { 1.7e308 }

  /// Finds a greatest flow from some nodes to others, with the least cuts that prove it.
  ///
  /// - Sources and sinks: any number of each; naming one twice changes nothing; with none of
  ///   either, or where no path leads from a source to a sink, the value is zero.
  /// - A source that is a sink: what its own capacity lets through counts, on no edge.
  /// - Capacities: real numbers; zero closes an edge or a node, infinite sets no limit. Counted
  ///   in whole units, see ``MaximumFlow``.
  /// - Node capacities: bound what flows through a node, what begins or ends there included; `nil`
  ///   where nodes have none.
  /// - Parallel edges each have their own capacity; an edge from a node to itself carries nothing.
  /// - No flow enters a source or leaves a sink.
  ///
  /// Highest-label push–relabel, the labels made exact by searches now and then.
  ///
  /// B. V. Cherkassky, A. V. Goldberg: On implementing the push–relabel method for the maximum flow
  /// problem. *Algorithmica* 19 (1997).
  /// [doi:10.1007/PL00009180](https://doi.org/10.1007/PL00009180).
  ///
  /// - Parameters:
  ///   - sources: Where flow may begin.
  ///   - sinks: Where flow may end.
  ///   - capacities: How much each edge can carry.
  ///   - nodeCapacities: How much each node can pass on, if nodes have limits.
  ///   - execution: Who hears of progress; the work is done on one core.
  /// - Returns: The flow and the cuts.
  /// - Throws: ``UnboundedFlow`` with a path of infinite capacity, if there is one.
  /// - Precondition: There is one capacity for each edge, and for each node if any; none is
  ///   negative or NaN; the sum of the finite ones is at most ``greatestCapacitySum``.
  /// - Complexity: O(V² √E); in practice close to O(V + E).
  public func maximumFlow(
    from sources: [NodeID], to sinks: [NodeID], capacities: EdgeColumn<Double>,
    nodeCapacities: NodeColumn<Double>? = nil, execution: Execution = .standard
  ) throws(UnboundedFlow) -> MaximumFlow {
    let problem = try FlowProblem(
      self, from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
    return problem.flow()
  }
}
