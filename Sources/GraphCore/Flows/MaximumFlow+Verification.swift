extension MaximumFlow {
  /// Whether the flow and the cuts prove each other right.
  ///
  /// Checks that no edge or node carries more than its capacity, that all that enters a node leaves
  /// it, that flow begins at sources and ends at sinks only, that both cuts separate them, the
  /// one inside the other, and that both are exactly as wide as the flow is great, in units,
  /// and as ``gap`` says in the capacities given. Nothing is solved again.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    isFlow() && isTight(nearSourceCut) && isTight(nearSinkCut)
      && nearSourceCut.sourceSide.subtracting(nearSinkCut.sourceSide).isEmpty
      && gap >= 0 && gap == min(rounding(at: nearSourceCut), rounding(at: nearSinkCut))
  }

  /// Whether what is sent is a flow of the value named.
  private func isFlow() -> Bool {
    let units = problem.units
    guard edgeUnits.count == graph.edgeCount, nodeUnits.count == graph.nodeCount else {
      return false
    }
    var sent: Int128 = 0
    var taken: Int128 = 0
    for node in graph.nodes {
      let through = nodeUnits[node.index]
      let limit = nodeCapacities.map { units.units($0[node]) } ?? units.limit
      guard through >= 0, through <= limit else { return false }
      var entered: Int128 = 0
      for edge in graph.inEdges(of: node) { entered &+= edgeUnits[edge.index] }
      var left: Int128 = 0
      for edge in graph.outEdges(of: node) { left &+= edgeUnits[edge.index] }
      guard entered == through || problem.ends.isSource.contains(node) && entered < through,
        left == through || problem.ends.isSink.contains(node) && left < through
      else { return false }
      sent &+= through &- entered
      taken &+= through &- left
    }
    for edge in graph.edges {
      let flow = edgeUnits[edge.index]
      guard flow >= 0, flow <= units.units(capacities[edge]) else { return false }
    }
    return sent == valueUnits && taken == valueUnits
  }

  /// Whether a cut separates the ends and is as wide as the flow is great.
  private func isTight(_ cut: FlowCut) -> Bool {
    let units = problem.units
    let side = cut.sourceSide
    guard side.nodeCount == graph.nodeCount, cut.nodes.allSatisfy({ graph.has($0) })
    else { return false }
    let cutNodes = NodeSet(cut.nodes, nodeCount: graph.nodeCount)
    let near = side.union(cutNodes)
    guard side.intersection(cutNodes).isEmpty, cutNodes.count == cut.nodes.count,
      sources.allSatisfy(near.contains),
      sinks.allSatisfy({ !side.contains($0) })
    else { return false }
    var crossing: [EdgeID] = []
    for edge in graph.edges where capacities[edge] > 0 && side.contains(graph.source(of: edge)) {
      if !near.contains(graph.target(of: edge)) { crossing.append(edge) }
    }
    guard crossing == cut.edges else { return false }
    var width: Int128 = 0
    var capacity = 0.0
    for edge in crossing {
      width &+= units.units(capacities[edge])
      capacity += capacities[edge]
    }
    for node in cut.nodes {
      guard let own = nodeCapacities?[node] else { return false }
      width &+= units.units(own)
      capacity += own
    }
    return width == valueUnits && capacity == cut.capacity
  }

  /// How much the true maximum may exceed the value, as a cut bounds it.
  func rounding(at cut: FlowCut) -> Double {
    var loss = 0.0
    for edge in cut.edges { loss += problem.units.loss(capacities[edge]) }
    for node in cut.nodes { loss += nodeCapacities.map { problem.units.loss($0[node]) } ?? 0 }
    let value = value
    // The value itself may have been rounded down to a `Double`.
    if problem.units.units(value) != valueUnits { loss += value.ulp }
    return loss == 0 ? 0 : loss * (1 + Double(cut.edges.count + cut.nodes.count + 2) * 0x1p-52)
  }
}

extension Digraph {
  /// Whether a node is one of the graph's.
  func has(_ node: NodeID) -> Bool { (0..<nodeCount).contains(node.index) }
}
