/// A flow of least cost that parts are taken away from and given back.
///
/// What flowed through a closed part is left over before it and missing behind it. Each search
/// finds the cheapest way from a node where something is left over to a node where something is
/// missing, from both ends at once, and shifts the prices of what it passed, so that no reduced
/// cost becomes negative.
///
/// J. Edmonds, R. M. Karp: Theoretical improvements in algorithmic efficiency for network flow
/// problems. *JACM* 19 (1972). [doi:10.1145/321694.321699](https://doi.org/10.1145/321694.321699);
/// from both ends after I. Pohl: Bi-directional search. *Machine Intelligence* 6 (1971).
struct CostRerouting: Sendable {
  private(set) var network: CostNetwork
  private(set) var prices: [Int64]
  /// What is left over at each node, or missing where it is negative.
  private var excesses: [Int64]
  /// The nodes where something may be missing.
  private var deficits: [Int32] = []
  private var forward: CostBall
  private var backward: CostBall
  /// What each direction that changed could take before, in the order of the changes.
  private var changes: [CostChange] = []
  /// What each price that changed was before.
  private var priceChanges: [CostChange] = []
  /// What the flow costs more than before, in units of amount times cost, without what is missing.
  private(set) var costIncrease = 0.0
  /// The arc that takes what cannot be shipped.
  private let bypass: Int32

  /// - Precondition: The prices fit the flow.
  init(_ network: CostNetwork, prices: [Int64]) {
    self.network = network
    self.prices = prices
    excesses = [Int64](repeating: 0, count: prices.count)
    forward = CostBall(nodeCount: prices.count)
    backward = forward
    bypass = network.places.last ?? -1
  }

  /// Takes arcs away and sends what they carried another way.
  ///
  /// - Precondition: What cannot be sent another way can go back to where it came from.
  mutating func close(_ arcs: some Sequence<Int>) {
    var left: [Int] = []
    for arc in arcs {
      let place = Int(network.places[arc])
      let mate = Int(network.arcs[place].mate)
      let amount = network.residuals[mate]
      setResidual(place, 0)
      guard amount > 0 else { continue }
      setResidual(mate, 0)
      costIncrease -= Double(amount) * Double(network.arcs[place].cost)
      let tail = Int(network.arcs[mate].head)
      excesses[tail] += amount
      excesses[Int(network.arcs[place].head)] -= amount
      left.append(tail)
      deficits.append(network.arcs[place].head)
    }
    for node in left {
      while excesses[node] > 0 { sendCheapest(from: node) }
    }
    deficits.removeAll(keepingCapacity: true)
  }

  /// Gives back all that was taken away.
  mutating func restore() {
    for change in changes.reversed() { network.residuals[Int(change.place)] = change.before }
    for change in priceChanges.reversed() { prices[Int(change.place)] = change.before }
    changes.removeAll(keepingCapacity: true)
    priceChanges.removeAll(keepingCapacity: true)
    costIncrease = 0
  }

  private mutating func setResidual(_ place: Int, _ amount: Int64) {
    changes.append(
      CostChange(place: Int32(truncatingIfNeeded: place), before: network.residuals[place]))
    network.residuals[place] = amount
  }
}

/// What a number was before it changed.
private struct CostChange: Sendable {
  let place: Int32
  let before: Int64
}

extension CostRerouting {
  /// Sends what one way can take from a node to one where something is missing.
  private mutating func sendCheapest(from root: Int) {
    forward.insert(Int32(truncatingIfNeeded: root), at: 0, by: -1)
    deficits.removeAll { excesses[Int($0)] >= 0 }
    for node in deficits { backward.insert(node, at: 0, by: -1) }
    let meeting = meet()
    shiftPrices(along: meeting.distance)
    let way =
      forward.way(to: meeting.node, in: network, isForward: true)
      + backward.way(to: meeting.node, in: network, isForward: false)
    let end = way.last.map { Int(network.arcs[$0].head) } ?? root
    var amount = min(excesses[root], -excesses[end])
    for place in way { amount = min(amount, network.residuals[place]) }
    for place in way {
      let mate = Int(network.arcs[place].mate)
      if place != bypass, mate != bypass {
        costIncrease += Double(amount) * Double(network.arcs[place].cost)
      }
      setResidual(place, network.residuals[place] - amount)
      setResidual(mate, network.residuals[mate] + amount)
    }
    excesses[root] -= amount
    excesses[end] += amount
    forward.removeAll()
    backward.removeAll()
  }

  /// Searches from both ends until no shorter way is left than the one found.
  private mutating func meet() -> (node: Int32, distance: Int64) {
    var best: (node: Int32, distance: Int64) = (-1, .max)
    while let near = forward.radius, let far = backward.radius, near + far < best.distance {
      if forward.waiting <= backward.waiting {
        forward.grow(in: network, prices: prices, isForward: true, toward: backward, best: &best)
      } else {
        backward.grow(in: network, prices: prices, isForward: false, toward: forward, best: &best)
      }
    }
    precondition(best.node >= 0, "what is left over can go back to where it came from")
    return best
  }

  /// Makes the way that was found cost nothing, and no other direction less than nothing.
  private mutating func shiftPrices(along distance: Int64) {
    let near = min(forward.radius ?? distance, distance)
    let far = distance - near
    for node in forward.reached where forward.distances[Int(node)] < near {
      priceChanges.append(CostChange(place: node, before: prices[Int(node)]))
      prices[Int(node)] -= near - forward.distances[Int(node)]
    }
    for node in backward.reached where backward.distances[Int(node)] < far {
      priceChanges.append(CostChange(place: node, before: prices[Int(node)]))
      prices[Int(node)] += far - backward.distances[Int(node)]
    }
  }
}
