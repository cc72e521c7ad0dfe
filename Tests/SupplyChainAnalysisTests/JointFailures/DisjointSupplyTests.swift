import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Ways to supply that share no element")
struct DisjointSupplyTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<6).map(UInt64.init)

  @Test("as many as the best division of the elements gives", arguments: seeds)
  func bruteForce(_ seed: UInt64) throws {
    let network = BalancedNetwork.network(seed: seed)
    let target = [network.demands[Int(seed) % network.demands.count]]
    for kind in [Element.Kind.country, .operator] {
      let elements = network.elements(of: kind)
      for fraction in [0, 0.3] {
        let answer = try network.disjointSupply(
          sharingNo: elements, for: target, atLeast: fraction)
        #expect(answer.isProven && answer.proof.holds)
        let suffices = try Sufficiency(of: elements, in: network, for: target, fraction: fraction)
        #expect(answer.ways.count == suffices.mostDisjoint, "\(kind) \(fraction)")
        #expect(answer.sharedSuffice == suffices.byItself)
        for (index, way) in answer.ways.enumerated() {
          #expect(way.delivered >= answer.threshold - 1e-6 * answer.demand && way.delivered > 0)
          for other in answer.ways[(index + 1)...] {
            #expect(Set(way.elements).isDisjoint(with: other.elements))
          }
        }
        #expect(
          answer.jointlyDelivered >= (answer.ways.map(\.delivered).max() ?? 0) - 1e-6
            * answer.demand)
        #expect(answer.jointlyDelivered <= answer.served + 1e-6 * answer.demand)
        if answer.ways.count > 0, !answer.blockingSet.isEmpty, !answer.sharedSuffice {
          let left = try network.supply(
            for: target, rule: .first, without: answer.blockingSet)
          #expect(left.servedToTarget <= answer.threshold + 1e-6 * answer.demand)
        }
      }
    }
  }

  @Test("ways beside one that needs nothing but what the demand stands in", arguments: seeds)
  func domestic(_ seed: UInt64) throws {
    var (further, several) = (0, 0)
    for round in UInt64(0)..<12 {
      let network = HomelyNetwork.network(seed: 100 * seed + round)
      let target = [network.demands[0]]
      for kind in [Element.Kind.country, .site] where kind == .country || round == 0 {
        let elements = network.elements(of: kind)
        for fraction in [0, 0.6] {
          let answer = try network.disjointSupply(
            sharingNo: elements, for: target, atLeast: fraction)
          let suffices = try Sufficiency(of: elements, in: network, for: target, fraction: fraction)
          let words = "seed \(seed), round \(round), \(kind) \(fraction)"
          #expect(answer.isProven && answer.proof.holds, "\(words)")
          #expect(answer.ways.count == suffices.mostDisjoint, "\(words)")
          #expect(answer.sharedSuffice == suffices.byItself, "\(words)")
          #expect(answer.ways.count(where: \.elements.isEmpty) == (suffices.byItself ? 1 : 0))
          if answer.ways.isEmpty { #expect(answer.jointlyDelivered == 0, "\(words)") }
          for way in answer.ways {
            let usable = Set(way.elements + answer.shared)
            #expect(way.delivered > 0 && way.delivered >= answer.threshold - 1e-6, "\(words)")
            #expect(way.delivered <= answer.jointlyDelivered + 1e-6, "\(words)")
            for link in way.links {
              let ends = [network.graph.source(of: link), network.graph.target(of: link)]
              let touched = elements.filter { element in
                element.links.contains(link) || ends.contains { element.sites.contains($0) }
              }
              #expect(usable.isSuperset(of: touched), "\(words): \(network.name(of: link))")
            }
          }
          if answer.sharedSuffice, answer.ways.count > 1 { further += 1 }
          if answer.ways.count > 2 { several += 1 }
        }
      }
    }
    #expect(further >= 1 && several >= 1, "\(further) \(several)")
  }

  @Test("the demand's own country counts once, beside what helps where parts of it fail")
  func ownCountry() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: own
        stages: [mining, use]
        materials: {ore: {unit: t}}
        sites:
          - {id: m1, stage: mining, country: CHN, makes: ore, capacity: 9}
          - {id: m2, stage: mining, country: AUS, makes: ore, capacity: 5}
          - {id: m3, stage: mining, country: USA, makes: ore, capacity: 4}
          - {id: use, stage: use, country: CHN, demand: {ore: 10}, stock: {ore: 1}}
        links:
          - {from: m1, to: use, material: ore}
          - {from: m2, to: use, material: ore}
          - {from: m3, to: use, material: ore}
        """)
    let elements = network.elements(of: .country)
    let answer = try network.disjointSupply(sharingNo: elements)
    #expect(answer.ways.map(\.delivered) == [10, 5, 4] && answer.isProven)
    #expect(answer.ways.map { $0.elements.map(\.name) } == [[], ["AUS"], ["USA"]])
    #expect(answer.blockingSet.map(\.name) == ["AUS", "USA"] && answer.bound == 3)
    #expect(answer.jointlyDelivered == 10)
    // Half of it: where the mine is closed and the stock is not, four more tonnes suffice.
    let half = try network.disjointSupply(sharingNo: elements, atLeast: 0.5)
    #expect(half.ways.count == 3 && half.isProven)
    let all = try network.disjointSupply(sharingNo: elements.filter { $0.name == "CHN" })
    #expect(all.standsInEveryElement && all.ways.count == 1 && all.isProven)
    // The time is up before anything is known.
    let hasty = try network.disjointSupply(sharingNo: elements, timeLimit: .zero)
    #expect(!hasty.isProven && hasty.bound == 3)
    #expect(hasty.assumptions.contains { $0.contains("looked for") })
  }

  @Test("a way does not send into what it must not use")
  func deadEnd() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: dead end
        stages: [mining, magnets, use]
        materials: {ore: {unit: t}, mag: {unit: t}}
        recipes: {make: {inputs: {ore: 1}, outputs: {mag: 1}}}
        sites:
          - {id: m1, stage: mining, country: AUS, makes: ore, output: 10, capacity: 10}
          - {id: m2, stage: mining, country: CHN, makes: ore, output: 10, capacity: 10}
          - {id: s1, stage: magnets, country: JPN, recipes: [make], output: 15, capacity: 20}
          - {id: s2, stage: magnets, country: KOR, recipes: [make], output: 5, capacity: 5}
          - {id: c, stage: use, country: DEU, demand: {mag: 20}}
        links:
          - {from: m1, to: s1, material: ore, flow: 10}
          - {from: m2, to: s1, material: ore, flow: 5}
          - {from: m2, to: s2, material: ore, flow: 5}
          - {from: s1, to: c, material: mag, flow: 15}
          - {from: s2, to: c, material: mag, flow: 5}
        """)
    let answer = try network.disjointSupply(
      sharingNo: network.elements(of: .country), for: network.demands)
    #expect(
      answer.ways.map { $0.links.map { network.name(of: $0) } }
        == [["m1->s1", "s1->c"], ["m2->s2", "s2->c"]])
  }

  @Test("together the ways run nothing that would join them, nor what no way uses")
  func joint() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: joint
        stages: [mining, magnets, use]
        materials: {ore: {unit: t}, mag: {unit: t}, scrap: {unit: t}}
        recipes:
          make: {inputs: {ore: 1}, outputs: {mag: 0.5, scrap: 1}}
          again: {inputs: {scrap: 1}, outputs: {mag: 0.4}}
        sites:
          - {id: m, stage: mining, country: AUS, makes: ore, output: 10, capacity: 10}
          - {id: s, stage: magnets, country: JPN, recipes: [make, again], output: 20, capacity: 100}
          - {id: c, stage: use, country: DEU, demand: {mag: 100}}
        links:
          - {from: m, to: s, material: ore, flow: 10}
          - {from: s, to: c, material: mag, flow: 9}
        """)
    let answer = try network.disjointSupply(sharingNo: network.elements(of: .material))
    #expect(answer.ways.map(\.delivered) == [5] && answer.jointlyDelivered == 5)
    let none = try network.disjointSupply(
      sharingNo: network.elements(of: .country), atLeast: 1)
    #expect(none.ways.isEmpty && none.isProven && none.jointlyDelivered == 0)
  }

  @Test("an order of objectives is held no closer than its columns are known")
  func rounding() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: rounding
        assume: {spare_capacity: 0.1}
        stages: [mine, sep, mag, car]
        materials: {ore: {unit: t}, ox: {unit: t}, dy: {unit: t}, mag: {unit: t}, scrap: {unit: t}}
        recipes:
          sep: {inputs: {ore: 2}, outputs: {ox: 1, dy: 0.5}}
          mag: {inputs: {ox: 1, dy: 0.2}, outputs: {mag: 1, scrap: 0.1}}
        sites:
          - {id: ma0, stage: mine, makes: ore, output: 20}
          - {id: se0, stage: sep, recipes: [sep], output: 10}
          - {id: mg0, stage: mag, recipes: [mag], demand: {mag: 5}, output: 10}
          - {id: ca2, stage: car, demand: {mag: 5}}
        links:
          - {from: ma0, to: se0, material: ore}
          - {from: se0, to: mg0, material: dy, flow: 2}
          - {from: se0, to: mg0, material: ox}
          - {from: mg0, to: ca2, material: mag, flow: 5}
        """)
    let answer = try network.disjointSupply(
      sharingNo: network.elements(of: .site), for: [network.demands[0]])
    #expect(answer.ways.count == 1 && answer.isProven)
  }
}

