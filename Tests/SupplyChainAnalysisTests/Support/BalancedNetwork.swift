import GraphCore
import SupplyChain
import TestSupport

/// A random network built backwards from its demands, so that today's flows balance exactly.
///
/// Two-input recipes with a substitute, joint products with disposal, a loop of scrap, ports
/// without recipes, loss on links, trade between sites of one stage, demands at the maker's own
/// site, and links that nobody uses today.
struct BalancedNetwork {
  private var random: SplitMix64
  private var sites: [Site] = []
  private var ends: [(source: Int, target: Int)] = []
  private var links: [SupplyLink] = []
  private let codes = ["AUS", "CHN", "DEU", "JPN", "KOR"].compactMap { CountryCode($0) }

  private static let ore = MaterialID(0)
  private static let light = MaterialID(1)
  private static let heavy = MaterialID(2)
  private static let metal = MaterialID(3)
  private static let magnet = MaterialID(4)
  private static let scrap = MaterialID(5)
  private static let recipes = [
    Recipe(id: "mine", outputs: [.init(ore, 1)]),
    Recipe(
      id: "separation", inputs: [.init(ore, 1)], outputs: [.init(light, 0.2), .init(heavy, 0.02)]),
    Recipe(id: "reduction", inputs: [.init(light, 1.25)], outputs: [.init(metal, 1)]),
    Recipe(
      id: "magnet", inputs: [.init(metal, 0.3), .init(heavy, 0.01)],
      outputs: [.init(magnet, 1), .init(scrap, 0.25)]),
    Recipe(
      id: "lean", inputs: [.init(metal, 0.32)], outputs: [.init(magnet, 1), .init(scrap, 0.25)]),
    Recipe(id: "recycling", inputs: [.init(scrap, 4)], outputs: [.init(light, 1)]),
  ]

  /// The network of a seed: some 25 sites and 60 links.
  static func network(seed: UInt64) -> SupplyNetwork {
    var maker = BalancedNetwork(random: SplitMix64(seed: seed))
    return maker.network(name: "seed \(seed)")
  }

  private init(random: SplitMix64) { self.random = random }

  private mutating func network(name: String) -> SupplyNetwork {
    let users = (0..<4).map { add(stage: 5, "use\($0)", recipes: []) }
    let makers = (0..<4).map {
      add(stage: 3, "mag\($0)", recipes: [3] + (random.unit() < 0.4 ? [4] : []))
    }
    let smelters = (0..<3).map { add(stage: 2, "met\($0)", recipes: [2]) }
    let separators = (0..<3).map { add(stage: 1, "sep\($0)", recipes: [1]) }
    let mines = (0..<3).map { add(stage: 0, "mine\($0)", recipes: [0]) }
    let recyclers = (0..<2).map { add(stage: 6, "rec\($0)", recipes: [5]) }

    var made = [Double](repeating: 0, count: 4)
    for user in users {
      let wanted = 20 + 80 * random.unit()
      sites[user].demand = [.init(Self.magnet, wanted)]
      for (maker, amount) in split(wanted, over: 4) {
        made[maker] += carry(Self.magnet, amount, from: makers[maker], to: user)
      }
    }
    for maker in 0..<4 where random.unit() < 0.4 {
      let own = 5 + 10 * random.unit()
      sites[makers[maker]].demand = [.init(Self.magnet, own)]
      made[maker] += own
    }
    for maker in 1..<4 where random.unit() < 0.4 {
      let bought = made[maker] * 0.4 * random.unit()
      made[maker] -= bought
      made[maker - 1] += carry(Self.magnet, bought, from: makers[maker - 1], to: makers[maker])
    }
    var metal = [Double](repeating: 0, count: 3)
    var heavy = [Double](repeating: 0, count: 3)
    var scrap: [(maker: Int, amount: Double)] = []
    for maker in 0..<4 {
      let lean = sites[makers[maker]].recipes.count > 1 ? made[maker] * random.unit() : 0
      let rich = made[maker] - lean
      sites[makers[maker]].output = made[maker]
      scrap.append((maker, 0.25 * made[maker]))
      for (smelter, amount) in split(0.3 * rich + 0.32 * lean, over: 3) {
        metal[smelter] += carry(Self.metal, amount, from: smelters[smelter], to: makers[maker])
      }
      for (separator, amount) in split(0.01 * rich, over: 3) {
        heavy[separator] += carry(
          Self.heavy, amount, from: separators[separator], to: makers[maker])
      }
    }
    var light = [Double](repeating: 0, count: 3)
    for smelter in 0..<3 {
      sites[smelters[smelter]].output = metal[smelter]
      var need = 1.25 * metal[smelter]
      if smelter < 2, need > 0 {
        let recycled = min(0.5 * need, 0.2 * scrap[smelter].amount)
        let sent = carry(Self.light, recycled, from: recyclers[smelter], to: smelters[smelter])
        sites[recyclers[smelter]].output = sent
        let collected = carry(
          Self.scrap, 4 * sent, from: makers[scrap[smelter].maker], to: recyclers[smelter], loss: 0)
        precondition(collected <= scrap[smelter].amount)
        need -= recycled
      }
      for (separator, amount) in split(need, over: 3) {
        light[separator] += carry(
          Self.light, amount, from: separators[separator], to: smelters[smelter])
      }
    }
    var ore = [Double](repeating: 0, count: 3)
    for separator in 0..<3 {
      let activity = max(light[separator] / 0.2, heavy[separator] / 0.02)
      sites[separators[separator]].output = activity
      for (mine, amount) in split(activity, over: 3) {
        ore[mine] += carry(Self.ore, amount, from: mines[mine], to: separators[separator])
      }
    }
    for mine in 0..<3 { sites[mines[mine]].output = ore[mine] }
    for site in sites.indices where !sites[site].recipes.isEmpty && random.unit() < 0.5 {
      sites[site].capacity = (sites[site].output ?? 0) * (1 + 0.3 * random.unit())
    }
    addSpareLinks()
    return assembled(name: name)
  }

