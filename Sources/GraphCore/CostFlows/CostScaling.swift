/// Makes a flow cheaper until it is the cheapest of its amount: push–relabel with prices.
///
/// Each round divides an allowed error by eight: all directions whose reduced cost is
/// negative are filled, and the nodes left with an excess send it on along directions of negative
/// reduced cost, lowering their price where there is none.
///
/// A. V. Goldberg: An efficient implementation of a scaling minimum-cost flow algorithm. *J.
/// Algorithms* 22 (1997). [doi:10.1006/jagm.1995.0805](https://doi.org/10.1006/jagm.1995.0805):
/// of the heuristics there, looking ahead and price updates.
struct CostScaling: ~Copyable {
  let count: Int
  let arcCount: Int
  let offsets: UnsafeMutablePointer<Int32>
  /// The arcs, their costs multiplied by a power of two.
  let arcs: UnsafeMutablePointer<CostArc>
  let residuals: UnsafeMutablePointer<Int64>
  /// What a unit is worth at each node, multiplied in the same way.
  let prices: UnsafeMutablePointer<Int64>
  let excesses: UnsafeMutablePointer<Int64>
  /// The first direction of each node that may have a negative reduced cost.
  let current: UnsafeMutablePointer<Int32>
  /// The nodes with an excess, in a ring.
  let queue: UnsafeMutablePointer<Int32>
  var queueStart = 0
  var queueCount = 0
  /// Room for price updates: lists of nodes by distance.
  let buckets: UnsafeMutablePointer<Int32>
  let bucketNext: UnsafeMutablePointer<Int32>
  let bucketBefore: UnsafeMutablePointer<Int32>
  let distances: UnsafeMutablePointer<Int32>
  var relabels = 0
  /// The allowed error: a power of two.
  var errorBits: Int
  let costBits: Int

  /// Takes over a flow that conserves.
  init(_ network: CostNetwork, costBits: Int) {
    count = network.nodeCount
    arcCount = network.arcs.count
    self.costBits = costBits
    offsets = .allocate(capacity: count + 1)
    arcs = .allocate(capacity: arcCount)
    residuals = .allocate(capacity: arcCount)
    prices = .allocate(capacity: count)
    excesses = .allocate(capacity: count)
    current = .allocate(capacity: count)
    queue = .allocate(capacity: count + 1)
    buckets = .allocate(capacity: 4 * count + 16)
    bucketNext = .allocate(capacity: count)
    bucketBefore = .allocate(capacity: count)
    distances = .allocate(capacity: count)
    prices.initialize(repeating: 0, count: count)
    excesses.initialize(repeating: 0, count: count)
    current.initialize(repeating: 0, count: count)
    queue.initialize(repeating: 0, count: count + 1)
    buckets.initialize(repeating: -1, count: 4 * count + 16)
    bucketNext.initialize(repeating: -1, count: count)
    bucketBefore.initialize(repeating: -1, count: count)
    distances.initialize(repeating: 0, count: count)
    var greatest: Int64 = 0
    for node in 0...count { (offsets + node).initialize(to: network.offsets[node]) }
    for place in 0..<arcCount {
      var arc = network.arcs[place]
      arc.cost <<= Int64(costBits)
      // Arcs that take nothing have no say, and each cost is met in both directions.
      if network.residuals[place] > 0 { greatest = max(greatest, abs(arc.cost)) }
      (arcs + place).initialize(to: arc)
      (residuals + place).initialize(to: network.residuals[place])
    }
    errorBits = greatest > 0 ? 64 - greatest.leadingZeroBitCount : 0
  }

  deinit {
    offsets.deallocate()
    arcs.deallocate()
    residuals.deallocate()
    prices.deallocate()
    excesses.deallocate()
    current.deallocate()
    queue.deallocate()
    buckets.deallocate()
    bucketNext.deallocate()
    bucketBefore.deallocate()
    distances.deallocate()
  }
}

extension CostScaling {
  /// Makes the flow and the prices fit each other within 2 to the power of `bits`.
  mutating func refine(to bits: Int) {
    errorBits = bits
    queueStart = 0
    queueCount = 0
    for node in 0..<count {
      let price = prices[node]
      for place in Int(offsets[node])..<Int(offsets[node + 1]) where residuals[place] > 0 {
        let arc = arcs[place]
        guard arc.cost + price - prices[Int(arc.head)] < 0 else { continue }
        let amount = residuals[place]
        residuals[place] = 0
        residuals[Int(arc.mate)] += amount
        excesses[node] -= amount
        excesses[Int(arc.head)] += amount
      }
      current[node] = offsets[node]
    }
    for node in 0..<count where excesses[node] > 0 { enqueue(node) }
    guard queueCount > 0 else { return }
    updatePrices()
    var budget = count / 2 + 64
    relabels = 0
    while queueCount > 0 {
      let node = Int(queue[queueStart])
      queueStart = queueStart == count ? 0 : queueStart + 1
      queueCount -= 1
      discharge(node)
      if relabels > budget, queueCount > 0 {
        updatePrices()
        relabels = 0
        budget = count / 2 + 64
      }
    }
  }

  @inline(__always)
  mutating func enqueue(_ node: Int) {
    var end = queueStart + queueCount
    if end > count { end -= count + 1 }
    queue[end] = Int32(truncatingIfNeeded: node)
    queueCount += 1
  }
}

extension CostScaling {
  /// The prices in whole units of cost.
  var wholePrices: [Int64] {
    let half = costBits > 0 ? Int64(1) << Int64(costBits - 1) : 0
    return (0..<count).map { (prices[$0] + half) >> Int64(costBits) }
  }

  func copyResiduals(to network: inout CostNetwork) {
    for place in 0..<arcCount { network.residuals[place] = residuals[place] }
  }
}
