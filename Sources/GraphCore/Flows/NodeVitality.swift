/// What the loss of each node costs: how much less can flow without it.
public struct NodeVitality: Sendable {
  /// A greatest flow with all nodes there, and the proof of it.
  public let flow: MaximumFlow
  /// The drop of the greatest flow when a node goes, of every node.
  public internal(set) var values: NodeColumn<Double>
  /// How much each value may be wrong at most either way, beyond what a `Double` cannot hold of it;
  /// zero where no capacity was rounded.
  public let gap: Double

  /// The drop of the greatest flow when one node goes.
  public func value(of node: NodeID) -> Double { values[node] }

  /// The proof of one value: solves the network without the node.
  public func certificate(of node: NodeID) -> VitalityCertificate {
    VitalityCertificate(flow: flow, without: [node], edges: [], vitality: values[node])
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks that no node is worth more than what flows through it, and none less than what it has
  /// in the least cuts, which goes with it. What lies between takes a certificate for each node.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard flow.verify(), values.count == flow.graph.nodeCount else { return false }
    let least = flow.leastNodeLosses()
    return flow.graph.nodes.allSatisfy { node in
      let through = flow.flow(through: node)
      return values[node] >= least[node.index] && values[node] <= through
    }
  }
}
