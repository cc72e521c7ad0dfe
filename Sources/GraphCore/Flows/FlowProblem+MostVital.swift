extension FlowProblem {
  /// The nodes of greatest loss.
  ///
  /// Nodes are tried in the order of what flows through them, a batch at a time, until no more
  /// flows through any than the last of the best so far is worth.
  func mostVitalNodes<Amount: FlowAmount>(
    _ type: Amount.Type, _ count: Int, _ execution: Execution
  ) -> MostVitalNodes {
    let (flow, network) = solution(type)
    let through = flow.nodeUnits
    let order = (0..<graph.nodeCount).sorted { (through[$1], $0) < (through[$0], $1) }
    var best: [(loss: Int64, node: Int)] = []
    var tried = 0
    let workers = execution.map(execution.cores, unit: nil) {
    } task: { _, _ in
      VitalityWorkspace(network, problem: self)
    }
    let batch = 256
    while tried < order.count, count > 0 {
      if best.count == count, through[order[tried]] < best[count - 1].loss { break }
      let nodes = order[tried..<min(order.count, tried + batch)]
      let shares = execution.map(workers.count, unit: nil) {
      } task: { _, worker in
        stride(from: nodes.startIndex + worker, to: nodes.endIndex, by: workers.count).map {
          (loss: workers[worker].loss(ofNode: order[$0]), node: order[$0])
        }
      }
      best += shares.joined()
      best.sort { ($1.loss, $0.node) < ($0.loss, $1.node) }
      best.removeLast(max(0, best.count - count))
      tried += nodes.count
      execution.observer?(Completion(done: tried, total: nil, unit: "nodes"))
    }
    return MostVitalNodes(
      flow: flow, nodes: best.map { NodeID($0.node) }, values: best.map { units.worth($0.loss) },
      triedCount: tried, gap: flow.vitalityGap())
  }
}