/// Networks small enough to try all sets of the demand's own sites: two stages, half of the sites
/// in the country of the demand, stocks, and by-ways through other countries.
private enum HomelyNetwork {
  static func network(seed: UInt64) -> SupplyNetwork {
    var random = SplitMix64(seed: seed)
    let codes = ["CHN", "AUS", "BRA", "USA", "KOR"].compactMap { CountryCode($0) }
    func code() -> CountryCode {
      random.unit() < 0.35 ? codes[0] : codes[1 + random.index(below: 4)]
    }
    let (ore, metal, salt) = (MaterialID(0), MaterialID(1), MaterialID(2))
    let recipes = [
      Recipe(id: "dig", outputs: [.init(ore, 1)]),
      Recipe(id: "boil", outputs: [.init(salt, 1)]),
      Recipe(id: "smelt", inputs: [.init(ore, 1), .init(salt, 0.5)], outputs: [.init(metal, 1)]),
      Recipe(id: "lean", inputs: [.init(ore, 2)], outputs: [.init(metal, 1)]),
    ]
    let kinds = [[0], [0], [0], [1], [1], [2], [2, 3], [3]]
    var sites = kinds.enumerated().map { index, kind in
      Site(
        id: "s\(index)", stage: StageID(0), country: code(), recipes: kind.map(RecipeID.init),
        capacity: 4 + 8 * random.unit(),
        stock: random.unit() < 0.15 ? [.init(metal, 3)] : [])
    }
    sites.append(
      Site(
        id: "use", stage: StageID(0), country: codes[0],
        recipes: random.unit() < 0.2 ? [RecipeID(3)] : [], capacity: 20,
        demand: [.init(metal, 10)], stock: random.unit() < 0.2 ? [.init(metal, 4)] : []))
    sites.append(
      Site(id: "rival", stage: StageID(0), country: code(), demand: [.init(metal, 5)]))
    var ends: [(Int, Int)] = []
    var links: [SupplyLink] = []
    func link(_ source: Int, _ target: Int, _ material: MaterialID) {
      guard random.unit() < 0.6 else { return }
      ends.append((source, target))
      links.append(
        SupplyLink(
          material: material, flow: 3 * random.unit(),
          capacity: random.unit() < 0.3 ? 2 + 6 * random.unit() : nil,
          via: random.unit() < 0.1 ? [codes[random.index(below: 5)]] : []))
    }
    for works in 5..<8 {
      for mine in 0..<3 { link(mine, works, ore) }
      for pan in 3..<5 { link(pan, works, salt) }
      for user in 8..<10 { link(works, user, metal) }
    }
    if !sites[8].recipes.isEmpty { for mine in 0..<3 { link(mine, 8, ore) } }
    var builder = DigraphBuilder(nodeCount: sites.count)
    for (source, target) in ends { builder.addEdge(from: NodeID(source), to: NodeID(target)) }
    return SupplyNetwork(
      name: "homely \(seed)", graph: builder.graph(), stages: [Stage(id: "any")],
      materials: ["ore", "metal", "salt"].map { Material(id: $0) }, recipes: recipes,
      sites: NodeColumn(sites), links: EdgeColumn(links))
  }
}

