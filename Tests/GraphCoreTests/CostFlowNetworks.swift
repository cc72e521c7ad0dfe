import GraphCore
import TestSupport

/// A graph with capacities and costs, for questions about cheap flows.
struct CostFlowNetwork {
  let graph: Digraph
  var capacities: EdgeColumn<Double>
  var nodeCapacities: NodeColumn<Double>?
  var costs: EdgeColumn<Double>
  var nodeCosts: NodeColumn<Double>?

  /// A network of a shape whose edges have capacities of zero, whole ones and infinite ones, and
  /// costs some of which are negative where the capacity is finite.
  ///
  /// Capacities and costs are multiples of `step`.
  init(_ shape: Shape, seed: Int, nodeCount: Int = 12, withNodes: Bool, step: Double = 1) {
    var random = SplitMix64(seed: UInt64(seed) &* 104_729 &+ 3)
    graph = shape.graph(seed: seed, nodeCount: nodeCount)
    func capacity() -> Double {
      switch random.index(below: 8) {
      case 0: 0
      case 1: .infinity
      default: Double(1 + random.index(below: 9)) * step
      }
    }
    func cost(_ capacity: Double) -> Double {
      Double(random.index(below: 20) - (capacity < .infinity ? 6 : 0)) * step
    }
    let drawn: [Double] = graph.edges.map { _ in capacity() }
    capacities = EdgeColumn(drawn)
    costs = EdgeColumn(drawn.map(cost))
    guard withNodes else { return }
    let drawnForNodes: [Double] = graph.nodes.map { _ in capacity() }
    nodeCapacities = NodeColumn(drawnForNodes)
    nodeCosts = NodeColumn(drawnForNodes.map(cost))
  }

  init(_ graph: Digraph, capacities: [Double], costs: [Double]) {
    self.graph = graph
    self.capacities = EdgeColumn(capacities)
    self.costs = EdgeColumn(costs)
  }

  func cheapest(
    from sources: [Int], to sinks: [Int], amount: Double?
  ) throws(CostFlowFailure) -> MinimumCostFlow {
    try graph.minimumCostFlow(
      from: sources.map(NodeID.init), to: sinks.map(NodeID.init), amount: amount,
      capacities: capacities, nodeCapacities: nodeCapacities, costs: costs, nodeCosts: nodeCosts)
  }

  /// What is answered, or why nothing is.
  func outcome(
    from sources: [Int], to sinks: [Int], amount: Double?
  ) -> Result<MinimumCostFlow, CostFlowFailure> {
    Result { () throws(CostFlowFailure) in
      try cheapest(from: sources, to: sinks, amount: amount)
    }
  }

  /// The least cost of each amount from zero on, by trying all whole flows of finite capacities.
  func leastCosts(from source: Int, to sink: Int) -> [Int: Double] {
    var best: [Int: Double] = [:]
    var balance = [Int](repeating: 0, count: graph.nodeCount)
    func extend(_ edge: Int, cost: Double) {
      guard edge < graph.edgeCount else {
        let sent = balance[source]
        let others = graph.nodes.map(\.index).filter { $0 != source && $0 != sink }
        guard others.allSatisfy({ balance[$0] == 0 }), sent >= 0 else { return }
        best[sent] = min(best[sent] ?? .infinity, cost)
        return
      }
      let ends = (graph.source(of: EdgeID(edge)).index, graph.target(of: EdgeID(edge)).index)
      for flow in 0...Int(capacities.values[edge]) {
        balance[ends.0] += flow
        balance[ends.1] -= flow
        extend(edge + 1, cost: cost + Double(flow) * costs.values[edge])
        balance[ends.0] -= flow
        balance[ends.1] += flow
      }
    }
    extend(0, cost: 0)
    return best
  }
}

extension Result where Failure == CostFlowFailure {
  /// Why there is no answer, or `nil` if there is one.
  var failure: CostFlowFailure? {
    guard case .failure(let failure) = self else { return nil }
    return failure
  }
}
