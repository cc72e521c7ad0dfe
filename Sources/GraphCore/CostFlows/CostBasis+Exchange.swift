extension CostBasis {
  /// Puts the cheapest direction from the nodes below a link to the others in its place.
  ///
  /// - Returns: Whether there is one.
  mutating func replaceLink(of top: Int) -> Bool {
    guard let entering = cheapestLink(across: top) else { return false }
    let size = spots[top].size
    takeAway(top)
    let tail = start.network.tail(of: entering)
    makeRoot(tail, of: size)
    add(tail, by: Int32(truncatingIfNeeded: entering))
    return true
  }

  /// The cheapest direction from the nodes below a link to the others, made to cost nothing.
  ///
  /// The nodes of the smaller half are listed one after the other. Of those that their directions
  /// lead to, only few are asked which half they are in.
  private mutating func cheapestLink(across top: Int) -> Int? {
    let network = start.network
    let offsets = network.offsets.span
    let arcs = network.arcs.span
    let parent = Int(spots[top].parent)
    let isBelow = 2 * Int(spots[top].size) <= start.size
    let (inner, outer) = nextSides()
    // The half above is listed from the link up: what hangs on the parent, then on its parent.
    var climb = isBelow ? top : parent
    var done = isBelow ? -1 : top
    var root = parent
    while spots[root].parent >= 0 { root = Int(spots[root].parent) }
    sides[root] = isBelow ? outer : inner
    sides[isBelow ? parent : top] = outer
    sides[climb] = inner
    half[0] = Int32(truncatingIfNeeded: climb)
    var count = 1
    var next = 0
    var least = Int64.max
    var best: Int?
    while true {
      let node = Int(half[next])
      next += 1
      var child = Int(spots[node].child)
      while child >= 0 {
        if child != done {
          sides[child] = inner
          half[count] = Int32(truncatingIfNeeded: child)
          count += 1
        }
        child = Int(spots[child].next)
      }
      if next == count, !isBelow, spots[climb].parent >= 0 {
        done = climb
        climb = Int(spots[climb].parent)
        sides[climb] = inner
        half[count] = Int32(truncatingIfNeeded: climb)
        count += 1
      }
      let price = prices[node]
      for place in Int(offsets[node])..<Int(offsets[node + 1]) {
        let arc = arcs[place]
        let head = Int(arc.head)
        let shift = arc.cost + price - prices[head]
        let reduced = isBelow ? shift : -shift
        // Directions that save something are full: no need to look, which takes long.
        guard reduced >= 0, reduced < least, sides[head] != inner else { continue }
        let used = isBelow ? place : Int(arc.mate)
        guard residuals[used] > 0, side(of: head, from: inner) == outer else { continue }
        least = reduced
        best = used
        if reduced == 0 { return best }
      }
      if next == count { break }
    }
    if best != nil { move(count, by: isBelow ? -least : least) }
    return best
  }

  /// Numbers for two halves, greater than all before.
  private mutating func nextSides() -> (inner: Int32, outer: Int32) {
    if lastSide > 1 << 30 {
      lastSide = 0
      for node in start.spots.indices where spots[node].isInside { sides[node] = 0 }
    }
    lastSide += 2
    return (lastSide - 1, lastSide)
  }

  /// Which half a node is in: that of the first node on the way to the root of which this is known.
  @inline(__always)
  private func side(of node: Int, from first: Int32) -> Int32 {
    var walk = node
    while sides[walk] < first { walk = Int(spots[walk].parent) }
    let side = sides[walk]
    walk = node
    while sides[walk] < first {
      sides[walk] = side
      walk = Int(spots[walk].parent)
    }
    return side
  }

  /// Moves the prices of the half that was listed.
  private mutating func move(_ count: Int, by growth: Int64) {
    for index in 0..<count {
      let node = Int(half[index])
      if !isMoved[node] {
        isMoved[node] = true
        moved.append(half[index])
      }
      prices[node] += growth
    }
  }
}