/// Which subsets of the elements that the target does not stand in suffice, each solved afresh.
private struct Sufficiency {
  /// Whether the shared elements suffice by themselves.
  let byItself: Bool
  private let suffices: [Bool]

  init(of elements: [Element], in network: SupplyNetwork, for target: [Demand], fraction: Double)
    throws
  {
    let homes = target.map(\.site)
    let free = elements.filter { !$0.sites.contains(where: homes.contains) }
    let own = Set(elements.filter { !free.contains($0) }.flatMap(\.sites)).sorted()
    let demand = target.reduce(0) { $0 + $1.amount }
    /// For each subset of the free elements, whether it suffices while some own sites are closed.
    func sufficient(_ closed: [NodeID], onlyNone: Bool = false) throws -> [Bool] {
      let network = network.emptying(closed)
      let allocation = try AllocationProgram(
        network, states: MaterialStates(network), tracksTrade: false)
      var solver = AllocationSolver(allocation, isTarget: network.demands.map(target.contains))
      return try (0..<(onlyNone ? 1 : 1 << free.count)).map { subset in
        let gone = free.indices.filter { subset >> $0 & 1 == 0 }.map { free[$0] }
        solver.reopen()
        solver.close(Outage(of: gone, in: network))
        let served = solver.servedToTarget(in: try solver.serve(by: .first, extent: .target))
        return fraction > 0
          ? served >= fraction * demand - 1e-7 * demand : served > 1e-7 * demand
      }
    }
    let all = try sufficient([])
    byItself = all[0]
    guard byItself else {
      suffices = all
      return
    }
    var helps = [Bool](repeating: false, count: 1 << free.count)
    for subset in 0..<(1 << own.count) {
      let closed = own.indices.filter { subset >> $0 & 1 == 1 }.map { own[$0] }
      guard try !sufficient(closed, onlyNone: true)[0] else { continue }
      let found = try sufficient(closed)
      helps = zip(helps, found).map { $0 || $1 }
    }
    suffices = helps
  }

  /// The most disjoint subsets that suffice, with that of none where the shared elements do.
  var mostDisjoint: Int {
    var most = [Int](repeating: 0, count: suffices.count)
    for all in suffices.indices.dropFirst() {
      var part = all
      while part > 0 {
        if suffices[part] { most[all] = max(most[all], 1 + most[all & ~part]) }
        part = (part - 1) & all
      }
    }
    return most[suffices.count - 1] + (byItself ? 1 : 0)
  }
}
