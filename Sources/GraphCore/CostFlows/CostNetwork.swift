/// One direction of an arc: where it leads and what a unit costs.
struct CostArc: Sendable {
  /// The cost of a unit in this direction; the other direction has its negative.
  var cost: Int64
  /// The node it leads to.
  var head: Int32
  /// Where the other direction of the same arc stands.
  var mate: Int32
}

/// What can still be shipped while a flow of least cost is built up, in whole units.
///
/// All directions that leave a node stand side by side. What each can still take stands apart from
/// what never changes, so that a copy of a network is a copy of ``residuals``.
struct CostNetwork: Sendable {
  /// Where the directions that leave each node begin; one more entry than nodes.
  let offsets: [Int32]
  /// Both directions of every arc.
  let arcs: [CostArc]
  /// Where the forward direction of each arc stands.
  let places: [Int32]
  /// What each direction can still take.
  var residuals: [Int64]

  var nodeCount: Int { offsets.count - 1 }

  /// The network without flow.
  ///
  /// - Complexity: O(V + E).
  init(_ list: CostArcList) {
    let count = list.tails.count
    precondition(2 * count < Int(Int32.max), "32-bit ids for both directions of every arc")
    var offsets = [Int32](repeating: 0, count: list.nodeCount + 1)
    for arc in 0..<count {
      offsets[Int(list.tails[arc]) + 1] += 1
      offsets[Int(list.heads[arc]) + 1] += 1
    }
    for node in 0..<list.nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var arcs = [CostArc](repeating: CostArc(cost: 0, head: 0, mate: 0), count: 2 * count)
    var residuals = [Int64](repeating: 0, count: 2 * count)
    var places = [Int32](repeating: 0, count: count)
    for arc in 0..<count {
      let tail = list.tails[arc]
      let head = list.heads[arc]
      let place = next[Int(tail)]
      next[Int(tail)] += 1
      let mate = next[Int(head)]
      next[Int(head)] += 1
      arcs[Int(place)] = CostArc(cost: list.costs[arc], head: head, mate: mate)
      arcs[Int(mate)] = CostArc(cost: -list.costs[arc], head: tail, mate: place)
      residuals[Int(place)] = list.capacities[arc]
      places[arc] = place
    }
    self.offsets = offsets
    self.arcs = arcs
    self.places = places
    self.residuals = residuals
  }

  /// The directions that leave a node.
  func directions(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The node that a direction leaves.
  func tail(of place: Int) -> Int { Int(arcs[Int(arcs[place].mate)].head) }

  /// Sends an amount in a direction.
  mutating func send(_ amount: Int64, by place: Int) {
    residuals[place] -= amount
    residuals[Int(arcs[place].mate)] += amount
  }

  /// What an arc carries.
  func flow(on arc: Int) -> Int64 { residuals[Int(arcs[Int(places[arc])].mate)] }
}

/// The arcs of a network before they are sorted.
struct CostArcList: Sendable {
  let nodeCount: Int
  var tails: [Int32] = []
  var heads: [Int32] = []
  var capacities: [Int64] = []
  var costs: [Int64] = []

  init(nodeCount: Int) {
    self.nodeCount = nodeCount
  }

  mutating func reserve(_ count: Int) {
    tails.reserveCapacity(count)
    heads.reserveCapacity(count)
    capacities.reserveCapacity(count)
    costs.reserveCapacity(count)
  }

  mutating func append(from tail: Int, to head: Int, capacity: Int64, cost: Int64) {
    tails.append(Int32(truncatingIfNeeded: tail))
    heads.append(Int32(truncatingIfNeeded: head))
    capacities.append(capacity)
    costs.append(cost)
  }
}
