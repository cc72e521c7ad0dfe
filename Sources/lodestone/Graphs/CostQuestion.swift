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
  func flow(in graph: PlainGraph) throws(Failure) -> Table {
    try shipped(in: graph).table(
      of: graph.names, from: ends.sources, to: ends.targets, costs: costs)
  }

  /// What is lost without each node.
  func nodes(of graph: PlainGraph) throws(Failure) -> Table {
    let flow = try shipped(in: graph)
    let effects = computing("closings") { flow.nodeClosings(execution: execution) }
    return flow.closingTable(effects, of: graph.names, from: ends.sources, to: ends.targets)
  }

  /// What is lost without each edge; of an undirected edge both directions go at once.
  func edges(of graph: PlainGraph) throws(Failure) -> Table {
    let flow = try shipped(in: graph)
    let edges = graph.names.closedTogether(in: graph.graph)
    let effects = computing("closings") { flow.closings(ofEdges: edges, execution: execution) }
    return flow.closingTable(
      effects, ofEdges: edges, of: graph.names, from: ends.sources, to: ends.targets)
  }

  /// What is lost without each group of nodes.
  func groups(
    _ groups: [NodeGroup], by name: String, of graph: PlainGraph
  ) throws(Failure) -> Table {
    let flow = try shipped(in: graph)
    let sets = groups.map(\.nodes)
    let effects = computing("closings") { flow.closings(of: sets, execution: execution) }
    return flow.closingTable(
      effects, of: graph.names, groups: sets, called: groups.map(\.name), by: name,
      from: ends.sources, to: ends.targets)
  }

  private func shipped(in graph: PlainGraph) throws(Failure) -> MinimumCostFlow {
    try refuseToAndFro(in: graph)
    try refuseBoundless()
    let flow: MinimumCostFlow
    do throws(CostFlowFailure) {
      flow = try computing("the cheapest flow") { () throws(CostFlowFailure) in
        try graph.graph.minimumCostFlow(
          from: ends.sources, to: ends.targets, amount: amount, capacities: capacities,
          nodeCapacities: nodeCapacities, costs: costs, nodeCosts: nodeCosts, execution: execution)
      }
    } catch {
      throw graph.failure(error)
    }
    guard flow.isAmountTight else {
      throw Failure(
        .failedCheck,
        "the capacities lie too far apart to be added exactly: \(flow.amount.written) can flow, "
          + "and up to \(flow.amountGap.written) more than that; write great ones smaller, or as inf"
      )
    }
    guard flow.isCostTight else {
      throw Failure(
        .failedCheck,
        "the costs, or the capacities, lie too far apart to be added exactly: a flow costs "
          + "\(flow.cost.written), and another may cost up to \(flow.gap.written) less; "
          + "write great ones smaller, or let a capacity of 0 close what is too dear")
    }
    return flow
  }
}

extension CostQuestion {
  /// Refuses finite capacities of which the sum is too great to be told from infinite ones.
  private func refuseBoundless() throws(Failure) {
    let limit = Double.greatestFiniteMagnitude / 4
    let all = capacities.values + (nodeCapacities?.values ?? [])
    let sum = all.reduce(0) { $1 < .infinity ? $0 + $1 : $0 }
    guard sum > limit || (amount ?? 0) > limit else { return }
    throw Failure(
      .invalidNetwork,
      "the capacities, or the amount, add up to more than \(limit.written): write great ones "
        + "smaller, or as inf")
  }

  /// Refuses undirected edges that lower the cost of what goes there and back: nobody is paid for
  /// that, and it says nothing of what arrives.
  private func refuseToAndFro(in graph: PlainGraph) throws(Failure) {
    guard let opposites = graph.names.opposites else { return }
    func isOpen(_ node: NodeID) -> Bool { (nodeCapacities?[node] ?? .infinity) > 0 }
    for edge in graph.graph.edges where opposites[edge] > edge && capacities[edge] > 0 {
      let ends = (graph.graph.source(of: edge), graph.graph.target(of: edge))
      guard isOpen(ends.0), isOpen(ends.1) else { continue }
      let ofNodes = nodeCosts.map { $0[ends.0] + $0[ends.1] } ?? 0
      guard 2 * costs[edge] + ofNodes < 0 else { continue }
      let place = "\(graph.names[ends.0])--\(graph.names[ends.1])"
      let what =
        ofNodes == 0 ? "its cost is" : "what it and its ends cost is less than zero, itself"
      throw Failure(
        .invalidNetwork,
        "the edge \(place) leads both ways, and \(what) \(costs[edge].written): to go there and "
          + "back would lower the cost; let edges of negative cost lead one way")
    }
  }
}

extension PlainGraph {
  /// Why there is no cheapest flow, in words.
  fileprivate func failure(_ error: CostFlowFailure) -> Failure {
    switch error {
    case .tooMuch(let limit):
      Failure(.usage, "no more than \(limit.amount.written) can flow: --amount asks for more")
    case .unboundedCost(let cycle):
      Failure(
        .invalidNetwork,
        "no flow is the cheapest: around \(words(for: cycle.nodes + cycle.nodes.prefix(1))) "
          + "the cost is negative and no capacity is finite")
    case .unboundedAmount(let path): unbounded(along: path)
    }
  }
}
