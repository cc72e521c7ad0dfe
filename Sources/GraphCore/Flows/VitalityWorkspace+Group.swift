extension ResidualNetwork {
  /// Takes the capacity of an edge away, both ways and at both ends.
  @inline(__always)
  func close(arc: Int) {
    let mate = Int(arcs[arc].mate)
    arcs[arc].residual = 0
    arcs[arc].back = 0
    arcs[mate].residual = 0
    arcs[mate].back = 0
  }

  /// Makes the network equal to another of the same graph.
  func restore(from other: ResidualNetwork) {
    halves.update(from: other.halves, count: halfCount + 1)
    arcs.update(from: other.arcs, count: arcCount)
  }

  /// How much less flows without a group of nodes; the network is spoiled by it.
  ///
  /// What flowed into the group is sent to where the group sent flow or to a sink; then sources
  /// send what they still can.
  func loss(of group: NodeSet, problem: FlowProblem) -> Int64 {
    open(problem.exits)
    let absorbed = remove(group)
    settle()
    var lost = balance(absorbed: absorbed)
    if lost > 0 {
      for source in problem.sources where !group.contains(source) {
        halves[2 * source.index].excess += min(supply(of: source, problem: problem), lost)
      }
      settle()
      lost = balance(absorbed: absorbed)
    }
    return lost
  }

  /// Closes a group of nodes: leaves excess where flow came from and a lack where it went to.
  ///
  /// - Returns: How much of the flow ended in the group.
  private func remove(_ group: NodeSet) -> Int64 {
    var absorbed: Int64 = 0
    for node in group {
      let (entry, exit) = (2 * node.index, 2 * node.index + 1)
      absorbed += halves[exit].inner
      for arc in arcs(of: exit) where arcs[arc].back > 0 {
        let amount = Int64(arcs[arc].back)
        absorbed -= amount
        halves[Int(arcs[arc].head)].excess -= amount
      }
      for arc in arcs(of: entry) where arcs[arc].residual > 0 {
        halves[Int(arcs[arc].head)].excess += Int64(arcs[arc].residual)
      }
    }
    for node in group {
      for half in [2 * node.index, 2 * node.index + 1] {
        for arc in arcs(of: half) { close(arc: arc) }
        halves[half].inner = 0
        halves[half].excess = 0
      }
    }
    return absorbed
  }

  /// How much less than before gets to sinks.
  private func balance(absorbed: Int64) -> Int64 {
    var lost = absorbed
    for half in 0..<halfCount where halves[half].excess < 0 {
      let excess = halves[half].excess
      lost -= excess > Self.openExcess / 2 ? excess : excess - Self.openExcess
    }
    return lost
  }
}
