extension CostQuestion {
  /// The arcs of the network, in units; the arc past all limits takes nothing yet.
  func arcs(in scales: CostScales) -> CostArcList {
    let count = graph.nodeCount
    var list = CostArcList(nodeCount: networkNodeCount)
    list.reserve(bypass + 1)
    for edge in 0..<graph.edgeCount {
      list.append(
        from: exit(of: Int(graph.sources[edge])), to: Int(graph.targets[edge]),
        capacity: scales.units(capacities.values[edge]),
        cost: scales.costUnit.nearest(costs.values[edge]))
    }
    for node in 0..<count where isSplit {
      list.append(
        from: node, to: exit(of: node), capacity: scales.units(capacity(of: node)),
        cost: scales.costUnit.nearest(cost(of: node)))
    }
    for end in sources {
      list.append(from: source, to: end.node, capacity: scales.units(end.limit), cost: 0)
    }
    for end in sinks {
      list.append(from: exit(of: end.node), to: sink, capacity: scales.units(end.limit), cost: 0)
    }
    list.append(from: source, to: sink, capacity: 0, cost: scales.prohibitive)
    return list
  }

  /// The cost given for each arc, at the place of the direction that takes back what it carries.
  func costsOfReturn(in network: CostNetwork) -> [Double] {
    var all = [Double](repeating: 0, count: network.arcs.count)
    func mate(_ arc: Int) -> Int { Int(network.arcs[Int(network.places[arc])].mate) }
    for edge in 0..<graph.edgeCount { all[mate(edge)] = costs.values[edge] }
    for node in 0..<graph.nodeCount where isSplit {
      all[mate(firstNodeArc + node)] = cost(of: node)
    }
    return all
  }

  /// A cycle of negative cost and infinite capacity, if there is one.
  func unboundedCycle(in scales: CostScales) -> DirectedCycle? {
    let all = [costs.values, nodeCosts?.values ?? []].joined()
    guard all.contains(where: { $0 < 0 }) else { return nil }
    let (list, edges) = unlimitedArcs(in: scales)
    let network = CostNetwork(list)
    var labels = CostLabels(startingAt: [Int64](repeating: 0, count: list.nodeCount))
    if labels.settle(in: network) { return nil }
    let places = Dictionary(uniqueKeysWithValues: network.places.enumerated().map { ($1, $0) })
    let walk = labels.cycle.compactMap { places[Int32($0)] }.filter { $0 < edges.count }
      .map { EdgeID(edges[$0]) }
    let start = walk.indices.min { graph.source(of: walk[$0]) < graph.source(of: walk[$1]) } ?? 0
    let rotated = Array(walk[start...] + walk[..<start])
    return DirectedCycle(edges: rotated, nodes: rotated.map { graph.source(of: $0) })
  }

  /// The arcs without a limit, and which edges the first of them stand for.
  private func unlimitedArcs(in scales: CostScales) -> (CostArcList, [Int]) {
    var list = CostArcList(nodeCount: networkNodeCount)
    let edges = capacities.values.indices.filter { capacities.values[$0] == .infinity }
    for edge in edges {
      list.append(
        from: exit(of: Int(graph.sources[edge])), to: Int(graph.targets[edge]), capacity: 1,
        cost: scales.costUnit.nearest(costs.values[edge]))
    }
    for node in 0..<graph.nodeCount where isSplit && capacity(of: node) == .infinity {
      list.append(
        from: node, to: exit(of: node), capacity: 1,
        cost: scales.costUnit.nearest(cost(of: node)))
    }
    return (list, edges)
  }

  /// A path of infinite capacity from a source to a sink, if there is one.
  func unlimitedPath() -> Path? {
    let closed = EdgeColumn(
      graph.edges.map { edge in
        capacities[edge] == .infinity && capacity(of: graph.source(of: edge).index) == .infinity
          ? 0 : Double.infinity
      })
    let open = { (end: CostEnd) in
      end.limit == .infinity && capacity(of: end.node) == .infinity
    }
    let roots = sources.filter(open).map { NodeID($0.node) }
    let tree = graph.shortestPaths(from: roots, lengths: closed)
    for end in sinks.filter(open) {
      if let path = tree.path(to: NodeID(end.node)) {
        return Path(from: path.source, along: path.edges, in: graph, lengths: costs)
      }
    }
    return nil
  }
}
