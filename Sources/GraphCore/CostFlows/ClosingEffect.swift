/// What the loss of a node, an edge or a group of nodes does to a flow of least cost.
public struct ClosingEffect: Hashable, Sendable {
  /// How much less can be shipped.
  public let shortfall: Double
  /// How much more all that can still be shipped costs; may be negative where less is shipped.
  ///
  /// The change of the flow times the costs that were given, added up over what changes and rounded
  /// once. Where costs or capacities had to be rounded for the search, another flow may be cheaper:
  /// by no more than the ``MinimumCostFlow/gap`` of what ``MinimumCostFlow/closing(_:edges:)``
  /// answers.
  public let costIncrease: Double

  /// No effect.
  static let none = ClosingEffect(shortfall: 0, costIncrease: 0)
}

extension MinimumCostFlow {
  /// What each node's loss would do, one at a time.
  ///
  /// The same as ``closing(_:edges:)`` for each node, but without the flows, and with all cores at
  /// work. What carries nothing is not missed, so only nodes in use take time.
  ///
  /// - Parameter execution: The cores allowed, and who hears how far the work has come. The answer
  ///   does not depend on the number of cores.
  /// - Returns: The effect of each node's loss.
  /// - Complexity: O(E log V) for a tree of ways, once for all closings; O(V + E) for each core;
  ///   then for each change of the tree O(E) in the smaller of the halves that it falls into.
  public func nodeClosings(execution: Execution = .standard) -> NodeColumn<ClosingEffect> {
    NodeColumn(
      effects(graph.nodeCount, unit: "nodes", execution: execution) {
        nodeFlows.values[$0] > 0 ? question.arcs(of: NodeID($0)) : []
      })
  }

  /// What each edge's loss would do, one at a time.
  ///
  /// As ``nodeClosings(execution:)``.
  ///
  /// - Parameter execution: The cores allowed, and who hears how far the work has come.
  /// - Returns: The effect of each edge's loss.
  /// - Complexity: As with nodes.
  public func edgeClosings(execution: Execution = .standard) -> EdgeColumn<ClosingEffect> {
    EdgeColumn(
      effects(graph.edgeCount, unit: "edges", execution: execution) {
        flows.values[$0] > 0 ? [$0] : []
      })
  }

  /// What the loss of each group of edges would do, one group at a time.
  ///
  /// As ``nodeClosings(execution:)``: for edges that are the two directions of one.
  ///
  /// - Parameters:
  ///   - groups: Edges that are lost together, each named once.
  ///   - execution: The cores allowed, and who hears how far the work has come.
  /// - Returns: The effect of each group's loss.
  /// - Complexity: As with nodes.
  public func closings(
    ofEdges groups: [[EdgeID]], execution: Execution = .standard
  ) -> [ClosingEffect] {
    effects(groups.count, unit: "edges", execution: execution) {
      groups[$0].map(\.index).filter { flows.values[$0] > 0 }
    }
  }

  /// How much more this flow costs than another of the same graph, at the costs given for this.
  ///
  /// Added up over what differs and rounded once, so that nothing that both cost, and nothing that
  /// one costs more here and less there, hides it.
  public func costIncrease(over other: MinimumCostFlow) -> Double {
    var sum = CostSum()
    for (edge, cost) in question.costs.values.enumerated() {
      sum.add(flows.values[edge] - other.flows.values[edge], times: cost)
    }
    for node in 0..<graph.nodeCount where question.nodeCosts != nil {
      sum.add(nodeFlows.values[node] - other.nodeFlows.values[node], times: question.cost(of: node))
    }
    return sum.value
  }

  /// What the loss of each group of nodes would do, one group at a time.
  ///
  /// As ``nodeClosings(execution:)``. A node may be in several groups.
  ///
  /// - Parameters:
  ///   - groups: Nodes that are lost together.
  ///   - execution: The cores allowed, and who hears how far the work has come.
  /// - Returns: The effect of each group's loss.
  /// - Complexity: As with nodes.
  public func closings(
    of groups: [NodeSet], execution: Execution = .standard
  ) -> [ClosingEffect] {
    effects(groups.count, unit: "groups", execution: execution) {
      groups[$0].flatMap(question.arcs)
    }
  }

  /// What is lost with each of some lists of arcs, each list named once for a network.
  func effects(
    _ count: Int, unit: String, execution: Execution, patience: Int? = nil,
    arcs: @Sendable (Int) -> [Int]
  ) -> [ClosingEffect] {
    let tree = tree
    let costs = question.costsOfReturn(in: network)
    let patience = patience ?? self.patience
    return execution.map(count, unit: unit) {
      CostWorkplace(CostBasis(tree, patience: patience))
    } task: { workplace, index in
      let closed = arcs(index)
      guard !closed.isEmpty else { return ClosingEffect.none }
      defer { workplace.basis.restore() }
      if workplace.basis.close(closed) {
        return effect(
          missing: workplace.basis.flow(on: question.bypass),
          costIncrease: workplace.basis.costIncrease(by: costs))
      }
      var rerouting = CostRerouting(network, prices: prices)
      rerouting.close(closed)
      var increase = CostSum()
      for place in network.residuals.indices {
        let growth = rerouting.network.residuals[place] - network.residuals[place]
        increase.add(Double(growth), times: costs[place])
      }
      return effect(missing: rerouting.flow(on: question.bypass), costIncrease: increase.value)
    }
  }

  private func effect(missing: Int64, costIncrease: Double) -> ClosingEffect {
    ClosingEffect(
      shortfall: scales.amountUnit.worth(missing - self.missing),
      costIncrease: costIncrease * scales.amountUnit.size)
  }
}

/// Where a basis, which cannot be copied, is kept from task to task.
private final class CostWorkplace {
  var basis: CostBasis

  init(_ basis: consuming CostBasis) {
    self.basis = basis
  }
}
