/// What one worker needs to answer what the loss of one element costs.
///
/// The halves of all nodes fall in three parts by what the flow left open: what sources still
/// reach, what still reaches sinks, and the middle, which does neither. Nothing can be sent from
/// an earlier part to a later one, so where an element goes, its flow can only find another way
/// within one part: to a sink in the last, from a source in the first, and from where it came to
/// where it went in the middle. What spans two parts is a loss at once.
struct VitalityWorkspace<Amount: FlowAmount>: Sendable {
  let original: ResidualNetwork<Amount>
  let network: ResidualNetwork<Amount>
  let nearSinks: FlowRerouting<Amount, Downstream>
  let nearSources: FlowRerouting<Amount, Upstream>
  let middle: FlowRerouting<Amount, Downstream>

  /// A workspace on a network with a greatest flow; takes a copy of it.
  init(_ original: ResidualNetwork<Amount>, problem: FlowProblem) {
    let network = ResidualNetwork(copying: original)
    let far = Int32(network.halfCount)
    self.original = original
    self.network = network
    let last = FlowRerouting<Amount, Downstream>(network) { labels in
      network.labelDistances(labels, from: problem.exits, along: Upstream.self)
    }
    let first = FlowRerouting<Amount, Upstream>(network) { labels in
      network.labelDistances(labels, from: problem.entries, along: Downstream.self)
    }
    nearSinks = last
    nearSources = first
    // No distance is known here: all are at least one.
    middle = FlowRerouting(network) { labels in
      for half in 0..<network.halfCount {
        labels[half] = last.isNear(half) || first.isNear(half) ? far : 1
      }
    }
  }

  /// How much less flows without a node; not more than what flows through it.
  ///
  /// A loss of less than `least` is of no interest: any number less than that may be told for it.
  func loss(ofNode node: Int, worth least: Amount.Sum = 0) -> Amount.Sum {
    let through = network.halves[2 * node + 1].inner
    guard through > 0 else { return 0 }
    let enough = through - least
    if nearSinks.isNear(2 * node), nearSinks.isNear(2 * node + 1) {
      return through - rerouted(node, enough: enough, through: nearSinks)
    }
    if nearSources.isNear(2 * node), nearSources.isNear(2 * node + 1) {
      return through - rerouted(node, enough: enough, through: nearSources)
    }
    if middle.isNear(2 * node), middle.isNear(2 * node + 1) {
      return through - rerouted(node, enough: enough, through: middle)
    }
    return through
  }

  /// How much of what flows through a node finds another way.
  private func rerouted<Way>(
    _ node: Int, enough: Amount.Sum, through rerouting: FlowRerouting<Amount, Way>
  ) -> Amount.Sum {
    let entry = Way.entry(node)
    for arc in network.arcs(of: entry) where Way.residual(network.arcs[arc]) > 0 {
      let arc = network.arcs[arc]
      rerouting.add(Amount.Sum(Way.residual(arc)), to: Int(arc.head))
    }
    for arc in network.arcs(of: entry ^ 1) where Way.back(network.arcs[arc]) > 0 {
      let arc = network.arcs[arc]
      rerouting.add(-Amount.Sum(Way.back(arc)), to: Int(arc.head))
    }
    rerouting.bar(entry)
    rerouting.bar(entry ^ 1)
    defer { rerouting.undo(from: original) }
    return rerouting.route(enough: enough)
  }

  /// How much less flows without the edge of an arc at its entry end.
  func loss(ofEdgeAt arc: Int, entering node: Int) -> Amount.Sum {
    let flow = Amount.Sum(network.arcs[arc].residual)
    let source = Int(network.arcs[arc].head)
    guard flow > 0 else { return 0 }
    if nearSinks.isNear(source), nearSinks.isNear(2 * node) {
      return flow - rerouted(arc, from: source, to: 2 * node, flow, through: nearSinks)
    }
    if nearSources.isNear(source), nearSources.isNear(2 * node) {
      return flow - rerouted(arc, from: 2 * node, to: source, flow, through: nearSources)
    }
    if middle.isNear(source), middle.isNear(2 * node) {
      return flow - rerouted(arc, from: source, to: 2 * node, flow, through: middle)
    }
    return flow
  }

  /// How much of what flows along an edge finds another way.
  private func rerouted<Way>(
    _ arc: Int, from: Int, to: Int, _ flow: Amount.Sum,
    through rerouting: FlowRerouting<Amount, Way>
  ) -> Amount.Sum {
    let kept = (network.arcs[arc], network.arcs[Int(network.arcs[arc].mate)])
    network.close(arc: arc)
    rerouting.add(flow, to: from)
    rerouting.add(-flow, to: to)
    defer {
      rerouting.undo(from: original)
      network.arcs[arc] = kept.0
      network.arcs[Int(kept.0.mate)] = kept.1
    }
    return rerouting.route()
  }
}
