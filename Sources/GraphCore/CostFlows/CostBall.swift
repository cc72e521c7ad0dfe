/// The nodes within some distance of others, by reduced cost: one half of a search from two ends.
struct CostBall: Sendable {
  private(set) var distances: [Int64]
  /// The direction by which each node was reached.
  private var parents: [Int32]
  private(set) var reached: [Int32] = []
  private var queue = CostQueue()

  init(nodeCount: Int) {
    distances = [Int64](repeating: .max, count: nodeCount)
    parents = [Int32](repeating: -1, count: nodeCount)
  }

  /// Below what distance all nodes are known; `nil` if there are no others.
  var radius: Int64? { queue.nearest }
  /// How many nodes wait to be looked at.
  var waiting: Int { queue.count }

  /// Reaches a node by a direction, or by none where the ball begins.
  @inline(__always)
  mutating func insert(_ node: Int32, at distance: Int64, by place: Int32) {
    let known = distances[Int(node)]
    guard distance < known else { return }
    if known == .max { reached.append(node) }
    distances[Int(node)] = distance
    parents[Int(node)] = place
    queue.insert(node, at: distance)
  }

  /// Looks at the nearest node that waits, following directions or tracing them back.
  ///
  /// Where the ball that grows from the other end is met, the node and the length of the way
  /// through both balls are noted as the best if no shorter way is known.
  mutating func grow(
    in network: CostNetwork, prices: [Int64], isForward: Bool, toward other: CostBall,
    best: inout (node: Int32, distance: Int64)
  ) {
    guard let entry = queue.popFirst() else { return }
    let node = Int(entry.node)
    guard entry.distance == distances[node] else { return }
    if other.distances[node] < .max, entry.distance + other.distances[node] < best.distance {
      best = (entry.node, entry.distance + other.distances[node])
    }
    let price = prices[node]
    for place in network.directions(of: node) {
      let arc = network.arcs[place]
      let head = Int(arc.head)
      let used = isForward ? place : Int(arc.mate)
      guard network.residuals[used] > 0 else { continue }
      let shift = arc.cost + price - prices[head]
      let distance = entry.distance + (isForward ? shift : -shift)
      guard distance < distances[head] else { continue }
      insert(arc.head, at: distance, by: Int32(truncatingIfNeeded: used))
      if other.distances[head] < .max, distance + other.distances[head] < best.distance {
        best = (arc.head, distance + other.distances[head])
      }
    }
  }

  /// The directions between where the ball begins and a node, in the order flow takes.
  func way(to node: Int32, in network: CostNetwork, isForward: Bool) -> [Int] {
    var way: [Int] = []
    var walk = Int(node)
    while parents[walk] >= 0 {
      let place = Int(parents[walk])
      way.append(place)
      walk = isForward ? network.tail(of: place) : Int(network.arcs[place].head)
    }
    return isForward ? way.reversed() : way
  }

  /// Forgets all nodes.
  mutating func removeAll() {
    for node in reached { distances[Int(node)] = .max }
    reached.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}
