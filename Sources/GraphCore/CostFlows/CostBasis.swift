/// A flow of least cost whose parts with room both ways form no cycle, with a tree of directions
/// that cost nothing: where parts are taken away from it and given back, few of its links change.
///
/// Flow that has lost its part goes from node to node within the tree. Where a link can take no
/// more, the tree falls apart there; the smaller half looks for the cheapest direction to the
/// other, whose cost all prices of one half are moved by, and the tree is whole again.
///
/// C. E. Lemke: The dual method of solving the linear programming problem. *Naval Res. Logist.
/// Quart.* 1 (1954). [doi:10.1002/nav.3800010107](https://doi.org/10.1002/nav.3800010107), with a
/// tree as the basis after G. B. Dantzig: *Linear Programming and Extensions* (1963), chapter 17.
struct CostBasis: ~Copyable {
  let start: CostTree
  let residuals: UnsafeMutablePointer<Int64>
  let prices: UnsafeMutablePointer<Int64>
  let spots: UnsafeMutablePointer<CostSpot>
  /// Which half of the tree each node was last seen in; outside the tree a number no half has.
  let sides: UnsafeMutablePointer<Int32>
  /// Room for the nodes of one half.
  let half: UnsafeMutablePointer<Int32>
  /// The number that the last half had.
  var lastSide: Int32 = 0
  /// The arc that takes what cannot be shipped.
  let bypass: Int
  /// What has changed and is to be given back.
  var touched: [Int32] = []
  var changed: [Int32] = []
  var moved: [Int32] = []
  let isMoved: UnsafeMutablePointer<Bool>
  /// How often the tree may change before a closing is given up.
  let patience: Int
  /// How often the tree may still change.
  var budget = 0

  init(_ start: CostTree, patience: Int) {
    self.start = start
    self.patience = patience
    let count = start.spots.count
    residuals = .allocate(capacity: start.network.residuals.count)
    prices = .allocate(capacity: count)
    spots = .allocate(capacity: count)
    sides = .allocate(capacity: count)
    half = .allocate(capacity: count)
    isMoved = .allocate(capacity: count)
    bypass = Int(start.network.places.last ?? -1)
    Self.copy(start.network.residuals, to: residuals)
    Self.copy(start.prices, to: prices)
    Self.copy(start.spots, to: spots)
    half.initialize(repeating: 0, count: count)
    isMoved.initialize(repeating: false, count: count)
    for node in 0..<count {
      (sides + node).initialize(to: start.spots[node].isInside ? 0 : .max)
    }
  }

  deinit {
    residuals.deallocate()
    prices.deallocate()
    spots.deallocate()
    sides.deallocate()
    half.deallocate()
    isMoved.deallocate()
  }

  private static func copy<Element>(
    _ elements: [Element], to place: UnsafeMutablePointer<Element>
  ) {
    elements.withUnsafeBufferPointer { elements in
      if let first = elements.baseAddress { place.initialize(from: first, count: elements.count) }
    }
  }
}

extension CostBasis {
  /// Takes arcs away and sends what they carried another way.
  ///
  /// - Returns: Whether all could be sent within the budget.
  /// - Precondition: All that was taken away before has been given back.
  mutating func close(_ closed: some Sequence<Int>) -> Bool {
    let network = start.network
    var excesses: [Int: Int64] = [:]
    budget = patience
    for arc in closed {
      let place = Int(network.places[arc])
      let mate = Int(network.arcs[place].mate)
      let amount = residuals[mate]
      setResidual(place, 0)
      guard amount > 0 else { continue }
      setResidual(mate, 0)
      excesses[network.tail(of: place), default: 0] += amount
      excesses[network.tail(of: mate), default: 0] -= amount
    }
    // What cannot be sent from one node to another now cannot later: nothing that is sent between
    // others comes through a set of nodes that nothing leads out of.
    let sources = excesses.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    var sinks = excesses.filter { $0.value < 0 }.sorted { $0.key < $1.key }
    for (source, excess) in sources {
      var left = excess
      for index in sinks.indices where sinks[index].value < 0 && left > 0 && budget > 0 {
        let sent = send(min(left, -sinks[index].value), from: source, to: sinks[index].key)
        left -= sent
        sinks[index].value += sent
        budget -= 1
      }
      guard left == 0 else { return false }
    }
    return true
  }

  /// Gives back all that was taken away.
  mutating func restore() {
    for place in changed { residuals[Int(place)] = start.network.residuals[Int(place)] }
    for node in touched { spots[Int(node)] = start.spots[Int(node)] }
    for node in moved {
      prices[Int(node)] = start.prices[Int(node)]
      isMoved[Int(node)] = false
    }
    changed.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    moved.removeAll(keepingCapacity: true)
  }

  /// What is shipped more than before times its cost, given for each direction that takes back
  /// what an arc carries.
  func costIncrease(by costs: [Double]) -> Double {
    var sum = CostSum()
    var last: Int32 = -1
    for place in changed.sorted() where place != last {
      last = place
      let growth = residuals[Int(place)] - start.network.residuals[Int(place)]
      sum.add(Double(growth), times: costs[Int(place)])
    }
    return sum.value
  }

  /// What an arc carries now.
  func flow(on arc: Int) -> Int64 {
    residuals[Int(start.network.arcs[Int(start.network.places[arc])].mate)]
  }

  @inline(__always)
  mutating func setResidual(_ place: Int, _ amount: Int64) {
    if residuals[place] == start.network.residuals[place] {
      changed.append(Int32(truncatingIfNeeded: place))
    }
    residuals[place] = amount
  }
}
