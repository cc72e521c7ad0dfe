import GraphCore
import GraphFiles
import SupplyChainReports

/// What is asked of the cheapest flow, whatever is closed.
struct CostQuestion {
  let ends: EndOptions.Ends
  let amount: Double?
  let capacities: EdgeColumn<Double>
  let nodeCapacities: NodeColumn<Double>?
  let costs: EdgeColumn<Double>
  let nodeCosts: NodeColumn<Double>?
  let execution: Execution

  /// The edges in use.
  func flow(in graph: PlainGraph) throws(CostFlowFailure) -> Table {
    try shipped(in: graph).table(
      of: graph.names, from: ends.sources, to: ends.targets, costs: costs)
  }

  /// What is lost without each node.
  func nodes(of graph: PlainGraph) throws(CostFlowFailure) -> Table {
    let flow = try shipped(in: graph)
    let effects = computing("closings") { flow.nodeClosings(execution: execution) }
    return flow.closingTable(effects, of: graph.names, from: ends.sources, to: ends.targets)
  }

  /// What is lost without each edge; of an undirected edge both directions go at once.
  func edges(of graph: PlainGraph) throws(CostFlowFailure) -> Table {
    guard !graph.file.isDirected else {
      let flow = try shipped(in: graph)
      let effects = computing("closings") { flow.edgeClosings(execution: execution) }
      return flow.closingTable(effects, of: graph.names, from: ends.sources, to: ends.targets)
    }
    let whole = SubdividedGraph(graph.file.graph)
    func own(_ column: EdgeColumn<Double>) -> [Double] {
      Array(column.values.prefix(whole.original.edgeCount))
    }
    let flow = try shipped(
      in: whole.graph, capacities: whole.column(own(capacities), connections: .infinity),
      nodeCapacities: nodeCapacities.map { whole.column($0, others: .infinity) },
      costs: whole.column(own(costs), connections: 0),
      nodeCosts: nodeCosts.map { whole.column($0, others: 0) })
    let effects = computing("closings") { flow.edgeClosings(execution: execution) }
    return flow.closingTable(
      effects, of: graph.names, in: whole.original, from: ends.sources, to: ends.targets)
  }

  /// What is lost without each group of nodes.
  func groups(
    _ groups: [NodeGroup], by name: String, of graph: PlainGraph
  ) throws(CostFlowFailure) -> Table {
    let flow = try shipped(in: graph)
    let sets = groups.map(\.nodes)
    let effects = computing("closings") { flow.closings(of: sets, execution: execution) }
    return flow.closingTable(
      effects, of: graph.names, groups: sets, called: groups.map(\.name), by: name,
      from: ends.sources, to: ends.targets)
  }

  private func shipped(in graph: PlainGraph) throws(CostFlowFailure) -> MinimumCostFlow {
    try shipped(
      in: graph.graph, capacities: capacities, nodeCapacities: nodeCapacities, costs: costs,
      nodeCosts: nodeCosts)
  }

  private func shipped(
    in graph: Digraph, capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>?,
    costs: EdgeColumn<Double>, nodeCosts: NodeColumn<Double>?
  ) throws(CostFlowFailure) -> MinimumCostFlow {
    try computing("the cheapest flow") { () throws(CostFlowFailure) in
      try graph.minimumCostFlow(
        from: ends.sources, to: ends.targets, amount: amount, capacities: capacities,
        nodeCapacities: nodeCapacities, costs: costs, nodeCosts: nodeCosts, execution: execution)
    }
  }
}
