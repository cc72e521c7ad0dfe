/// What can flow through each node at most, and which capacities no greatest flow could fill.
///
/// Through a node no more flows than what its in-edges carry and what begins there, nor more than
/// what its out-edges carry and what ends there. Where such a bound is less than the capacity of a
/// neighbor, it bounds that neighbor in turn: passes downstream and upstream spread the bounds.
///
/// A capacity above its bound is in no least cut: to cut what bounds it is cheaper. It can be made
/// infinite, and no least cut is lost or gained. That holds for all such capacities at once, for a
/// bound is at least each capacity that it was found from, hence not found from a greater one.
struct FlowBounds: Sendable {
  /// At least what flows through each node; above by a small share where sums were rounded.
  private(set) var nodes: [Double]
  /// The same by what is around the nodes, their own capacities aside.
  private var around: [Double]

  /// Spreads the bounds over a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - capacities: What each edge can carry, zero where it is closed, loops among them.
  ///   - nodeCapacities: What each node can pass on, if nodes have limits.
  ///   - supply: What can begin at each node; infinite where that has no limit.
  ///   - demand: What can end at each node.
  ///   - circulates: Whether flow may go in circles that no supply reaches, or reach no demand.
  /// - Complexity: O(V + E).
  init(
    _ graph: Digraph, capacities: [Double], nodeCapacities: [Double]?, supply: [Double],
    demand: [Double], circulates: Bool
  ) {
    nodes = nodeCapacities ?? Array(repeating: .infinity, count: graph.nodeCount)
    around = Array(repeating: .infinity, count: graph.nodeCount)
    let down = Self.order(graph.leaving, graph.nodeCount, from: supply, capacities)
    let up = Self.order(graph.entering, graph.nodeCount, from: demand, capacities)
    if !circulates { close(allBut: [down, up]) }
    // A few passes do for all but bounds that come from far against the stream.
    for _ in 0..<4 {
      let isLower = tighten(down, graph.entering, extra: supply, capacities)
      guard tighten(up, graph.leaving, extra: demand, capacities) || isLower else { break }
    }
  }

  /// Whether an edge could be filled: whether its capacity is not above what its ends let through.
  func matters(_ capacity: Double, from source: Int, to target: Int) -> Bool {
    capacity <= min(nodes[source], nodes[target])
  }

  /// Whether a node could be filled.
  func matters(_ capacity: Double, of node: Int) -> Bool { capacity <= around[node] }

  /// Nothing flows through nodes that are not on a way.
  private mutating func close(allBut ways: [[Int32]]) {
    for way in ways {
      var isOn = [Bool](repeating: false, count: nodes.count)
      for node in way { isOn[Int(node)] = true }
      for node in nodes.indices where !isOn[node] {
        nodes[node] = 0
        around[node] = 0
      }
    }
  }

  /// Bounds nodes by what is on one side of them; tells whether any bound is lower than before.
  private mutating func tighten(
    _ order: [Int32], _ index: AdjacencyIndex, extra: [Double], _ capacities: [Double]
  ) -> Bool {
    var isLower = false
    for node in order.lazy.map(Int.init) where extra[node] < .infinity {
      var sum = extra[node]
      for place in index.range(of: node) {
        sum += min(capacities[Int(index.edges[place])], nodes[Int(index.neighbors[place])])
      }
      // The share outweighs the rounding of the sum.
      sum *= 1 + 0x1p-20
      around[node] = min(around[node], sum)
      guard sum < nodes[node] else { continue }
      nodes[node] = sum
      isLower = true
    }
    return isLower
  }

  /// The nodes that can be reached from where something begins, or ends, breadth first.
  private static func order(
    _ index: AdjacencyIndex, _ count: Int, from extra: [Double], _ capacities: [Double]
  ) -> [Int32] {
    var isMet = extra.map { $0 > 0 }
    var order = (0..<Int32(count)).filter { isMet[Int($0)] }
    order.reserveCapacity(count)
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      next += 1
      for place in index.range(of: node) where capacities[Int(index.edges[place])] > 0 {
        let neighbor = index.neighbors[place]
        guard !isMet[Int(neighbor)] else { continue }
        isMet[Int(neighbor)] = true
        order.append(neighbor)
      }
    }
    return order
  }
}
