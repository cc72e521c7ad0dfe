/// The proof of what a loss costs: a greatest flow with all there, and one without what is lost.
public struct VitalityCertificate: Sendable {
  /// A greatest flow with all nodes and edges there.
  public let flow: MaximumFlow
  /// A greatest flow without what is lost, which has no capacity in it, and the cut that bounds it.
  public internal(set) var remaining: MaximumFlow
  /// The nodes that are lost.
  public let nodes: [NodeID]
  /// The edges that are lost.
  public let edges: [EdgeID]
  /// How much less flows.
  public let vitality: Double

  /// Solves the network without some nodes and edges.
  ///
  /// - Complexity: that of a maximum flow.
  init(flow: MaximumFlow, without nodes: [NodeID], edges: [EdgeID], vitality: Double) {
    self.flow = flow
    self.nodes = nodes
    self.edges = edges
    self.vitality = vitality
    remaining = FlowProblem(flow.problem, closing: nodes, edges: edges).flow()
  }

  /// Whether both flows prove themselves greatest, differ by the vitality, and are of networks
  /// that differ by what is lost.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    let expected = FlowProblem(flow.problem, closing: nodes, edges: edges)
    return flow.verify() && remaining.verify()
      && remaining.sources == flow.sources && remaining.sinks == flow.sinks
      && remaining.capacities == expected.capacities
      && remaining.nodeCapacities == expected.nodeCapacities
      && vitality == flow.problem.units.worth(flow.valueUnits &- remaining.valueUnits)
  }
}

extension MaximumFlow {
  /// What the loss of each node costs at least: what the node and its edges have in a least cut.
  func leastNodeLosses() -> [Double] { leastNodeLossUnits().map(problem.units.worth) }

  /// The same in units.
  func leastNodeLossUnits() -> [Int128] {
    var least = [Int128](repeating: 0, count: graph.nodeCount)
    for cut in [nearSourceCut, nearSinkCut] {
      var share = [Int128](repeating: 0, count: graph.nodeCount)
      for node in cut.nodes { share[node.index] += nodeUnits[node.index] }
      for edge in cut.edges {
        share[graph.source(of: edge).index] += edgeUnits[edge.index]
        share[graph.target(of: edge).index] += edgeUnits[edge.index]
      }
      for node in share.indices { least[node] = max(least[node], share[node]) }
    }
    return least
  }

  /// How much a drop of the flow may be wrong at most either way.
  func vitalityGap() -> Double {
    guard problem.isRounded else { return 0 }
    let loss = gap + problem.solved.rounding(in: problem.units)
    return loss * (1 + Double(graph.edgeCount + graph.nodeCount + 2) * 0x1p-52)
  }
}
