extension FlowRerouting {
  /// Whether a search from all that has excess shows that none of it can get anywhere.
  ///
  /// Labels alone show it late where ways are long: they rise by little at a time.
  ///
  /// The search gives up once it has looked at so many arcs, which proves nothing.
  func isStuck(within limit: Int) -> Bool {
    let halves = network.halves
    var reached = touched.filter { halves[Int($0)].excess > 0 && isNear(Int($0)) }
    for half in reached { halves[Int(half)].mark |= 2 }
    defer { for half in reached { halves[Int(half)].mark &= 1 } }
    var next = 0
    var steps = 0
    while next < reached.count {
      let half = Int(reached[next])
      next += 1
      guard labels[half] > 0, halves[half].excess >= 0, steps < limit else { return false }
      if halves[Way.innerOwner(half)].inner > 0 { reach(half ^ 1, &reached) }
      let arcs = network.arcs(of: half)
      steps += arcs.count
      for arc in arcs where Way.residual(network.arcs[arc]) > 0 {
        reach(Int(network.arcs[arc].head), &reached)
      }
    }
    return true
  }

  @inline(__always)
  private func reach(_ half: Int, _ reached: inout [Int32]) {
    guard network.halves[half].mark & 2 == 0, labels[half] < far else { return }
    network.halves[half].mark |= 2
    reached.append(Int32(truncatingIfNeeded: half))
  }
}
