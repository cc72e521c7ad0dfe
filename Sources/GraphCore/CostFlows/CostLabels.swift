/// Prices under which no direction of a network has a negative reduced cost, or the cycle that
/// forbids such prices.
///
/// R. E. Bellman: On a routing problem. *Quart. Appl. Math.* 16 (1958).
/// [doi:10.1090/qam/102435](https://doi.org/10.1090/qam/102435). The paths found so far are looked
/// through for a cycle now and then.
struct CostLabels {
  /// What a unit is worth at each node.
  var prices: [Int64]
  /// The direction that set each price, or -1.
  private var parents: [Int32]
  private var queue: [Int32]
  private var isWaiting: [Bool]
  private var start = 0
  private var waiting = 0
  private(set) var changes = 0

  /// Labels that begin at the given prices.
  init(startingAt prices: [Int64]) {
    self.prices = prices
    parents = [Int32](repeating: -1, count: prices.count)
    queue = [Int32](repeating: 0, count: prices.count)
    isWaiting = [Bool](repeating: false, count: prices.count)
    for node in prices.indices { enqueue(node) }
  }

  private mutating func enqueue(_ node: Int) {
    guard !isWaiting[node] else { return }
    isWaiting[node] = true
    let end = start + waiting
    queue[end < queue.count ? end : end - queue.count] = Int32(truncatingIfNeeded: node)
    waiting += 1
  }

  /// Lowers prices until all fit, or until a cycle of negative cost is met.
  ///
  /// - Returns: The directions of the cycle in order, or `nil` if all prices fit.
  /// - Complexity: O(V E) for each cycle, and close to O(V + E) from prices that nearly fit.
  mutating func settle(in network: CostNetwork) -> [Int]? {
    let offsets = network.offsets
    let arcs = network.arcs
    let residuals = network.residuals
    var sinceCheck = 0
    while waiting > 0 {
      let node = Int(queue[start])
      start = start + 1 == queue.count ? 0 : start + 1
      waiting -= 1
      isWaiting[node] = false
      let price = prices[node]
      for place in Int(offsets[node])..<Int(offsets[node + 1]) where residuals[place] > 0 {
        let arc = arcs[place]
        let head = Int(arc.head)
        guard prices[head] > price + arc.cost else { continue }
        prices[head] = price + arc.cost
        parents[head] = Int32(truncatingIfNeeded: place)
        sinceCheck += 1
        changes += 1
        enqueue(head)
      }
      if sinceCheck > prices.count || waiting == 0 {
        sinceCheck = 0
        if let cycle = parentCycle(in: network) { return cycle }
      }
    }
    return nil
  }

  /// A cycle among the directions that set the prices; there is none if all prices fit.
  private func parentCycle(in network: CostNetwork) -> [Int]? {
    var seen = [Int32](repeating: -1, count: prices.count)
    for first in prices.indices where seen[first] < 0 {
      var node = first
      while seen[node] < 0 {
        seen[node] = Int32(truncatingIfNeeded: first)
        let parent = parents[node]
        guard parent >= 0 else { break }
        node = Int(network.arcs[Int(network.arcs[Int(parent)].mate)].head)
      }
      guard seen[node] == first, parents[node] >= 0 else { continue }
      var cycle: [Int] = []
      var walk = node
      repeat {
        let parent = Int(parents[walk])
        guard parent >= 0 else { return nil }
        cycle.append(parent)
        walk = Int(network.arcs[Int(network.arcs[parent].mate)].head)
      } while walk != node
      return cycle.reversed()
    }
    return nil
  }

  /// Fills a cycle, so that at least one of its directions takes no more.
  mutating func cancel(_ cycle: [Int], in network: inout CostNetwork) {
    let amount = cycle.map { network.residuals[$0] }.min() ?? 0
    for place in cycle {
      let mate = Int(network.arcs[place].mate)
      network.residuals[place] -= amount
      network.residuals[mate] += amount
      let tail = Int(network.arcs[mate].head)
      parents[tail] = -1
      enqueue(tail)
    }
  }
}
