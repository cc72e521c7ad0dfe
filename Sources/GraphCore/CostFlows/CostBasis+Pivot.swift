extension CostBasis {
  /// Sends an amount through the tree, and changes it where it lets nothing through.
  ///
  /// - Returns: How much has been sent: less where no more can be, or where the budget is used up.
  mutating func send(_ amount: Int64, from source: Int, to sink: Int) -> Int64 {
    guard spots[source].isInside, spots[sink].isInside else { return 0 }
    makeRoot(sink)
    var sent: Int64 = 0
    while budget > 0 {
      var most = amount - sent
      var node = source
      while node != sink {
        let place = Int(spots[node].link)
        most = min(most, residuals[place])
        node = Int(arcs[place].head)
      }
      if most > 0 { pass(most, from: source, to: sink) }
      sent += most
      guard sent < amount else { break }
      node = source
      while residuals[Int(spots[node].link)] > 0 { node = Int(arcs[Int(spots[node].link)].head) }
      budget -= 1
      guard replaceLink(of: node) else { break }
    }
    return sent
  }

  /// Sends an amount along the links from a node to the root.
  private mutating func pass(_ amount: Int64, from source: Int, to sink: Int) {
    var cost: Int64 = 0
    var node = source
    while node != sink {
      let place = Int(spots[node].link)
      let mate = Int(arcs[place].mate)
      setResidual(place, residuals[place] - amount)
      setResidual(mate, residuals[mate] + amount)
      if place != bypass, mate != bypass { cost += arcs[place].cost }
      node = Int(arcs[place].head)
    }
    costIncrease += Double(amount) * Double(cost)
  }

  /// Puts the cheapest direction from the nodes below a link to the others in its place.
  private mutating func replaceLink(of top: Int) -> Bool {
    let isBelow = splitTree(at: top)
    let half = isBelow ? halves : halves + 1
    guard let (entering, cost) = cheapestLink(isBelow ? below : above, half, isBelow: isBelow)
    else { return false }
    if cost != 0 {
      for node in isBelow ? below : above {
        touch(Int(node))
        spots[Int(node)].price += isBelow ? -cost : cost
      }
    }
    takeAway(top)
    let tail = Int(arcs[Int(arcs[entering].mate)].head)
    makeRoot(tail)
    add(tail, by: Int32(truncatingIfNeeded: entering))
    return true
  }

  /// Lists the nodes below a link and those above it, side by side until one list is complete.
  ///
  /// - Returns: Whether it is the list of the nodes below that is complete.
  private mutating func splitTree(at top: Int) -> Bool {
    halves += 2
    below.removeAll(keepingCapacity: true)
    above.removeAll(keepingCapacity: true)
    reachBelow(top)
    reachAbove(Int(arcs[Int(spots[top].link)].head))
    var next = 0
    while true {
      guard next < below.count else { return true }
      var child = spots[Int(below[next])].child
      while child >= 0 {
        reachBelow(Int(child))
        child = spots[Int(child)].next
      }
      guard next < above.count else { return false }
      let node = Int(above[next])
      child = spots[node].child
      while child >= 0 {
        if spots[Int(child)].half != halves + 1, Int(child) != top { reachAbove(Int(child)) }
        child = spots[Int(child)].next
      }
      if spots[node].link >= 0 {
        let parent = Int(arcs[Int(spots[node].link)].head)
        if spots[parent].half != halves + 1 { reachAbove(parent) }
      }
      next += 1
    }
  }

  @inline(__always)
  private mutating func reachBelow(_ node: Int) {
    spots[node].half = halves
    touch(node)
    below.append(Int32(truncatingIfNeeded: node))
  }

  @inline(__always)
  private mutating func reachAbove(_ node: Int) {
    spots[node].half = halves + 1
    touch(node)
    above.append(Int32(truncatingIfNeeded: node))
  }

  /// The cheapest direction from the nodes below to those above, and its reduced cost.
  private func cheapestLink(
    _ nodes: [Int32], _ half: Int32, isBelow: Bool
  ) -> (place: Int, cost: Int64)? {
    var best: (place: Int, cost: Int64)?
    var least = Int64.max
    for node in nodes {
      let price = spots[Int(node)].price
      for place in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let arc = arcs[place]
        let head = Int(arc.head)
        guard spots[head].half != half, spots[head].isInside else { continue }
        let shift = arc.cost + price - spots[head].price
        let reduced = isBelow ? shift : -shift
        guard reduced < least else { continue }
        let used = isBelow ? place : Int(arc.mate)
        guard residuals[used] > 0 else { continue }
        least = reduced
        best = (used, reduced)
        if reduced == 0 { return best }
      }
    }
    return best
  }

  /// Turns the links between a node and its root around.
  private mutating func makeRoot(_ node: Int) {
    var walk = node
    var link: Int32 = -1
    while true {
      let old = spots[walk].link
      if old >= 0 { takeAway(walk) }
      if link >= 0 { add(walk, by: link) }
      guard old >= 0 else { return }
      link = arcs[Int(old)].mate
      walk = Int(arcs[Int(old)].head)
    }
  }

  /// Takes a node, and what is below it, away from its parent.
  private mutating func takeAway(_ node: Int) {
    touch(node)
    let (next, previous) = (spots[node].next, spots[node].previous)
    if previous >= 0 {
      touch(Int(previous))
      spots[Int(previous)].next = next
    } else {
      let parent = Int(arcs[Int(spots[node].link)].head)
      touch(parent)
      spots[parent].child = next
    }
    if next >= 0 {
      touch(Int(next))
      spots[Int(next)].previous = previous
    }
    spots[node].link = -1
    spots[node].next = -1
    spots[node].previous = -1
  }

  /// Hangs a root on the node that a direction leads to.
  private mutating func add(_ node: Int, by link: Int32) {
    let parent = Int(arcs[Int(link)].head)
    let next = spots[parent].child
    touch(node)
    touch(parent)
    if next >= 0 {
      touch(Int(next))
      spots[Int(next)].previous = Int32(truncatingIfNeeded: node)
    }
    spots[node].next = next
    spots[node].link = link
    spots[parent].child = Int32(truncatingIfNeeded: node)
  }
}
