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
  private var changes = 0
  /// The directions of a cycle of negative cost, in order.
  private(set) var cycle: [Int] = []

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

  /// Lowers prices until all fit, until a cycle of negative cost is met, or until more prices have
  /// changed than the budget allows.
  ///
  /// - Returns: Whether all prices fit; if not, ``cycle`` is the cycle that was met.
  /// - Complexity: O(V E) for each cycle, and close to O(V + E) from prices that nearly fit.
  mutating func settle(in network: CostNetwork, budget: Int = .max) -> Bool {
    let offsets = network.offsets
    let arcs = network.arcs
    let residuals = network.residuals
    var sinceCheck = 0
    while waiting > 0, changes < budget {
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
        cycle = parentCycle(in: network)
        if !cycle.isEmpty { return false }
      }
    }
    return waiting == 0
  }

  /// A cycle among the directions that set the prices; there is none if all prices fit.
  private func parentCycle(in network: CostNetwork) -> [Int] {
    var seen = [Int32](repeating: -1, count: prices.count)
    for first in prices.indices where seen[first] < 0 {
      var node = first
      while seen[node] < 0, parents[node] >= 0 {
        seen[node] = Int32(truncatingIfNeeded: first)
        node = network.tail(of: Int(parents[node]))
      }
      guard seen[node] == first else { continue }
      var walk: [Int] = []
      let last = node
      repeat {
        walk.append(Int(parents[node]))
        node = network.tail(of: Int(parents[node]))
      } while node != last
      return walk.reversed()
    }
    return []
  }

  /// Fills the cycle that was met, so that at least one of its directions takes no more.
  mutating func cancelCycle(in network: inout CostNetwork) {
    let amount = cycle.map { network.residuals[$0] }.min() ?? 0
    for place in cycle {
      network.send(amount, by: place)
      let tail = network.tail(of: place)
      parents[tail] = -1
      enqueue(tail)
    }
    cycle = []
  }
}
