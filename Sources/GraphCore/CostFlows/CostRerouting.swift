/// Sends what is left over at some nodes to where it is missing, as cheaply as possible.
///
/// Each search finds the cheapest way from one node to the nearest that misses something, and
/// lowers the prices of what it passed, so that no reduced cost ever becomes negative.
///
/// J. Edmonds, R. M. Karp: Theoretical improvements in algorithmic efficiency for network flow
/// problems. *JACM* 19 (1972). [doi:10.1145/321694.321699](https://doi.org/10.1145/321694.321699).
struct CostRerouting: Sendable {
  /// What is left over at each node, or missing where it is negative.
  var excesses: [Int64]
  private var distances: [Int64]
  private var parents: [Int32]
  private var reached: [Int32] = []
  private var queue = CostQueue()
  private(set) var searches = 0
  private(set) var visits = 0

  init(nodeCount: Int) {
    excesses = [Int64](repeating: 0, count: nodeCount)
    distances = [Int64](repeating: .max, count: nodeCount)
    parents = [Int32](repeating: -1, count: nodeCount)
  }

  /// Sends on all that is left over at a node.
  ///
  /// - Precondition: No direction that takes anything has a negative reduced cost.
  /// - Returns: Whether all of it could be sent.
  mutating func send(
    from node: Int, in network: inout CostNetwork, prices: inout [Int64]
  ) -> Bool {
    while excesses[node] > 0 {
      guard let end = nearestDeficit(from: node, in: network, prices: prices) else {
        forget()
        return false
      }
      let far = distances[end]
      for node in reached where distances[Int(node)] < far {
        prices[Int(node)] -= far - distances[Int(node)]
      }
      var amount = min(excesses[node], -excesses[end])
      var walk = end
      while walk != node {
        let place = Int(parents[walk])
        amount = min(amount, network.residuals[place])
        walk = Int(network.arcs[Int(network.arcs[place].mate)].head)
      }
      walk = end
      while walk != node {
        let place = Int(parents[walk])
        let mate = Int(network.arcs[place].mate)
        network.residuals[place] -= amount
        network.residuals[mate] += amount
        walk = Int(network.arcs[mate].head)
      }
      excesses[node] -= amount
      excesses[end] += amount
      forget()
    }
    return true
  }

  private mutating func nearestDeficit(
    from root: Int, in network: CostNetwork, prices: [Int64]
  ) -> Int? {
    let offsets = network.offsets
    let arcs = network.arcs
    let residuals = network.residuals
    searches += 1
    distances[root] = 0
    reached.append(Int32(truncatingIfNeeded: root))
    queue.insert(Int32(truncatingIfNeeded: root), at: 0)
    while let entry = queue.popFirst() {
      let node = Int(entry.node)
      guard entry.distance == distances[node] else { continue }
      if excesses[node] < 0 { return node }
      visits += 1
      let near = entry.distance + prices[node]
      for place in Int(offsets[node])..<Int(offsets[node + 1]) where residuals[place] > 0 {
        let arc = arcs[place]
        let head = Int(arc.head)
        let distance = near + arc.cost - prices[head]
        let known = distances[head]
        guard distance < known else { continue }
        if known == .max { reached.append(arc.head) }
        distances[head] = distance
        parents[head] = Int32(truncatingIfNeeded: place)
        queue.insert(arc.head, at: distance)
      }
    }
    return nil
  }

  private mutating func forget() {
    for node in reached { distances[Int(node)] = .max }
    reached.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}