  /// Some shares of an amount, none of them small.
  private mutating func split(_ amount: Double, over count: Int) -> [(Int, Double)] {
    guard amount > 0 else { return [] }
    var weights = (0..<count).map { _ in random.unit() < 0.55 ? 0.2 + random.unit() : 0 }
    if weights.allSatisfy({ $0 == 0 }) { weights[random.index(below: count)] = 1 }
    let total = weights.reduce(0, +)
    return weights.enumerated().filter { $0.element > 0 }
      .map { ($0.offset, amount * $0.element / total) }
  }

  private mutating func add(stage: Int, _ id: String, recipes: [Int]) -> Int {
    sites.append(
      Site(
        id: id, stage: StageID(stage), country: codes[random.index(below: codes.count)],
        operator: random.unit() < 0.5 ? "op\(random.index(below: 4))" : nil,
        recipes: recipes.map(RecipeID.init)))
    return sites.count - 1
  }

  /// Adds a link by which an amount arrives, sometimes by way of a port; the amount that leaves.
  private mutating func carry(
    _ material: MaterialID, _ amount: Double, from source: Int, to target: Int, loss: Double? = nil
  ) -> Double {
    guard amount > 0 else { return 0 }
    guard material != Self.scrap, random.unit() < 0.15 else {
      return link(material, amount, from: source, to: target, loss: loss)
    }
    let port = add(stage: 4, "port\(sites.count)", recipes: [])
    let sent = link(material, amount, from: port, to: target, loss: loss)
    if random.unit() < 0.5 { sites[port].capacity = sent * 1.2 }
    return link(material, sent, from: source, to: port, loss: loss)
  }

  private mutating func link(
    _ material: MaterialID, _ amount: Double, from source: Int, to target: Int, loss: Double?
  ) -> Double {
    let loss = loss ?? (random.unit() < 0.3 ? 0.1 * random.unit() : 0)
    let flow = amount / (1 - loss)
    ends.append((source, target))
    links.append(
      SupplyLink(
        material: material, flow: flow,
        capacity: random.unit() < 0.5 ? flow * (1 + 0.5 * random.unit()) : nil,
        cost: 1 + 9 * random.unit(), leadTime: Double(random.index(below: 40)), loss: loss,
        via: random.unit() < 0.2 ? [codes[random.index(below: codes.count)]] : []))
    return flow
  }

  /// Links that carry nothing today, between sites that a used link could join.
  private mutating func addSpareLinks() {
    for index in links.indices where random.unit() < 0.2 {
      let other = ends[random.index(below: ends.count)]
      let wanted = links[index].material
      let makes = sites[other.source].recipes.contains {
        Self.recipes[$0.index].output(of: wanted) > 0
      }
      guard makes, other.source != ends[index].target else { continue }
      ends.append((other.source, ends[index].target))
      links.append(
        SupplyLink(
          material: wanted, flow: 0, capacity: 0.5 * (links[index].flow ?? 0), cost: 5,
          leadTime: 10))
    }
  }

  private func assembled(name: String) -> SupplyNetwork {
    var builder = DigraphBuilder(nodeCount: sites.count)
    for end in ends { builder.addEdge(from: NodeID(end.source), to: NodeID(end.target)) }
    return SupplyNetwork(
      name: name, graph: builder.graph(),
      stages: ["mining", "separation", "metal", "magnets", "trade", "use", "recycling"]
        .map { Stage(id: $0) },
      materials: ["ore", "light", "heavy", "metal", "magnet", "scrap"].map { Material(id: $0) },
      recipes: Self.recipes, sites: NodeColumn(sites), links: EdgeColumn(links),
      countries: codes.map { Country(code: $0, risk: 0.02) },
      assumptions: Assumptions(spareCapacity: 0.1))
  }
}
