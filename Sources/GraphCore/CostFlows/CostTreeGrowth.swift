/// A tree of directions that cost nothing while it is put together from smaller ones.
struct CostTreeGrowth {
  private(set) var network: CostNetwork
  /// The direction to the parent of each node, or -1 at a root.
  private var links: [Int32]
  /// A node of the same tree, nearer to the one that stands for it.
  private var groups: [Int32]

  /// A tree for each node.
  init(_ network: CostNetwork) {
    self.network = network
    links = [Int32](repeating: -1, count: network.nodeCount)
    groups = Array(0..<Int32(network.nodeCount))
  }

  /// Joins all that was reached: first by parts that could carry both more and less, then by the
  /// ways that it was reached by.
  mutating func takeIn(_ reach: CostReach) {
    let offsets = network.offsets
    let arcs = network.arcs
    for node in reach.order {
      for place in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
      where network.residuals[place] > 0 {
        let mate = Int(arcs[place].mate)
        if mate > place, network.residuals[mate] > 0 { insert(place) }
      }
    }
    for node in reach.order where reach.ways[Int(node)] >= 0 {
      let mate = arcs[Int(reach.ways[Int(node)])].mate
      let tail = Int(arcs[Int(mate)].head)
      if group(of: tail) != group(of: Int(node)) { join(Int(node), by: mate) }
    }
  }

  /// The tree, with children and sizes.
  func spots(in order: [Int32]) -> [CostSpot] {
    var spots = [CostSpot](repeating: CostSpot(), count: links.count)
    for node in order.reversed() {
      spots[Int(node)].size = 1
      let link = links[Int(node)]
      guard link >= 0 else { continue }
      let parent = network.arcs[Int(link)].head
      let next = spots[Int(parent)].child
      if next >= 0 { spots[Int(next)].previous = node }
      spots[Int(node)].link = link
      spots[Int(node)].parent = parent
      spots[Int(node)].next = next
      spots[Int(parent)].child = node
    }
    var down = order.filter { links[Int($0)] < 0 }
    var position = 0
    while position < down.count {
      var child = spots[Int(down[position])].child
      position += 1
      while child >= 0 {
        down.append(child)
        child = spots[Int(child)].next
      }
    }
    for node in down.reversed() where spots[Int(node)].parent >= 0 {
      spots[Int(spots[Int(node)].parent)].size += spots[Int(node)].size
    }
    return spots
  }

  /// The node that stands for the tree of a node.
  private mutating func group(of node: Int) -> Int {
    var node = node
    while Int(groups[node]) != node {
      let above = Int(groups[node])
      groups[node] = groups[above]
      node = above
    }
    return node
  }

  /// Puts a direction whose arc could carry both more and less in the tree.
  private mutating func insert(_ place: Int) {
    let node = network.tail(of: place)
    let head = Int(network.arcs[place].head)
    if group(of: node) != group(of: head) {
      join(node, by: Int32(truncatingIfNeeded: place))
    } else if node != head {
      cancelCycle(place)
    }
  }

  /// Hangs the tree of a node on another tree.
  private mutating func join(_ node: Int, by place: Int32) {
    groups[group(of: node)] = Int32(group(of: Int(network.arcs[Int(place)].head)))
    makeRoot(node)
    links[node] = place
  }

  private mutating func makeRoot(_ node: Int) {
    var walk = node
    var link: Int32 = -1
    while walk >= 0 {
      let old = links[walk]
      links[walk] = link
      guard old >= 0 else { return }
      link = network.arcs[Int(old)].mate
      walk = Int(network.arcs[Int(old)].head)
    }
  }

  /// Fills or empties one part of the cycle that a direction closes with the tree.
  private mutating func cancelCycle(_ place: Int) {
    let node = network.tail(of: place)
    let head = Int(network.arcs[place].head)
    makeRoot(node)
    var amount = network.residuals[place]
    var tightest = -1
    var walk = head
    while walk != node {
      let link = Int(links[walk])
      if network.residuals[link] < amount {
        amount = network.residuals[link]
        tightest = walk
      }
      walk = Int(network.arcs[link].head)
    }
    network.send(amount, by: place)
    walk = head
    while walk != node {
      let link = Int(links[walk])
      network.send(amount, by: link)
      walk = Int(network.arcs[link].head)
    }
    guard tightest >= 0 else { return }
    // What hangs on the tightest link from below holds the head; it is hung on the tail.
    links[tightest] = -1
    makeRoot(head)
    links[head] = network.arcs[place].mate
  }
}
