import GraphCore
import SupplyChain

/// How much of the target's product depends on each link and each site, traced back from where the
/// product is used.
///
/// At a site the dependence is shared among the suppliers of a material by their deliveries; every
/// input that a recipe eats carries the whole of what is made of it, and joint products share the
/// larger need. So amounts of ore, oxide, metal and magnets compare: all are counted in units of
/// the final product, and figures of materials that are needed together must not be added.
struct DependentFlow {
  /// The product that depends on each link.
  private(set) var links: EdgeColumn<Double>
  /// The product that depends on each site: what it makes, passes on or uses itself.
  private(set) var sites: NodeColumn<Double>
  /// All that the target wants.
  let total: Double

  private let network: SupplyNetwork
  private let arrivals: EdgeColumn<Double>
  private let stock: Balances

  /// What arrives, leaves and is made of each material at each site.
  private struct Balances {
    struct Key: Hashable {
      let site: NodeID
      let material: MaterialID
    }
    var index: [Key: Int] = [:]
    var keys: [Key] = []
    var received: [Double] = []
    var sent: [Double] = []
    var incoming: [[EdgeID]] = []
    var outgoing: [[EdgeID]] = []
    var statesOfSite: [[Int]]

    init(siteCount: Int) { statesOfSite = Array(repeating: [], count: siteCount) }

    mutating func state(_ site: NodeID, _ material: MaterialID) -> Int {
      let key = Key(site: site, material: material)
      if let known = index[key] { return known }
      index[key] = keys.count
      statesOfSite[site.index].append(keys.count)
      keys.append(key)
      received.append(0)
      sent.append(0)
      incoming.append([])
      outgoing.append([])
      return keys.count - 1
    }
  }

  /// Traces the product that some demands want along given flows.
  ///
  /// - Complexity: O(sweeps × links); sweeps end when loops of scrap no longer change a figure.
  init(_ network: SupplyNetwork, flows: EdgeColumn<Double>, target: [Demand]) {
    self.network = network
    var stock = Balances(siteCount: network.graph.nodeCount)
    arrivals = EdgeColumn(
      network.graph.edges.map { Self.bounded(flows[$0]) * (1 - network.links[$0].loss) })
    for link in network.graph.edges where flows[link] > 0 {
      let material = network.links[link].material
      let from = stock.state(network.graph.source(of: link), material)
      let to = stock.state(network.graph.target(of: link), material)
      stock.sent[from] += Self.bounded(flows[link])
      stock.outgoing[from].append(link)
      stock.received[to] += arrivals[link]
      stock.incoming[to].append(link)
    }
    var wanted: [Int: Double] = [:]
    for demand in target {
      wanted[stock.state(demand.site, demand.material), default: 0] += Self.bounded(demand.amount)
    }
    self.stock = stock
    links = EdgeColumn(repeating: 0, count: network.graph.edgeCount)
    sites = NodeColumn(repeating: 0, count: network.graph.nodeCount)
    total = target.reduce(0) { $0 + Self.bounded($1.amount) }

    // From the last stage back, so that a chain without loops settles in one sweep.
    let order = network.graph.nodes.sorted {
      (network.sites[$1].stage, $1) < (network.sites[$0].stage, $0)
    }
    for _ in 0..<Self.mostSweeps {
      var change = 0.0
      for site in order { change = max(change, settle(site, wanted)) }
      if change <= 1e-6 * total { break }
    }
  }

  private static let mostSweeps = 200

  /// An amount whose sums stay finite, whatever a file says.
  private static func bounded(_ amount: Double) -> Double { min(max(0, amount), 1e100) }

  /// Computes one site from the links that leave it, and the links that enter it from the site.
  private mutating func settle(_ site: NodeID, _ wanted: [Int: Double]) -> Double {
    let states = stock.statesOfSite[site.index]
    let recipes = network.sites[site].recipes.map { network[$0] }
    var activity = 0.0
    var passed = Array(repeating: 0.0, count: states.count)
    for (position, state) in states.enumerated() {
      let needed =
        stock.outgoing[state].reduce(wanted[state] ?? 0) { $0 + links[$1] }
      let material = stock.keys[state].material
      let isMade = recipes.contains { $0.output(of: material) > 0 }
      let received = stock.received[state]
      let made = isMade ? max(0, stock.sent[state] - received) : 0
      let madePart = isMade ? (made + received > 0 ? made / (made + received) : 1) : 0
      activity = max(activity, needed * madePart)
      passed[position] = needed * (1 - madePart)
    }
    var change = 0.0
    for (position, state) in states.enumerated() where stock.received[state] > 0 {
      let eaten = activity * part(of: recipes, at: site, eating: state)
      for link in stock.incoming[state] {
        let share = arrivals[link] / stock.received[state]
        let figure = (passed[position] + eaten) * share
        change = max(change, abs(figure - links[link]))
        links[link] = figure
      }
    }
    sites[site] = max(activity, passed.reduce(0, +))
    return change
  }

  /// The part of a site's activity that needs a material.
  private func part(of recipes: [Recipe], at site: NodeID, eating state: Int) -> Double {
    let material = stock.keys[state].material
    let eaters = recipes.filter { $0.input(of: material) > 0 }
    guard !eaters.isEmpty else { return 0 }
    guard eaters.count < recipes.count, let output = network.sites[site].output, output > 0 else {
      return 1
    }
    let appetite =
      eaters.reduce(0) { $0 + $1.input(of: material) } / Double(eaters.count)
    return min(1, stock.received[state] / appetite / output)
  }
}
