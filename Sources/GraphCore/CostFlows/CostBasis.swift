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
  let offsets: UnsafeMutablePointer<Int32>
  let arcs: UnsafeMutablePointer<CostArc>
  let residuals: UnsafeMutablePointer<Int64>
  let spots: UnsafeMutablePointer<CostSpot>
  /// The arc that takes what cannot be shipped.
  let bypass: Int
  /// What has changed and is to be given back.
  var touched: [Int32] = []
  var changed: [Int32] = []
  /// Room for the two halves of the tree.
  var below: [Int32] = []
  var above: [Int32] = []
  var halves: Int32 = 0
  /// How often the tree may change before a closing is given up.
  let patience: Int
  /// How often the tree may still change.
  var budget = 0
  /// What the flow costs more than before, in units of amount times cost, without what is missing.
  var costIncrease = 0.0

  init(_ start: CostTree, patience: Int) {
    self.start = start
    self.patience = patience
    let network = start.network
    offsets = .allocate(capacity: network.offsets.count)
    arcs = .allocate(capacity: network.arcs.count)
    residuals = .allocate(capacity: network.arcs.count)
    spots = .allocate(capacity: start.spots.count)
    bypass = Int(network.places.last ?? -1)
    for (node, offset) in network.offsets.enumerated() { (offsets + node).initialize(to: offset) }
    for place in network.arcs.indices {
      (arcs + place).initialize(to: network.arcs[place])
      (residuals + place).initialize(to: network.residuals[place])
    }
    for (node, spot) in start.spots.enumerated() { (spots + node).initialize(to: spot) }
  }

  deinit {
    offsets.deallocate()
    arcs.deallocate()
    residuals.deallocate()
    spots.deallocate()
  }
}

extension CostBasis {
  /// Takes arcs away and sends what they carried another way.
  ///
  /// - Returns: Whether all could be sent within the budget.
  /// - Precondition: All that was taken away before has been given back.
  mutating func close(_ closed: some Sequence<Int>) -> Bool {
    var excesses: [Int: Int64] = [:]
    var ends: [Int] = []
    budget = patience
    for arc in closed {
      let place = Int(start.network.places[arc])
      let mate = Int(arcs[place].mate)
      let amount = residuals[mate]
      setResidual(place, 0)
      guard amount > 0 else { continue }
      setResidual(mate, 0)
      costIncrease -= Double(amount) * Double(arcs[place].cost)
      ends += [Int(arcs[mate].head), Int(arcs[place].head)]
      excesses[Int(arcs[mate].head), default: 0] += amount
      excesses[Int(arcs[place].head), default: 0] -= amount
    }
    var isDone = false
    while !isDone, budget > 0 {
      isDone = true
      for source in ends {
        for sink in ends {
          guard let over = excesses[source], let under = excesses[sink], over > 0, under < 0
          else { continue }
          let sent = send(min(over, -under), from: source, to: sink)
          excesses[source] = over - sent
          excesses[sink] = under + sent
          budget -= 1
          if sent < min(over, -under) { isDone = false }
        }
      }
    }
    return excesses.values.allSatisfy { $0 == 0 }
  }

  /// Gives back all that was taken away.
  mutating func restore() {
    for place in changed { residuals[Int(place)] = start.network.residuals[Int(place)] }
    for node in touched { spots[Int(node)] = start.spots[Int(node)] }
    changed.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    costIncrease = 0
    halves = 0
  }

  /// What an arc carries now.
  func flow(on arc: Int) -> Int64 {
    residuals[Int(arcs[Int(start.network.places[arc])].mate)]
  }

  @inline(__always)
  mutating func setResidual(_ place: Int, _ amount: Int64) {
    if residuals[place] == start.network.residuals[place] {
      changed.append(Int32(truncatingIfNeeded: place))
    }
    residuals[place] = amount
  }

  /// Remembers to give a node back.
  @inline(__always)
  mutating func touch(_ node: Int) {
    guard !spots[node].isTouched else { return }
    spots[node].isTouched = true
    touched.append(Int32(truncatingIfNeeded: node))
  }
}
