extension CostRerouting {
  /// Sends what is left over to where it is missing.
  mutating func sendAll() {
    while left > 0 {
      let sum = growthBefore + growthBehind
      let meeting = meetings.nearest
      if meeting == sum, let entry = meetings.popFirst() {
        if isMeeting(Int(entry.node)) {
          send(through: Int(entry.node))
          meetings.insert(entry.node, at: sum)
        }
        continue
      }
      let before = nextBefore.nearest
      let behind = nextBehind.nearest
      let isBefore = before != nil && (behind == nil || workBefore <= workBehind)
      let step =
        isBefore ? before.map { $0 - growthBefore } : behind.map { $0 - growthBehind }
      if let meeting, meeting - sum <= step ?? .max {
        if isBefore { growthBefore += meeting - sum } else { growthBehind += meeting - sum }
      } else if isBefore, let entry = nextBefore.popFirst() {
        growthBefore = entry.distance
        grow(.before, by: entry)
      } else if let entry = nextBehind.popFirst() {
        growthBehind = entry.distance
        grow(.behind, by: entry)
      } else {
        preconditionFailure("what is left over can go back to where it came from")
      }
    }
  }

  /// Whether a direction leads from one forest to the other, at no cost.
  private func isMeeting(_ place: Int) -> Bool {
    let tail = Int(arcs[Int(arcs[place].mate)].head)
    let head = Int(arcs[place].head)
    return spots[tail].tree == .before && spots[head].tree == .behind && residuals[place] > 0
      && arcs[place].cost + price(of: tail) - price(of: head) == 0
  }

  /// Lets a forest reach a node, if the direction that was noted still leads there.
  private mutating func grow(_ tree: CostLeaf.Tree, by entry: CostQueue.Entry) {
    let place = Int(entry.node)
    let mate = Int(arcs[place].mate)
    let head = Int(arcs[place].head)
    let tail = Int(arcs[mate].head)
    let (from, node) = tree == .before ? (tail, head) : (head, tail)
    guard spots[node].tree == .none else { return }
    let known = tree == .before ? spots[node].fromBefore : spots[node].fromBehind
    guard known == entry.distance else { return }
    let reduced = arcs[place].cost + price(of: tail) - price(of: head)
    if spots[from].tree == tree, residuals[place] > 0, reduced == 0 {
      join(node, to: tree, by: entry.node)
    } else {
      note(node, tree)
    }
  }

  /// Makes a node part of a forest and notes what can be reached from there.
  mutating func join(_ node: Int, to tree: CostLeaf.Tree, by link: Int32) {
    let isBefore = tree == .before
    let price = spots[node].price
    touch(node)
    spots[node].tree = tree
    spots[node].price = price - growth(of: tree)
    spots[node].link = link
    let own = isBefore ? growthBefore : growthBehind
    let both = growthBefore + growthBehind
    let range = Int(offsets[node])..<Int(offsets[node + 1])
    if isBefore { workBefore += range.count } else { workBehind += range.count }
    for place in range {
      let arc = arcs[place]
      let head = Int(arc.head)
      let other = spots[head]
      guard other.tree != tree else { continue }
      let shift = arc.cost + price - (other.price + growth(of: other.tree))
      let reduced = isBefore ? shift : -shift
      let used = isBefore ? Int32(truncatingIfNeeded: place) : arc.mate
      if other.tree == .none {
        let known = isBefore ? other.fromBefore : other.fromBehind
        guard reduced < known - own, residuals[Int(used)] > 0 else { continue }
        touch(head)
        if isBefore {
          spots[head].fromBefore = reduced + own
          nextBefore.insert(used, at: reduced + own)
        } else {
          spots[head].fromBehind = reduced + own
          nextBehind.insert(used, at: reduced + own)
        }
      } else if residuals[Int(used)] > 0 {
        meetings.insert(used, at: reduced + both)
      }
    }
  }

  /// Notes how far a forest must grow to reach a node in none.
  mutating func note(_ node: Int, _ tree: CostLeaf.Tree) {
    let isBefore = tree == .before
    let price = spots[node].price
    var best = Int64.max
    var link: Int32 = -1
    let range = Int(offsets[node])..<Int(offsets[node + 1])
    if isBefore { workBefore += range.count } else { workBehind += range.count }
    for place in range {
      let arc = arcs[place]
      let other = spots[Int(arc.head)]
      guard other.tree == tree else { continue }
      let shift = arc.cost + price - (other.price + growth(of: tree))
      let reduced = isBefore ? -shift : shift
      let used = isBefore ? arc.mate : Int32(truncatingIfNeeded: place)
      guard reduced < best, residuals[Int(used)] > 0 else { continue }
      best = reduced
      link = used
    }
    if best < .max { best += isBefore ? growthBefore : growthBehind }
    if isBefore {
      spots[node].fromBefore = best
      if best < .max { nextBefore.insert(link, at: best) }
    } else {
      spots[node].fromBehind = best
      if best < .max { nextBehind.insert(link, at: best) }
    }
  }

  /// Remembers to give a node back.
  @inline(__always)
  private mutating func touch(_ node: Int) {
    guard !spots[node].isTouched else { return }
    spots[node].isTouched = true
    touched.append(Int32(truncatingIfNeeded: node))
  }
}
