/// What can be sent to from a node, at which prices the ways there cost nothing.
///
/// E. W. Dijkstra: A note on two problems in connexion with graphs. *Numer. Math.* 1 (1959).
/// [doi:10.1007/BF01386390](https://doi.org/10.1007/BF01386390).
struct CostReach {
  /// The nodes that can be reached, the nearest first.
  private(set) var order: [Int32] = []
  /// The direction by which each was first reached, or -1.
  private(set) var ways: [Int32]
  /// Prices that are greater by how far each node is.
  private(set) var prices: [Int64]

  /// - Precondition: The prices fit the flow.
  /// - Complexity: O(E log V).
  init(_ network: CostNetwork, prices given: [Int64], from source: Int) {
    let offsets = network.offsets
    let arcs = network.arcs
    let residuals = network.residuals
    var distances = [Int64](repeating: .max, count: given.count)
    var isReached = [Bool](repeating: false, count: given.count)
    var ways = [Int32](repeating: -1, count: given.count)
    var order: [Int32] = []
    order.reserveCapacity(given.count)
    var queue = CostQueue()
    distances[source] = 0
    queue.insert(Int32(truncatingIfNeeded: source), at: 0)
    while let entry = queue.popFirst() {
      let node = Int(entry.node)
      guard !isReached[node] else { continue }
      isReached[node] = true
      order.append(entry.node)
      let base = entry.distance + given[node]
      for place in Int(offsets[node])..<Int(offsets[node + 1]) where residuals[place] > 0 {
        let arc = arcs[place]
        let head = Int(arc.head)
        let distance = base + arc.cost - given[head]
        guard distance < distances[head] else { continue }
        distances[head] = distance
        ways[head] = Int32(truncatingIfNeeded: place)
        queue.insert(arc.head, at: distance)
      }
    }
    var prices = given
    for node in order { prices[Int(node)] += distances[Int(node)] }
    Self.raise(&prices, in: network) { !isReached[$0] }
    self.order = order
    self.ways = ways
    self.prices = prices
  }
  /// Raises the prices of nodes that nothing leads to from the others until they fit again.
  static func raise(
    _ prices: inout [Int64], in network: CostNetwork, where isApart: (Int) -> Bool
  ) {
    let apart = prices.indices.filter(isApart)
    var rise: Int64 = 0
    for node in apart {
      for place in network.directions(of: node) where network.residuals[place] > 0 {
        let arc = network.arcs[place]
        guard !isApart(Int(arc.head)) else { continue }
        rise = max(rise, prices[Int(arc.head)] - arc.cost - prices[node])
      }
    }
    for node in apart { prices[node] += rise }
  }
}
