import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Committed losses around loops")
struct CommittedLoopTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<25).map(UInt64.init)

  private func trade(_ network: SupplyNetwork, largestSystem: Int = 500) -> CommittedTrade {
    let states = MaterialStates(network)
    return CommittedTrade(
      network, states: states, mix: TodayMix(network, states: states), largestSystem: largestSystem)
  }

  /// The part still had of a material at a site, without some elements.
  private func part(
    of material: String = "ore", at site: String, without selectors: [String],
    in network: SupplyNetwork
  ) throws -> Double {
    let states = MaterialStates(network)
    let trade = CommittedTrade(network, states: states, mix: TodayMix(network, states: states))
    let outage = Outage(of: try selectors.map { try network.element($0) }, in: network)
    let state = try #require(
      states.states.firstIndex {
        network.sites[$0.site].id == site && network.materials[$0.material.index].id == material
      })
    return trade.remaining(under: outage)[state]
  }

  /// Two hubs that send each other N and N + 1 t around a flow of 1 t.
  private func hubs(_ exchanged: Double, mines: String) throws -> SupplyNetwork {
    try SupplyNetwork.parsing(
      yaml: """
        name: hubs
        stages: [mining, trade, use]
        assume: {spare_capacity: 0}
        materials: {ore: {unit: t}}
        sites:
          - {id: m1, stage: mining, makes: ore, output: 0.25}
          - {id: m2, stage: mining, makes: ore, output: 0.75}
          - {id: a, stage: trade}
          - {id: b, stage: trade}
          - {id: cars, stage: use, country: KOR, demand: {ore: 1}}
        links:
          - {from: a, to: b, material: ore, flow: \(exchanged + 1)}
          - {from: b, to: a, material: ore, flow: \(exchanged)}
          - {from: b, to: cars, material: ore, flow: 1}
        \(mines)
        """)
  }

  @Test("what circulates between hubs falls with what comes in", arguments: [1e2, 1e5, 1e7])
  func hubs(_ exchanged: Double) throws {
    let network = try hubs(
      exchanged,
      mines: """
          - {from: m1, to: a, material: ore, flow: 0.25}
          - {from: m2, to: a, material: ore, flow: 0.75}
        """)
    // (N + 1)·a = N·b + inflow and b = a, so a is the part of the inflow that is left.
    for (site, left) in [("m1", 0.75), ("m2", 0.25)] {
      let part = try part(at: "cars", without: ["site=\(site)"], in: network)
      #expect(abs(part - left) < 1e-9)
    }
    #expect(try part(at: "cars", without: ["stage=mining"], in: network) == 0)
    #expect(try part(at: "cars", without: [], in: network) == 1)
  }

  @Test("what comes in on both sides of the hubs counts by its weight", arguments: [1e2, 1e7])
  func sides(_ exchanged: Double) throws {
    let network = try hubs(
      exchanged,
      mines: """
          - {from: m1, to: a, material: ore, flow: 0.25}
          - {from: m2, to: b, material: ore, flow: 0.75}
        """)
    // Without m1: a = N·b / (N + ¼) and b = ((N + 1)·a + ¾) / (N + 1¾).
    let n = exchanged
    // Multiplied out: b·((N + 1¾)(N + ¼) − N(N + 1)) = ¾·(N + ¼).
    let left = 0.75 * (n + 0.25) / (n + 0.4375)
    let part = try part(at: "cars", without: ["site=m1"], in: network)
    #expect(abs(part - left) < 1e-9)
  }

  @Test("the scarcest input changes as the loop falls", arguments: [0.5, 0.999_999])
  func scarcestInput(_ returned: Double) throws {
    // The press falls to its boron first, which lowers the scrap, and with it the metal.
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: switch
        stages: [mining, magnets, use]
        assume: {spare_capacity: 0}
        materials: {metal: {unit: t}, boron: {unit: t}, magnet: {unit: t}, scrap: {unit: t}}
        recipes:
          press: {inputs: {boron: 0.01, metal: 1}, outputs: {magnet: 1, scrap: 1}}
          remelt: {inputs: {scrap: 1}, outputs: {metal: \(returned)}}
        sites:
          - {id: m1, stage: mining, makes: metal, output: \(60 * (1 - returned))}
          - {id: m2, stage: mining, makes: metal, output: \(40 * (1 - returned))}
          - {id: b1, stage: mining, makes: boron, output: 0.1}
          - {id: b2, stage: mining, makes: boron, output: 0.9}
          - {id: press, stage: magnets, recipes: [press], output: 100}
          - {id: remelt, stage: magnets, recipes: [remelt], output: 100}
          - {id: cars, stage: use, country: KOR, demand: {magnet: 100}}
        links:
          - {from: m1, to: press, material: metal, flow: \(60 * (1 - returned))}
          - {from: m2, to: press, material: metal, flow: \(40 * (1 - returned))}
          - {from: b1, to: press, material: boron, flow: 0.1}
          - {from: b2, to: press, material: boron, flow: 0.9}
          - {from: press, to: remelt, material: scrap, flow: 100}
          - {from: remelt, to: press, material: metal, flow: \(100 * returned)}
          - {from: press, to: cars, material: magnet, flow: 100}
        """)
    // Boron stands at 90 %, metal at first at 1 − 0.6·(1 − r), in the end at 40 %.
    let metal = try part(of: "magnet", at: "cars", without: ["site=m1", "site=b1"], in: network)
    #expect(abs(metal - 0.4) < 1e-9)
    // Without boron's larger part, boron binds: 10 %, and the metal stays above it.
    let boron = try part(of: "magnet", at: "cars", without: ["site=m1", "site=b2"], in: network)
    #expect(abs(boron - 0.1) < 1e-9)
    let stock = try part(of: "metal", at: "press", without: ["site=m1", "site=b2"], in: network)
    #expect(abs(stock - (0.4 * (1 - returned) + 0.1 * returned)) < 1e-9)
  }

  @Test("what circulates without coming from anywhere stays")
  func closedCirculation() throws {
    let network = try hubs(
      100, mines: "  - {from: m1, to: cars, material: ore, flow: 0.25}")
    // Hub a receives from b alone, and b from a alone.
    #expect(try part(at: "a", without: ["stage=mining"], in: network) == 1)
    #expect(try part(at: "b", without: ["stage=mining"], in: network) == 1)
    #expect(try part(at: "a", without: ["site=b"], in: network) == 0)
  }

  @Test("loops solved are loops iterated to the end", arguments: seeds)
  func agreement(_ seed: UInt64) throws {
    let network = RandomLoops.network(seed: seed)
    let (solved, iterated) = (trade(network), trade(network, largestSystem: 0))
    var fallen = 0
    for element in [nil] + network.elements(of: .site).map(Optional.some)
      + network.elements(of: .link).map(Optional.some)
    {
      let outage = Outage(of: element.map { [$0] } ?? [], in: network)
      let (one, other) = (solved.remaining(under: outage), iterated.remaining(under: outage))
      for (figure, expected) in zip(one, other) {
        #expect(abs(figure - expected) < 1e-9, "\(element?.name ?? "nothing")")
        if figure > 0 && figure < 1 { fallen += 1 }
      }
      #expect(solved.remaining(under: outage) == one)
    }
    #expect(fallen > 0)
  }
}

/// Works that eat and make materials of each other, in any direction, with figures that need not
/// balance.
private enum RandomLoops {
  static func network(seed: UInt64) -> SupplyNetwork {
    var random = SplitMix64(seed: seed)
    let materials = ["ore", "metal", "scrap"].map { Material(id: $0, unit: "t") }
    let (ore, metal, scrap) = (MaterialID(0), MaterialID(1), MaterialID(2))
    let recipes = [
      Recipe(id: "mine", outputs: [MaterialAmount(ore, 1)]),
      Recipe(
        id: "smelt", inputs: [MaterialAmount(ore, 1), MaterialAmount(scrap, 0.5)],
        outputs: [MaterialAmount(metal, 1), MaterialAmount(ore, 0.25)]),
      Recipe(
        id: "press", inputs: [MaterialAmount(metal, 1)], outputs: [MaterialAmount(scrap, 1)]),
    ]
    let count = 10
    let sites = (0..<count).map { index in
      Site(
        id: "s\(index)", stage: StageID(0),
        recipes: [[RecipeID(0)], [RecipeID(1)], [RecipeID(2)], [RecipeID(1), RecipeID(2)], []][
          index % 5],
        output: random.index(below: 2) == 0 ? 1 + random.unit() : nil)
    }
    var builder = DigraphBuilder(nodeCount: count)
    var links: [SupplyLink] = []
    for _ in 0..<(3 * count) {
      builder.addEdge(
        from: NodeID(random.index(below: count)), to: NodeID(random.index(below: count)))
      links.append(
        SupplyLink(
          material: MaterialID(random.index(below: 3)), flow: 0.1 + random.unit(),
          loss: random.index(below: 3) == 0 ? random.unit() / 2 : 0))
    }
    return SupplyNetwork(
      name: "loops", graph: builder.graph(), stages: [Stage(id: "works")], materials: materials,
      recipes: recipes, sites: NodeColumn(sites), links: EdgeColumn(links))
  }
}
