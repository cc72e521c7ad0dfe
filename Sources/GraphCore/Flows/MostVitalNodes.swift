/// The nodes whose loss costs most.
public struct MostVitalNodes: Sendable {
  /// A greatest flow with all nodes there, and the proof of it.
  public let flow: MaximumFlow
  /// The nodes, the most vital first; of equal ones the lesser id first.
  public internal(set) var nodes: [NodeID]
  /// The drop of the greatest flow when each of ``nodes`` goes.
  public internal(set) var values: [Double]
  /// How many nodes were tried; the others cannot be among the most vital.
  public let triedCount: Int
  /// How much each value may be wrong at most either way, beyond what a `Double` cannot hold of it;
  /// zero where no capacity was rounded.
  public let gap: Double

  /// The proof of one value: solves the network without the node at a rank, counted from zero.
  public func certificate(ofRank rank: Int) -> VitalityCertificate {
    VitalityCertificate(flow: flow, without: [nodes[rank]], edges: [], vitality: values[rank])
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks what ``NodeVitality/verify()`` checks, the order, and that no node left out has more in
  /// a least cut than the last that is in.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard flow.verify(), nodes.count == values.count,
      nodes.allSatisfy(flow.graph.has),
      NodeSet(nodes, nodeCount: flow.graph.nodeCount).count == nodes.count
    else { return false }
    let least = flow.leastNodeLosses()
    let inside = NodeSet(nodes, nodeCount: flow.graph.nodeCount)
    for (rank, value) in values.enumerated() {
      guard value >= least[nodes[rank].index], value <= flow.flow(through: nodes[rank]),
        rank == 0 || values[rank - 1] > value
          || values[rank - 1] == value && nodes[rank - 1] < nodes[rank]
      else { return false }
    }
    guard let last = values.last else { return true }
    return flow.graph.nodes.allSatisfy { inside.contains($0) || least[$0.index] <= last }
  }
}
