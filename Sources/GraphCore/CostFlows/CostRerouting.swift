/// A flow of least cost that parts are taken away from and given back.
///
/// What flowed through a closed part is left over before it and missing behind it. Two forests
/// grow, from where something is left over and against the flow from where it is missing, along
/// directions whose reduced cost is zero; where there is none, all prices in a forest move at once
/// until there is. Where the forests touch, flow is sent from root to root. Nodes that this cuts
/// off look for another place in their forest, and leave it only if there is none: a forest is
/// never grown anew.
///
/// - The prices: L. R. Ford, D. R. Fulkerson: A primal–dual algorithm for the capacitated
///   Hitchcock problem. *Naval Res. Logist. Quart.* 4 (1957).
///   [doi:10.1002/nav.3800040107](https://doi.org/10.1002/nav.3800040107).
/// - The forests: Y. Boykov, V. Kolmogorov: An experimental comparison of min-cut/max-flow
///   algorithms for energy minimization in vision. *IEEE TPAMI* 26 (2004).
///   [doi:10.1109/TPAMI.2004.60](https://doi.org/10.1109/TPAMI.2004.60).
struct CostRerouting: ~Copyable {
  /// The network as it was.
  let original: CostNetwork
  let originalPrices: [Int64]
  /// The arc that takes what cannot be shipped.
  let bypass: Int32
  let offsets: UnsafeMutablePointer<Int32>
  let arcs: UnsafeMutablePointer<CostArc>
  let residuals: UnsafeMutablePointer<Int64>
  let spots: UnsafeMutablePointer<CostLeaf>
  /// What is left over at each node, or missing where it is negative.
  let excesses: UnsafeMutablePointer<Int64>
  /// What is left over at all nodes.
  var left: Int64 = 0
  /// By how much the prices in each forest have moved.
  var growthBefore: Int64 = 0
  var growthBehind: Int64 = 0
  /// Directions to the nodes that a forest may reach, by how far it must grow for that.
  var nextBefore = CostQueue()
  var nextBehind = CostQueue()
  /// Directions from one forest to the other, by how far both must grow for them to cost nothing.
  var meetings = CostQueue()
  /// How many directions each forest has looked at.
  var workBefore = 0
  var workBehind = 0
  /// Nodes that have lost their links.
  var cut: [Int32] = []
  var repairs: Int32 = 0
  /// What has changed and is to be given back.
  var touched: [Int32] = []
  var changed: [Int32] = []
  /// What the flow costs more than before, in units of amount times cost, without what is missing.
  var costIncrease = 0.0

  /// - Precondition: The prices fit the flow.
  init(_ network: CostNetwork, prices: [Int64]) {
    original = network
    originalPrices = prices
    bypass = network.places.last ?? -1
    offsets = .allocate(capacity: network.offsets.count)
    arcs = .allocate(capacity: network.arcs.count)
    residuals = .allocate(capacity: network.arcs.count)
    spots = .allocate(capacity: prices.count)
    excesses = .allocate(capacity: prices.count)
    for (node, offset) in network.offsets.enumerated() { (offsets + node).initialize(to: offset) }
    for place in network.arcs.indices {
      (arcs + place).initialize(to: network.arcs[place])
      (residuals + place).initialize(to: network.residuals[place])
    }
    for (node, price) in prices.enumerated() {
      (spots + node).initialize(to: CostLeaf(price: price))
    }
    excesses.initialize(repeating: 0, count: prices.count)
  }

  deinit {
    offsets.deallocate()
    arcs.deallocate()
    residuals.deallocate()
    spots.deallocate()
    excesses.deallocate()
  }
}

extension CostRerouting {
  /// Takes arcs away and sends what they carried another way.
  ///
  /// - Precondition: What cannot be sent another way can go back to where it came from, and all
  ///   that was taken away before has been given back.
  mutating func close(_ arcs: some Sequence<Int>) {
    var ends: [Int] = []
    for arc in arcs {
      let place = Int(original.places[arc])
      let mate = Int(original.arcs[place].mate)
      let amount = residuals[mate]
      setResidual(place, 0)
      guard amount > 0 else { continue }
      setResidual(mate, 0)
      costIncrease -= Double(amount) * Double(original.arcs[place].cost)
      let tail = Int(original.arcs[mate].head)
      let head = Int(original.arcs[place].head)
      excesses[tail] += amount
      excesses[head] -= amount
      ends += [tail, head]
    }
    for node in ends where spots[node].tree == .none && excesses[node] != 0 {
      left += max(0, excesses[node])
      join(node, to: excesses[node] > 0 ? .before : .behind, by: CostLeaf.isRoot)
    }
    sendAll()
  }

  /// Gives back all that was taken away.
  mutating func restore() {
    for place in changed { residuals[Int(place)] = original.residuals[Int(place)] }
    for node in touched {
      spots[Int(node)] = CostLeaf(price: originalPrices[Int(node)])
      excesses[Int(node)] = 0
    }
    changed.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    nextBefore.removeAll()
    nextBehind.removeAll()
    meetings.removeAll()
    (growthBefore, growthBehind, workBefore, workBehind, repairs) = (0, 0, 0, 0, 0)
    costIncrease = 0
  }

  @inline(__always)
  mutating func setResidual(_ place: Int, _ amount: Int64) {
    if residuals[place] == original.residuals[place] {
      changed.append(Int32(truncatingIfNeeded: place))
    }
    residuals[place] = amount
  }

  /// What an arc carries now.
  func flow(on arc: Int) -> Int64 { residuals[Int(original.arcs[Int(original.places[arc])].mate)] }

  /// The network as it is now.
  var network: CostNetwork {
    var network = original
    for place in changed { network.residuals[Int(place)] = residuals[Int(place)] }
    return network
  }

  /// The prices as they are now.
  var prices: [Int64] { originalPrices.indices.map { price(of: $0) } }

  /// What a unit is worth at a node.
  @inline(__always)
  func price(of node: Int) -> Int64 { spots[node].price + growth(of: spots[node].tree) }

  /// By how much prices differ in a tree.
  @inline(__always)
  func growth(of tree: CostLeaf.Tree) -> Int64 {
    switch tree {
    case .none: 0
    case .before: -growthBefore
    case .behind: growthBehind
    }
  }
}
