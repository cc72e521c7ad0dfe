extension VitalityWorkspace {
  /// How much less flows without a group of nodes.
  ///
  /// The network is made a copy of the original again.
  func loss(of group: ArraySlice<NodeID>, problem: FlowProblem) -> Amount.Sum {
    for node in group { network.halves[2 * node.index].mark = HalfMark.member }
    let lost = rest(of: remove(group), problem: problem)
    for node in group {
      for half in [2 * node.index, 2 * node.index + 1] {
        for arc in network.arcs(of: half) { network.reopen(arc: arc, from: original) }
        network.halves[half].inner = original.halves[half].inner
        network.halves[half].mark = 0
      }
    }
    return lost
  }

  /// How much less flows without two edges, of arcs at their entry ends, that lead back and forth.
  func loss(ofEdgeAt arc: Int, entering node: Int, andBackAt back: Int, problem: FlowProblem)
    -> Amount.Sum
  {
    let (there, here) = (network.arcs[arc], network.arcs[back])
    // Where only one carries anything, what it carries can turn where it stands and need not go
    // along the other.
    guard back != arc, here.residual > 0 else { return loss(ofEdgeAt: arc, entering: node) }
    guard there.residual > 0 else {
      return loss(ofEdgeAt: back, entering: Int(there.head) >> 1)
    }
    network.close(arc: arc)
    network.close(arc: back)
    add(Amount.Sum(there.residual), to: Int(there.head))
    add(-Amount.Sum(there.residual), to: 2 * node)
    add(Amount.Sum(here.residual), to: Int(here.head))
    add(-Amount.Sum(here.residual), to: Int(there.head) ^ 1)
    let sent = Amount.Sum(there.residual) + Amount.Sum(here.residual)
    let lost = rest(of: sent, problem: problem)
    network.reopen(arc: arc, from: original)
    network.reopen(arc: back, from: original)
    return lost
  }

  /// What is lost of a flow that was taken out of the network.
  ///
  /// First each part of the network sends on what it can within itself, as for a single node. What
  /// then is left downstream may still make up for what is lacking upstream, where nothing needs to
  /// be sent down any more: this is left to the whole network, if a way leads there.
  ///
  /// The flow is made that of the original again.
  private func rest(of sent: Amount.Sum, problem: FlowProblem) -> Amount.Sum {
    var lost = sent - nearSinks.route() - nearSources.route() - middle.route()
    // Upstream, what is lacking counts as excess.
    let left =
      nearSinks.leftovers + nearSources.leftovers.map { ($0.half, -$0.excess) }
      + middle.leftovers
    var isChanged = nearSinks.hasLostCount || nearSources.hasLostCount || middle.hasLostCount
    if lost > 0,
      network.leads(
        from: left.filter { $0.excess > 0 }.map(\.half),
        to: left.filter { $0.excess < 0 }.map(\.half))
    {
      isChanged = true
      network.forget()
      for (half, excess) in left { network.halves[half].excess = excess }
      lost -= network.gain(most: lost, problem: problem)
    }
    if isChanged {
      network.restore(from: original)
      nearSinks.forget()
      nearSources.forget()
      middle.forget()
    } else {
      nearSinks.undo(from: original)
      nearSources.undo(from: original)
      middle.undo(from: original)
    }
    return lost
  }

  /// Closes a group of nodes: leaves excess where flow came from and a lack where it went to.
  ///
  /// - Returns: How much flow left the group or ended in it.
  private func remove(_ group: ArraySlice<NodeID>) -> Amount.Sum {
    var sent: Amount.Sum = 0
    for node in group {
      let (entry, exit) = (2 * node.index, 2 * node.index + 1)
      sent += network.halves[exit].inner
      for arc in network.arcs(of: exit) where network.arcs[arc].back > 0 {
        let arc = network.arcs[arc]
        guard network.isMember(Int(arc.head)) else {
          add(-Amount.Sum(arc.back), to: Int(arc.head))
          continue
        }
        sent -= Amount.Sum(arc.back)
      }
      for arc in network.arcs(of: entry) where network.arcs[arc].residual > 0 {
        let arc = network.arcs[arc]
        guard !network.isMember(Int(arc.head)) else { continue }
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
    guard amount != 0 else { return }
    if nearSinks.isNear(half) {
      nearSinks.add(amount, to: half)
    } else if nearSources.isNear(half) {
      nearSources.add(-amount, to: half)
    } else {
      middle.add(amount, to: half)
    }
  }
}
