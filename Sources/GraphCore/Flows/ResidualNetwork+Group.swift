extension ResidualNetwork {
  /// Whether the node of a half is in the group that goes.
  @inline(__always)
  func isMember(_ half: Int) -> Bool { halves[half & ~1].mark & HalfMark.member != 0 }

  /// Takes the capacity of an edge away, both ways and at both ends.
  @inline(__always)
  func close(arc: Int) {
    let mate = Int(arcs[arc].mate)
    arcs[arc].residual = 0
    arcs[arc].back = 0
    arcs[mate].residual = 0
    arcs[mate].back = 0
  }

  /// Gives an edge back what it carries and can carry in another network of the same graph.
  func reopen(arc: Int, from other: ResidualNetwork) {
    let mate = Int(arcs[arc].mate)
    arcs[arc] = other.arcs[arc]
    arcs[mate] = other.arcs[mate]
  }

  /// Makes the network equal to another of the same graph.
  func restore(from other: ResidualNetwork) {
    for half in 0..<halfCount {
      let mark = halves[half].mark
      halves[half] = other.halves[half]
      halves[half].mark = mark
    }
    arcs.update(from: other.arcs, count: arcCount)
  }

  /// Sends on all excess that can go to where it is lacking or to a sink, then what sources add.
  ///
  /// - Returns: How much got there.
  func gain(most: Amount.Sum, problem: FlowProblem) -> Amount.Sum {
    let lacking = -excessBelowZero()
    for exit in problem.exits where !isMember(Int(exit)) {
      halves[Int(exit)].excess = Self.openExcess
    }
    settle()
    let gained = lacking + excessBelowZero()
    // What got nowhere opened no way for more.
    guard gained > 0, gained < most else { return gained }
    for source in problem.sources where !isMember(2 * source.index) {
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
