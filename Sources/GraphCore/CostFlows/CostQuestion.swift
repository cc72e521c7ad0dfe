/// What a flow of least cost was asked for: the graph, its columns and where the flow begins and
/// ends.
struct CostQuestion: Sendable {
  let graph: Digraph
  var capacities: EdgeColumn<Double>
  var nodeCapacities: NodeColumn<Double>?
  let costs: EdgeColumn<Double>
  let nodeCosts: NodeColumn<Double>?
  /// The nodes where flow begins, each once, and the most that may begin there.
  var sources: [CostEnd]
  /// The nodes where flow ends, each once, and the most that may end there.
  var sinks: [CostEnd]
  /// What is to be shipped; `nil` for as much as possible.
  let amount: Double?
  /// At least what can be shipped, where that is known.
  var most = Double.infinity

  /// Whether nodes have an entry and an exit of their own.
  var isSplit: Bool { nodeCapacities != nil || nodeCosts != nil }
  /// The nodes of the network: entries, exits, and one before all sources and one after all sinks.
  var networkNodeCount: Int { graph.nodeCount * (isSplit ? 2 : 1) + 2 }
  var source: Int { networkNodeCount - 2 }
  var sink: Int { networkNodeCount - 1 }
  func exit(of node: Int) -> Int { isSplit ? graph.nodeCount + node : node }

  /// The number of the first arc of each kind: edges come first.
  var firstNodeArc: Int { graph.edgeCount }
  var firstSourceArc: Int { graph.edgeCount + (isSplit ? graph.nodeCount : 0) }
  var firstSinkArc: Int { firstSourceArc + sources.count }
  /// The arc that takes what cannot be shipped from the source to the sink at a prohibitive cost.
  var bypass: Int { firstSinkArc + sinks.count }

  /// The capacity of the arc of a node.
  func capacity(of node: Int) -> Double { nodeCapacities?.values[node] ?? .infinity }
  /// The cost of the arc of a node.
  func cost(of node: Int) -> Double { nodeCosts?.values[node] ?? 0 }

  /// Hands over the capacity and the cost of each edge and of each node.
  func eachPart(_ body: (_ capacity: Double, _ cost: Double) -> Void) {
    for edge in 0..<graph.edgeCount { body(capacities.values[edge], costs.values[edge]) }
    for node in 0..<graph.nodeCount where isSplit { body(capacity(of: node), cost(of: node)) }
  }

  /// Stops the program where columns do not fit.
  func check() {
    precondition(capacities.count == graph.edgeCount, "one capacity for each edge")
    precondition(capacities.values.allSatisfy { $0 >= 0 }, "no capacity is negative or NaN")
    precondition(costs.count == graph.edgeCount, "one cost for each edge")
    func isCost(_ number: Double) -> Bool { abs(number) <= MinimumCostFlow.greatestCost }
    precondition(costs.values.allSatisfy(isCost), "no cost is above the greatest or NaN")
    if let nodeCapacities {
      precondition(nodeCapacities.count == graph.nodeCount, "one capacity for each node")
      precondition(nodeCapacities.values.allSatisfy { $0 >= 0 }, "no capacity is negative or NaN")
    }
    if let nodeCosts {
      precondition(nodeCosts.count == graph.nodeCount, "one cost for each node")
      precondition(nodeCosts.values.allSatisfy(isCost), "no cost is above the greatest or NaN")
    }
    precondition((amount ?? 0) >= 0 && (amount ?? 0).isFinite, "a finite amount to ship")
    for end in sources + sinks {
      precondition(end.node >= 0 && end.node < graph.nodeCount, "the ends are nodes of the graph")
    }
  }
}

/// A node where flow begins or ends, and the most that may do so.
struct CostEnd: Hashable, Sendable {
  let node: Int
  let limit: Double
}
