extension MinimumCostFlow {
  /// The flow of least cost without some nodes and edges.
  ///
  /// What flowed through them is sent another way, at the least cost for the amount as a whole;
  /// where that is impossible, as little less is shipped as can be, and ``limit`` says why. The
  /// answer is equal in cost and amount to a new one. It can be asked in its turn.
  ///
  /// - Time: the first closing prepares a tree of ways, which all later ones share and which the
  ///   answer has already. After that, a closing takes time for its own changes to that tree, and
  ///   for the columns of the answer.
  /// - Potentials: where less is shipped than before, some are greater by a cost that no path has,
  ///   as if what is missing had been bought at that price. If capacities had to be rounded,
  ///   ``gap`` counts that at this price too, and is far above what could really be saved.
  /// - To ask only for the cost and the amount, use ``nodeClosings(execution:)``,
  ///   ``edgeClosings(execution:)`` or ``closings(of:execution:)``: without columns they are
  ///   faster.
  ///
  /// - Parameters:
  ///   - nodes: The nodes that are closed; nothing passes through them, begins or ends there.
  ///   - edges: The edges that are closed.
  /// - Returns: The flow of least cost for the same amount, or for the most that is possible.
  /// - Complexity: O(E log V) for the tree, once; then O(V + E), and for each change of the tree
  ///   O(E) in the smaller of the halves that it falls into.
  public func closing(_ nodes: [NodeID], edges: [EdgeID] = []) -> MinimumCostFlow {
    var question = question
    question.close(nodes, edges: edges)
    let closed = nodes.flatMap(self.question.arcs) + edges.map(\.index)
    let tree = self.tree(without: closed)
    var answer = MinimumCostFlow(
      question, scales: scales, network: tree.network, prices: tree.prices, limit: nil,
      preparation: CostPreparation(tree))
    if answer.missing > 0 || limit != nil {
      answer.limit = question.shippingLimit(of: answer.network, shipped: answer.amount)
    }
    return answer
  }

  /// The flow of least cost and its tree without some arcs.
  private func tree(without closed: [Int]) -> CostTree {
    var basis = CostBasis(tree, patience: patience)
    if basis.close(closed) { return basis.outcome }
    var rerouting = CostRerouting(network, prices: prices)
    rerouting.close(closed)
    return CostTree(rerouting.network, prices: rerouting.prices, from: question.source)
  }

  /// The tree that closings begin from.
  var tree: CostTree {
    preparation.tree { CostTree(network, prices: prices, from: question.source) }
  }

  /// How often a tree may change for one closing.
  ///
  /// Should it ever go around in circles, a search that is slower but sure to end takes over.
  var patience: Int { 4 * prices.count }

  /// What cannot be shipped of what was asked for or shipped before, in units.
  var missing: Int64 { network.flow(on: question.bypass) }

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
