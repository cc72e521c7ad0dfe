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
    let losses = execution.mapBatches(graph.nodeCount, of: batch, unit: "nodes") {
      VitalityWorkspace(network, problem: self)
    } task: { workspace, nodes in
      nodes.map { units.worth(workspace.loss(ofNode: $0)) }
    }
    return NodeVitality(flow: flow, values: NodeColumn(losses), gap: flow.vitalityGap())
  }

  /// The loss of each edge.
  func edgeVitality(_ opposites: EdgeColumn<EdgeID>?, _ execution: Execution) -> EdgeVitality {
    switch units.width {
    case .narrow: edgeVitality(Int32.self, opposites, execution)
    case .middle: edgeVitality(Int64.self, opposites, execution)
    case .wide: edgeVitality(Int128.self, opposites, execution)
    }
  }

  /// The loss of each edge; workers get those that enter a hundred nodes at a time.
  private func edgeVitality<Amount: FlowAmount>(
    _ type: Amount.Type, _ opposites: EdgeColumn<EdgeID>?, _ execution: Execution
  ) -> EdgeVitality {
    let (flow, network) = solution(type)
    let entering = graph.entering
    var backs: [Int] = []
    if let opposites {
      let arcs = network.entryArcs(of: graph)
      backs = opposites.values.map { arcs[$0.index] }
    }
    let losses = execution.mapBatches(graph.nodeCount, of: batch, unit: "nodes") {
      VitalityWorkspace(network, problem: self)
    } task: { [backs] workspace, nodes in
      nodes.flatMap { node in
        zip(workspace.network.arcs(of: 2 * node), entering.range(of: node)).map { arc, place in
          guard let opposites else {
            return units.worth(workspace.loss(ofEdgeAt: arc, entering: node))
          }
          let edge = EdgeID(Int(entering.edges[place]))
          // The later one has the value of the earlier one.
          guard opposites[edge] >= edge else { return 0 }
          return units.worth(
            workspace.loss(
              ofEdgeAt: arc, entering: node, andBackAt: backs[edge.index], problem: self))
        }
      }
    }
    var values = EdgeColumn(repeating: 0.0, count: graph.edgeCount)
    for (edge, loss) in zip(entering.edges, losses) {
      values.values[Int(edge)] = loss
    }
    for edge in graph.edges {
      if let opposite = opposites?[edge], opposite < edge { values[edge] = values[opposite] }
    }
    return EdgeVitality(
      flow: flow, opposites: opposites, values: values, gap: flow.vitalityGap())
  }

  /// The loss of each group.
  func groupVitality(_ groups: NodeLists, _ execution: Execution) -> GroupVitality {
    switch units.width {
    case .narrow: groupVitality(Int32.self, groups, execution)
    case .middle: groupVitality(Int64.self, groups, execution)
    case .wide: groupVitality(Int128.self, groups, execution)
    }
  }

  func groupVitality<Amount: FlowAmount>(
    _ type: Amount.Type, _ groups: NodeLists, _ execution: Execution
  ) -> GroupVitality {
    let (flow, network) = solution(type)
    let losses = execution.map(groups.count, unit: "groups") {
      VitalityWorkspace(network, problem: self)
    } task: { workspace, index in
      units.worth(workspace.loss(of: groups[index], problem: self))
    }
    return GroupVitality(flow: flow, members: groups, values: losses, gap: flow.vitalityGap())
  }
}
