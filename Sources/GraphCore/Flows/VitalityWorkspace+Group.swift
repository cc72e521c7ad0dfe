extension VitalityWorkspace {
  /// How much less flows without a group of nodes.
  ///
  /// First each part of the network sends on what it can within itself, as for a single node. What
  /// then is left downstream may still make up for what is lacking upstream, where nothing needs to
  /// be sent down any more: this is left to the whole network.
  ///
  /// The network is made a copy of the original again.
  func loss(
    of group: NodeSet, problem: FlowProblem
  ) -> Amount.Sum {
    var lost = remove(group)
    lost -= nearSinks.route() + nearSources.route() + middle.route()
    // Upstream, what is lacking counts as excess.
    let left =
      nearSinks.leftovers + nearSources.leftovers.map { ($0.half, -$0.excess) }
      + middle.leftovers
    if lost > 0, left.contains(where: { $0.excess > 0 }), left.contains(where: { $0.excess < 0 }) {
      network.forget()
      for (half, excess) in left { network.halves[half].excess = excess }
      lost -= network.gain(without: group, most: lost, problem: problem)
    }
    nearSinks.forget()
    nearSources.forget()
    middle.forget()
    network.restore(from: original)
    return lost
  }

  /// Closes a group of nodes: leaves excess where flow came from and a lack where it went to.
  ///
  /// - Returns: How much flow left the group or ended in it.
  private func remove(_ group: NodeSet) -> Amount.Sum {
    var sent: Amount.Sum = 0
    for node in group {
      let (entry, exit) = (2 * node.index, 2 * node.index + 1)
      sent += network.halves[exit].inner
      for arc in network.arcs(of: exit) where network.arcs[arc].back > 0 {
        let arc = network.arcs[arc]
        guard group.contains(NodeID(Int(arc.head) >> 1)) else {
          add(-Amount.Sum(arc.back), to: Int(arc.head))
          continue
        }
        sent -= Amount.Sum(arc.back)
      }
      for arc in network.arcs(of: entry) where network.arcs[arc].residual > 0 {
        let arc = network.arcs[arc]
        guard !group.contains(NodeID(Int(arc.head) >> 1)) else { continue }
        add(Amount.Sum(arc.residual), to: Int(arc.head))
      }
    }
    for node in group {
      for half in [2 * node.index, 2 * node.index + 1] {
        for arc in network.arcs(of: half) { network.close(arc: arc) }
        network.halves[half].inner = 0
        nearSinks.bar(half)
        nearSources.bar(half)
        middle.bar(half)
      }
    }
    return sent
  }

  private func add(_ amount: Amount.Sum, to half: Int) {
    if nearSinks.isNear(half) {
      nearSinks.add(amount, to: half)
    } else if nearSources.isNear(half) {
      nearSources.add(-amount, to: half)
    } else {
      middle.add(amount, to: half)
    }
  }
}

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

  /// Sends on all excess that can go to where it is lacking or to a sink, then what sources add.
  ///
  /// - Returns: How much got there.
  fileprivate func gain(without group: NodeSet, most: Amount.Sum, problem: FlowProblem)
    -> Amount.Sum
  {
    let lacking = -excessBelowZero()
    for exit in problem.exits where !group.contains(NodeID(Int(exit) >> 1)) {
      halves[Int(exit)].excess = Self.openExcess
    }
    settle()
    let gained = lacking + excessBelowZero()
    // What got nowhere opened no way for more.
    guard gained > 0, gained < most else { return gained }
    for source in problem.sources where !group.contains(source) {
      halves[2 * source.index].excess += min(supply(of: source, problem: problem), most - gained)
    }
    settle()
    return lacking + excessBelowZero()
  }

  /// The sum of what is lacking, or what came to open halves, as an excess.
  private func excessBelowZero() -> Amount.Sum {
    var sum: Amount.Sum = 0
    for half in 0..<halfCount where halves[half].excess < 0 {
      let excess = halves[half].excess
      sum += excess > Self.openExcess / 2 ? excess : excess - Self.openExcess
    }
    return sum
  }
}
