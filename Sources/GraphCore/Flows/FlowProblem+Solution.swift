extension FlowProblem {
  /// A greatest flow.
  func flow() -> MaximumFlow {
    switch units.width {
    case .narrow: solution(Int32.self).flow
    case .middle: solution(Int64.self).flow
    case .wide: solution(Int128.self).flow
    }
  }

  /// A greatest flow, and the network it leaves.
  func solution<Amount>(
    _ type: Amount.Type
  ) -> (flow: MaximumFlow, network: ResidualNetwork<Amount>) {
    let network = network(of: type)
    network.open(exits)
    network.settle()
    let value = network.close(exits)
    network.labelDistances(network.labels, from: exits, along: Upstream.self)
    let nearSinkCut = FlowCut(problem: self) { network.labels[$0] == network.halfCount }
    // What cannot reach a sink goes back to where it came from.
    network.open(entries)
    network.settle()
    network.close(entries)
    network.cancelCircles()
    network.labelDistances(network.labels, from: entries, along: Downstream.self)
    let nearSourceCut = FlowCut(problem: self) { network.labels[$0] < network.halfCount }
    var flow = MaximumFlow(
      problem: self, edgeUnits: network.edgeUnits(of: graph),
      nodeUnits: network.nodeUnits(of: graph), valueUnits: Int128(value),
      nearSourceCut: nearSourceCut, nearSinkCut: nearSinkCut, gap: 0)
    network.forget()
    flow.gap = min(flow.rounding(at: nearSourceCut), flow.rounding(at: nearSinkCut))
    return (flow, network)
  }
}
