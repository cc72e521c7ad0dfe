import GraphCore
import SupplyChain
import TestSupport

/// Random networks small enough to list all their routes: loops, parallel links, two-input and
/// two-way recipes, ports, loss, closed links.
enum TinyNetwork {
  static func network(seed: UInt64, demands: Int = 1, sameRisk: Bool = false) -> SupplyNetwork {
    var random = SplitMix64(seed: seed)
    let codes = ["AUS", "CHN", "DEU", "JPN", "KOR", "USA"].compactMap { CountryCode($0) }
    let recipes = [
      Recipe(id: "dig", outputs: [.init(MaterialID(0), 1)]),
      Recipe(id: "dig both", outputs: [.init(MaterialID(0), 0.5), .init(MaterialID(1), 0.25)]),
      Recipe(id: "refine", inputs: [.init(MaterialID(0), 2)], outputs: [.init(MaterialID(1), 1)]),
      Recipe(
        id: "make", inputs: [.init(MaterialID(0), 0.5), .init(MaterialID(1), 0.25)],
        outputs: [.init(MaterialID(2), 1)]),
      Recipe(id: "lean", inputs: [.init(MaterialID(1), 0.5)], outputs: [.init(MaterialID(2), 1)]),
      Recipe(
        id: "recover", inputs: [.init(MaterialID(2), 1)], outputs: [.init(MaterialID(1), 0.2)]),
    ]
    let kinds: [[Int]] = [[0], [1], [2], [2, 5], [3], [3, 4], [], [0, 2]]
    let count = 6 + random.index(below: 2)
    var sites = (0..<count).map { index in
      Site(
        id: "s\(index)", stage: StageID(0), country: codes[random.index(below: codes.count)],
        recipes: kinds[index < 4 ? [0, 2, 4, 5][index] : random.index(below: kinds.count)]
          .map(RecipeID.init),
        capacity: 10 + 90 * random.unit())
    }
    for demand in 0..<demands {
      sites[count - 1 - demand].demand = [.init(MaterialID(2), 10)]
      if demand == 0, random.unit() < 0.3 { sites[count - 1].recipes = [RecipeID(4), RecipeID(1)] }
    }
    var builder = DigraphBuilder(nodeCount: count)
    let links = (0..<(22 + random.index(below: 14))).map { _ -> SupplyLink in
      let source = random.index(below: count)
      let target = (source + 1 + random.index(below: count - 1)) % count
      builder.addEdge(from: NodeID(source), to: NodeID(target))
      return SupplyLink(
        material: MaterialID(random.index(below: 3)),
        capacity: random.unit() < 0.1 ? 0 : random.unit() < 0.5 ? 50 * random.unit() : nil,
        cost: 1 + random.unit(), leadTime: 1 + 30 * random.unit(),
        loss: random.unit() < 0.3 ? 0.2 * random.unit() : 0,
        via: random.unit() < 0.2 ? [codes[random.index(below: codes.count)]] : [])
    }
    return SupplyNetwork(
      name: "tiny \(seed)", graph: builder.graph(), stages: [Stage(id: "any")],
      materials: ["ore", "oxide", "product"].map { Material(id: $0) }, recipes: recipes,
      sites: NodeColumn(sites), links: EdgeColumn(links),
      countries: codes.enumerated().map {
        Country(code: $1, risk: sameRisk ? 0.01 : 0.01 + 0.03 * Double($0) + 0.001 * random.unit())
      })
  }
}
