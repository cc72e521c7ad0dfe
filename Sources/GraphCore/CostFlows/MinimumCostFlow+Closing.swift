extension MinimumCostFlow {
  /// The flow of least cost without some nodes and edges.
  ///
  /// What flowed through them is sent another way, at the least cost for the amount as a whole;
  /// where that is impossible, as little less is shipped as can be, and ``limit`` says why. The
  /// answer is equal in cost and amount to a new one. It can be asked in its turn.
  ///
  /// - Time: each way that replaces part of what is closed takes a search. Where few do, that is
  ///   far less than a new question takes; for a hub with hundreds it is about as much.
  ///
  /// - Potentials: where less is shipped than before, some are greater by a cost that no path has,
  ///   as if what is missing had been bought at that price.
  /// - To ask this of many nodes or edges at once, use ``nodeClosings(execution:)``,
  ///   ``edgeClosings(execution:)`` or ``closings(of:execution:)``.
  ///
  /// - Parameters:
  ///   - nodes: The nodes that are closed; nothing passes through them, begins or ends there.
  ///   - edges: The edges that are closed.
  /// - Returns: The flow of least cost for the same amount, or for the most that is possible.
  /// - Complexity: O(V + E), and O(E log V) for each way that the flow is divided into.
  public func closing(_ nodes: [NodeID], edges: [EdgeID] = []) -> MinimumCostFlow {
    var question = question
    question.close(nodes, edges: edges)
    var rerouting = CostRerouting(network, prices: prices)
    rerouting.close(nodes.flatMap(self.question.arcs) + edges.map(\.index))
    let isShort = rerouting.flow(on: question.bypass) > 0
    var answer = MinimumCostFlow(
      question, scales: scales, network: rerouting.network, prices: rerouting.prices, limit: nil)
    if isShort || limit != nil {
      answer.limit = question.shippingLimit(of: answer.network, shipped: answer.amount)
    }
    return answer
  }

  /// The flow of least cost without some edges.
  ///
  /// As ``closing(_:edges:)`` without nodes.
  public func closing(edges: [EdgeID]) -> MinimumCostFlow { closing([], edges: edges) }
}

extension CostQuestion {
  /// The arcs that everything at a node passes through.
  func arcs(of node: NodeID) -> [Int] {
    if isSplit { return [firstNodeArc + node.index] }
    let starts = sources.indices.filter { sources[$0].node == node.index }
    let stops = sinks.indices.filter { sinks[$0].node == node.index }
    return graph.outEdges(of: node).map(\.index) + graph.inEdges(of: node).map(\.index)
      + starts.map { firstSourceArc + $0 } + stops.map { firstSinkArc + $0 }
  }

  /// Takes capacities away.
  mutating func close(_ nodes: [NodeID], edges: [EdgeID]) {
    for edge in edges { capacities[edge] = 0 }
    guard !nodes.isEmpty else { return }
    if isSplit {
      var limits = nodeCapacities ?? NodeColumn(repeating: .infinity, count: graph.nodeCount)
      for node in nodes { limits[node] = 0 }
      nodeCapacities = limits
    } else {
      for edge in nodes.flatMap({ Array(graph.outEdges(of: $0)) + graph.inEdges(of: $0) }) {
        capacities[edge] = 0
      }
      let closed = NodeSet(nodes, nodeCount: graph.nodeCount)
      func limited(_ end: CostEnd) -> CostEnd {
        closed.contains(NodeID(end.node)) ? CostEnd(node: end.node, limit: 0) : end
      }
      sources = sources.map(limited)
      sinks = sinks.map(limited)
    }
  }
}
