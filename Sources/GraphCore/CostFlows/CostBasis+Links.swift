extension CostBasis {
  /// Turns the links between a node and its root around.
  ///
  /// `size` is the number of nodes that hang on the root.
  mutating func makeRoot(_ node: Int, of size: Int32) {
    let arcs = start.network.arcs
    var walk = node
    var link: Int32 = -1
    var below: Int32 = 0
    while true {
      touch(walk)
      let old = spots[walk]
      if old.parent >= 0 { cut(walk) }
      if link >= 0 { hang(walk, by: link, to: arcs[Int(link)].head) }
      spots[walk].size = size - below
      guard old.parent >= 0 else { return }
      below = old.size
      link = arcs[Int(old.link)].mate
      walk = Int(old.parent)
    }
  }

  /// Takes a node, and what hangs on it, away from its parent.
  mutating func takeAway(_ node: Int) {
    count(-spots[node].size, from: Int(spots[node].parent))
    cut(node)
  }

  /// Hangs a root on the node that a direction leads to.
  mutating func add(_ node: Int, by link: Int32) {
    let parent = start.network.arcs[Int(link)].head
    hang(node, by: link, to: parent)
    count(spots[node].size, from: Int(parent))
  }

  /// Changes the sizes from a node up to the root.
  private mutating func count(_ size: Int32, from node: Int) {
    var walk = node
    while walk >= 0 {
      touch(walk)
      spots[walk].size += size
      walk = Int(spots[walk].parent)
    }
  }

  private mutating func cut(_ node: Int) {
    touch(node)
    let (next, previous) = (spots[node].next, spots[node].previous)
    if previous >= 0 {
      touch(Int(previous))
      spots[Int(previous)].next = next
    } else {
      touch(Int(spots[node].parent))
      spots[Int(spots[node].parent)].child = next
    }
    if next >= 0 {
      touch(Int(next))
      spots[Int(next)].previous = previous
    }
    spots[node].link = -1
    spots[node].parent = -1
    spots[node].next = -1
    spots[node].previous = -1
  }

  private mutating func hang(_ node: Int, by link: Int32, to parent: Int32) {
    let next = spots[Int(parent)].child
    touch(node)
    touch(Int(parent))
    if next >= 0 {
      touch(Int(next))
      spots[Int(next)].previous = Int32(truncatingIfNeeded: node)
    }
    spots[node].next = next
    spots[node].link = link
    spots[node].parent = parent
    spots[Int(parent)].child = Int32(truncatingIfNeeded: node)
  }

  /// Remembers to give a node back.
  @inline(__always)
  private mutating func touch(_ node: Int) {
    guard !spots[node].isTouched else { return }
    spots[node].isTouched = true
    touched.append(Int32(truncatingIfNeeded: node))
  }
}
