extension FlowProblem {
  /// The nodes of greatest loss.
  func mostVitalNodes(_ count: Int, _ execution: Execution) -> MostVitalNodes {
    switch units.width {
    case .narrow: mostVitalNodes(Int32.self, count, execution)
    case .middle: mostVitalNodes(Int64.self, count, execution)
    case .wide: mostVitalNodes(Int128.self, count, execution)
    }
  }

  /// The nodes of greatest loss.
  ///
  /// Nodes are tried in the order of what flows through them, a batch at a time, until no more
  /// flows through any than the last of the best so far is worth. At first that is known by what
  /// nodes have in least cuts. A node is given up once enough of its flow has found other ways.
  func mostVitalNodes<Amount: FlowAmount>(
    _ type: Amount.Type, _ count: Int, _ execution: Execution
  ) -> MostVitalNodes {
    let (flow, network) = solution(type)
    let through = (0..<graph.nodeCount).map { network.halves[2 * $0 + 1].inner }
    let order = (0..<graph.nodeCount).sorted { (through[$1], $0) < (through[$0], $1) }
    let sure = flow.leastNodeLossUnits().sorted(by: >)
    var least = count > 0 && count <= sure.count ? Amount.Sum(sure[count - 1]) : 0
    var best: [(loss: Amount.Sum, worth: Double, node: Int)] = []
    var tried = 0
    let batch = 32
    let workers = execution.map(min(execution.cores, batch, order.count), unit: nil) {
    } task: { _, _ in
      VitalityWorkspace(network, problem: self)
    }
    while tried < order.count, count > 0, through[order[tried]] >= least {
      let nodes = order[tried..<min(order.count, tried + batch)]
      let shares = execution.map(workers.count, unit: nil) {
      } task: { [least] _, worker in
        stride(from: nodes.startIndex + worker, to: nodes.endIndex, by: workers.count).map {
          let loss = workers[worker].loss(ofNode: order[$0], worth: least)
          return (loss: loss, worth: units.worth(loss), node: order[$0])
        }
      }
      best += shares.joined()
      best.sort { ($1.worth, $0.node) < ($0.worth, $1.node) }
      best.removeLast(max(0, best.count - count))
      // Of losses that are one as a `Double` the lesser node comes first.
      if best.count == count {
        least = max(least, Amount.Sum(truncatingIfNeeded: units.units(best[count - 1].worth)))
      }
      tried += nodes.count
      execution.observer?(Completion(done: tried, total: nil, unit: "nodes"))
    }
    return MostVitalNodes(
      flow: flow, nodes: best.map { NodeID($0.node) }, values: best.map(\.worth),
      triedCount: tried, gap: flow.vitalityGap())
  }
}
