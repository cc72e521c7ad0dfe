/// What the loss of each node costs: how much less can flow without it.
public struct NodeVitality: Sendable {
  /// A greatest flow with all nodes there, and the proof of it.
  public let flow: MaximumFlow
  /// The drop of the greatest flow when a node goes, of every node.
  public internal(set) var values: NodeColumn<Double>
  /// How much each value may be wrong at most either way; zero where nothing was rounded.
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

/// What the loss of each edge costs: how much less can flow without it.
public struct EdgeVitality: Sendable {
  /// A greatest flow with all edges there, and the proof of it.
  public let flow: MaximumFlow
  /// The drop of the greatest flow when an edge goes, of every edge.
  public internal(set) var values: EdgeColumn<Double>
  /// How much each value may be wrong at most either way; zero where nothing was rounded.
  public let gap: Double

  /// The drop of the greatest flow when one edge goes.
  public func value(of edge: EdgeID) -> Double { values[edge] }

  /// The proof of one value: solves the network without the edge.
  public func certificate(of edge: EdgeID) -> VitalityCertificate {
    VitalityCertificate(flow: flow, without: [], edges: [edge], vitality: values[edge])
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks that no edge is worth more than what flows along it, and that those in a least cut are
  /// worth all of it. What lies between takes a certificate for each edge.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard flow.verify(), values.count == flow.graph.edgeCount else { return false }
    let cut = flow.nearSourceCut.edges + flow.nearSinkCut.edges
    return flow.graph.edges.allSatisfy { values[$0] >= 0 && values[$0] <= flow.flow(along: $0) }
      && cut.allSatisfy { values[$0] == flow.flow(along: $0) }
  }
}

/// What the loss of each group of nodes costs: how much less can flow without all its nodes.
public struct GroupVitality: Sendable {
  /// A greatest flow with all nodes there, and the proof of it.
  public let flow: MaximumFlow
  /// The groups.
  public let groups: [NodeSet]
  /// The drop of the greatest flow when a group goes, of every group.
  public internal(set) var values: [Double]
  /// How much each value may be wrong at most either way; zero where nothing was rounded.
  public let gap: Double

  /// The proof of one value: solves the network without the group.
  public func certificate(of group: Int) -> VitalityCertificate {
    VitalityCertificate(
      flow: flow, without: Array(groups[group]), edges: [], vitality: values[group])
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks that no group is worth more than what flows through its nodes together, nor than the
  /// whole flow, and none less than what any of its nodes has in a least cut. What lies between
  /// takes a certificate for each group.
  ///
  /// - Complexity: O(V + E), and O(*n*) for groups of *n* nodes in all.
  public func verify() -> Bool {
    guard flow.verify(), values.count == groups.count else { return false }
    let least = flow.leastNodeLosses()
    return zip(groups, values).allSatisfy { group, value in
      var through: Int64 = 0
      for node in group { through &+= flow.nodeUnits[node.index] }
      let most = flow.problem.units.worth(min(through, flow.valueUnits))
      return value <= most && group.allSatisfy { value >= least[$0.index] }
    }
  }
}

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
  /// How much each value may be wrong at most either way; zero where nothing was rounded.
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
