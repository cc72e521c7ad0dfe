extension FlowProblem {
  /// Elements are given to workers by the hundred.
  private var batch: Int { 100 }

  /// The loss of each node.
  func nodeVitality(_ execution: Execution) -> NodeVitality {
    switch units.width {
    case .narrow: nodeVitality(Int32.self, execution)
    case .middle: nodeVitality(Int64.self, execution)
    case .wide: nodeVitality(Int128.self, execution)
    }
  }

  func nodeVitality<Amount: FlowAmount>(_ type: Amount.Type, _ execution: Execution) -> NodeVitality
  {
    let (flow, network) = solution(type)
    let count = graph.nodeCount
    let losses = execution.map((count + batch - 1) / batch, unit: "hundreds of nodes") {
      VitalityWorkspace(network, problem: self)
    } task: { workspace, index in
      (index * batch..<min(count, index * batch + batch)).map {
        units.worth(workspace.loss(ofNode: $0))
      }
    }
    return NodeVitality(
      flow: flow, values: NodeColumn(Array(losses.joined())), gap: flow.vitalityGap())
  }

  /// The loss of each edge.
  func edgeVitality(_ execution: Execution) -> EdgeVitality {
    switch units.width {
    case .narrow: edgeVitality(Int32.self, execution)
    case .middle: edgeVitality(Int64.self, execution)
    case .wide: edgeVitality(Int128.self, execution)
    }
  }

  /// The loss of each edge; workers get those that enter a hundred nodes at a time.
  func edgeVitality<Amount: FlowAmount>(_ type: Amount.Type, _ execution: Execution) -> EdgeVitality
  {
    let (flow, network) = solution(type)
    let count = graph.nodeCount
    let losses = execution.map((count + batch - 1) / batch, unit: "hundreds of nodes") {
      VitalityWorkspace(network, problem: self)
    } task: { workspace, index in
      (index * batch..<min(count, index * batch + batch)).flatMap { node in
        workspace.network.arcs(of: 2 * node).map { arc in
          units.worth(workspace.loss(ofEdgeAt: arc, entering: node))
        }
      }
    }
    var values = EdgeColumn(repeating: 0.0, count: graph.edgeCount)
    for (edge, loss) in zip(graph.entering.edges, losses.joined()) {
      values.values[Int(edge)] = loss
    }
    return EdgeVitality(flow: flow, values: values, gap: flow.vitalityGap())
  }

  /// The loss of each group.
  func groupVitality(_ groups: [NodeSet], _ execution: Execution) -> GroupVitality {
    switch units.width {
    case .narrow: groupVitality(Int32.self, groups, execution)
    case .middle: groupVitality(Int64.self, groups, execution)
    case .wide: groupVitality(Int128.self, groups, execution)
    }
  }

  func groupVitality<Amount: FlowAmount>(
    _ type: Amount.Type, _ groups: [NodeSet], _ execution: Execution
  ) -> GroupVitality {
    let (flow, network) = solution(type)
    let losses = execution.map(groups.count, unit: "groups") {
      VitalityWorkspace(network, problem: self)
    } task: { workspace, index in
      units.worth(workspace.loss(of: groups[index], problem: self))
    }
    return GroupVitality(flow: flow, groups: groups, values: losses, gap: flow.vitalityGap())
  }
}
