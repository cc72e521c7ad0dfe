/// A flow of least cost that parts are taken away from, mended by one cheapest way after another.
///
/// Far slower than a ``CostBasis``, but it needs no tree and is sure to end.
///
/// J. Edmonds, R. M. Karp: Theoretical improvements in algorithmic efficiency for network flow
/// problems. *J. ACM* 19 (1972).
/// [doi:10.1145/321694.321699](https://doi.org/10.1145/321694.321699).
struct CostRerouting {
  private(set) var network: CostNetwork
  private(set) var prices: [Int64]
  /// What the flow costs more than before, in units of amount times cost, without what is missing.
  private(set) var costIncrease = 0.0
  /// What is left over at each node, or missing where it is negative.
  private var excesses: [Int64]
  /// The arc that takes what cannot be shipped.
  private let bypass: Int

  /// - Precondition: The prices fit the flow.
  init(_ network: CostNetwork, prices: [Int64]) {
    self.network = network
    self.prices = prices
    excesses = [Int64](repeating: 0, count: prices.count)
    bypass = Int(network.places.last ?? -1)
  }

  /// Takes arcs away and sends what they carried another way.
  ///
  /// - Precondition: What cannot be sent another way can go back to where it came from.
  mutating func close(_ closed: some Sequence<Int>) {
    var tails: [Int] = []
    for arc in closed {
      let place = Int(network.places[arc])
      let mate = Int(network.arcs[place].mate)
      let amount = network.residuals[mate]
      network.residuals[place] = 0
      network.residuals[mate] = 0
      costIncrease -= Double(amount) * Double(network.arcs[place].cost)
      tails.append(network.tail(of: place))
      excesses[network.tail(of: place)] += amount
      excesses[network.tail(of: mate)] -= amount
    }
    for tail in tails {
      while excesses[tail] > 0 { sendOn(from: tail) }
    }
  }

  /// Sends what it can from a node to the nearest where something is missing.
  private mutating func sendOn(from source: Int) {
    var distances: [Int: Int64] = [source: 0]
    var ways: [Int: Int] = [:]
    var reached: [Int: Int64] = [:]
    var queue = CostQueue()
    queue.insert(Int32(truncatingIfNeeded: source), at: 0)
    while let entry = queue.popFirst() {
      let node = Int(entry.node)
      guard reached[node] == nil else { continue }
      reached[node] = entry.distance
      if excesses[node] < 0 {
        // Prices move so that the way costs nothing.
        for (passed, distance) in reached { prices[passed] -= entry.distance - distance }
        return send(from: source, to: node, by: ways)
      }
      for place in network.directions(of: node) where network.residuals[place] > 0 {
        let arc = network.arcs[place]
        let head = Int(arc.head)
        let distance = entry.distance + arc.cost + prices[node] - prices[head]
        guard distance < distances[head] ?? .max else { continue }
        distances[head] = distance
        ways[head] = place
        queue.insert(arc.head, at: distance)
      }
    }
    preconditionFailure("what is left over can go back to where it came from")
  }

  private mutating func send(from source: Int, to sink: Int, by ways: [Int: Int]) {
    var path: [Int] = []
    var node = sink
    while node != source, let place = ways[node] {
      path.append(place)
      node = network.tail(of: place)
    }
    let most = min(excesses[source], -excesses[sink])
    let amount = path.reduce(most) { min($0, network.residuals[$1]) }
    for place in path {
      network.send(amount, by: place)
      guard place != bypass, Int(network.arcs[place].mate) != bypass else { continue }
      costIncrease += Double(amount) * Double(network.arcs[place].cost)
    }
    excesses[source] -= amount
    excesses[sink] += amount
  }

  /// What an arc carries now.
  func flow(on arc: Int) -> Int64 { network.flow(on: arc) }
}
