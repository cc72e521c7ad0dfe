/// A flow of least cost with a tree of directions that cost nothing, to begin from.
///
/// All nodes that anything can be sent to from the first are in the tree, and so are all parts
/// that could carry both more and less: of a cycle of them, none of which costs anything, one is
/// filled or emptied.
struct CostTree: Sendable {
  private(set) var network: CostNetwork
  private(set) var spots: [CostSpot]
  /// The direction by which each node was first reached.
  private var ways: [Int32]
  /// A node of the same tree, nearer to the one that stands for it.
  private var groups: [Int32]

  /// - Precondition: The prices fit the flow.
  /// - Complexity: O(E log V), and as many steps more for each cycle as it is long.
  init(_ network: CostNetwork, prices: [Int64], from source: Int) {
    self.network = network
    spots = prices.map { CostSpot(price: $0) }
    ways = [Int32](repeating: -1, count: prices.count)
    groups = Array(0..<Int32(prices.count))
    let order = reach(from: source)
    for node in order {
      for place in network.directions(of: node) {
        let mate = Int(network.arcs[place].mate)
        if mate > place, self.network.residuals[place] > 0, self.network.residuals[mate] > 0 {
          insert(place)
        }
      }
    }
    for node in order where ways[node] >= 0 {
      let place = Int(ways[node])
      let tail = network.tail(of: place)
      if group(of: tail) != group(of: node) { join(node, by: network.arcs[place].mate) }
    }
    for node in order.reversed() where spots[node].link >= 0 {
      let parent = Int(network.arcs[Int(spots[node].link)].head)
      let next = spots[parent].child
      if next >= 0 { spots[Int(next)].previous = Int32(truncatingIfNeeded: node) }
      spots[node].next = next
      spots[parent].child = Int32(truncatingIfNeeded: node)
    }
  }

  /// Moves prices by how far each node is, so that the ways to all nodes cost nothing.
  private mutating func reach(from source: Int) -> [Int] {
    var distances = [Int64](repeating: .max, count: spots.count)
    var queue = CostQueue()
    var order: [Int] = []
    distances[source] = 0
    queue.insert(Int32(truncatingIfNeeded: source), at: 0)
    while let entry = queue.popFirst() {
      let node = Int(entry.node)
      guard !spots[node].isInside else { continue }
      spots[node].isInside = true
      order.append(node)
      let price = spots[node].price
      for place in network.directions(of: node) where network.residuals[place] > 0 {
        let arc = network.arcs[place]
        let head = Int(arc.head)
        guard !spots[head].isInside else { continue }
        let distance = entry.distance + arc.cost + price - spots[head].price
        guard distance < distances[head] else { continue }
        distances[head] = distance
        ways[head] = Int32(truncatingIfNeeded: place)
        queue.insert(arc.head, at: distance)
      }
    }
    for node in order { spots[node].price += distances[node] }
    return order
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
    spots[node].link = place
  }

  private mutating func makeRoot(_ node: Int) {
    var walk = node
    var link: Int32 = -1
    while walk >= 0 {
      let old = spots[walk].link
      spots[walk].link = link
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
      let link = Int(spots[walk].link)
      if network.residuals[link] < amount {
        amount = network.residuals[link]
        tightest = walk
      }
      walk = Int(network.arcs[link].head)
    }
    shift(amount, place)
    walk = head
    while walk != node {
      let link = Int(spots[walk].link)
      shift(amount, link)
      walk = Int(network.arcs[link].head)
    }
    guard tightest >= 0 else { return }
    // What hangs on the tightest link from below holds the head; it is hung on the tail.
    spots[tightest].link = -1
    makeRoot(head)
    spots[head].link = network.arcs[place].mate
  }

  private mutating func shift(_ amount: Int64, _ place: Int) {
    network.residuals[place] -= amount
    network.residuals[Int(network.arcs[place].mate)] += amount
  }
}
