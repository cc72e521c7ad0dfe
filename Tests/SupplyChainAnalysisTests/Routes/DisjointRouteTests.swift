import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Disjoint routes")
struct DisjointRouteTests {
  @Test(
    "no larger set exists, and none of its size is shorter",
    arguments: [RouteDisjointness.sites, .links])
  func largest(_ disjointness: RouteDisjointness) throws {
    var (counted, unproven) = (0, 0)
    for seed in UInt64(1)...80 {
      let network = TinyNetwork.network(seed: seed)
      let listed = ListedRoutes.routes(of: network)
      guard listed.count <= 60 else { continue }
      let answer = try network.routes(by: .leadTime, count: 100, disjointIn: disjointness)
      let best = LargestSet(of: listed, disjointness)
      for (index, route) in answer.routes.enumerated() {
        for other in answer.routes[(index + 1)...] {
          #expect(!LargestSet.share(route.key, other.key, disjointness), "seed \(seed)")
        }
      }
      guard answer.isComplete else {
        unproven += 1
        continue
      }
      #expect(answer.routes.count == best.count, "seed \(seed)")
      let days = answer.routes.reduce(0) { $0 + ($1.leadTime ?? .nan) }
      #expect(abs(days - best.days) <= 1e-6, "seed \(seed): \(days) instead of \(best.days)")
      counted += answer.routes.count > 1 ? 1 : 0
    }
    // Flows that pass a site twice prove nothing; these networks are full of loops.
    #expect(counted >= 20 && unproven <= 12, "\(counted) \(unproven)")
  }

  @Test("no larger set of routes without a common country exists")
  func countries() throws {
    var (counted, domestic) = (0, 0)
    for seed in UInt64(1)...80 {
      let network = TinyNetwork.network(seed: seed)
      let listed = ListedRoutes.routes(of: network)
      guard listed.count <= 60, !listed.isEmpty else { continue }
      let home = Set(network.demands.compactMap { network.sites[$0.site].country })
      func countries(_ sites: [NodeID], _ links: [EdgeID]) -> Set<CountryCode> {
        Set(
          sites.compactMap { network.sites[$0].country } + links.flatMap { network.links[$0].via }
        ).subtracting(home)
      }
      let answer = try network.routes(by: .leadTime, count: 100, disjointIn: .countries)
      for (index, route) in answer.routes.enumerated() {
        for other in answer.routes[(index + 1)...] {
          #expect(
            countries(route.sites, route.links)
              .isDisjoint(with: countries(other.sites, other.links)), "seed \(seed)")
        }
      }
      guard answer.isComplete else { continue }
      let sets = Set(listed.map { countries($0.sites, $0.links) })
      var most = 0
      func search(_ rest: [Set<CountryCode>], _ chosen: Int) {
        most = max(most, chosen)
        for (index, set) in rest.enumerated() {
          search(rest[(index + 1)...].filter { $0.isDisjoint(with: set) }, chosen + 1)
        }
      }
      search(sets.filter { !$0.isEmpty }, 0)
      // Through the target's own countries alone one route counts, however many there are.
      most += sets.contains([]) ? 1 : 0
      #expect(answer.routes.count == most, "seed \(seed)")
      counted += most > 1 ? 1 : 0
      domestic += most > 1 && sets.contains([]) ? 1 : 0
    }
    #expect(counted >= 2 && domestic >= 1, "\(counted) \(domestic)")
  }

  @Test(
    "no single route can be replaced by a better one",
    arguments: RouteDisjointness.allCases, [RouteMeasure.cost, .leadTime, .risk, .capacity])
  func best(_ disjointness: RouteDisjointness, _ measure: RouteMeasure) throws {
    for seed in UInt64(1)...40 {
      let network = TinyNetwork.network(seed: seed)
      let listed = ListedRoutes.routes(of: network)
      guard listed.count <= 60, !listed.isEmpty else { continue }
      let home = Set(network.demands.compactMap { network.sites[$0.site].country })
      func parts(_ sites: [NodeID], _ links: [EdgeID]) -> Set<String> {
        switch disjointness {
        case .sites: Set(sites.dropLast().map { network.sites[$0].id })
        case .links: Set(links.map { "\($0.index)" })
        case .countries:
          Set(
            Set(
              sites.compactMap { network.sites[$0].country }
                + links.flatMap { network.links[$0].via }
            ).subtracting(home).map(\.rawValue))
        }
      }
      let routes = try network.routes(by: measure, count: 100, disjointIn: disjointness).routes
      for (index, route) in routes.enumerated() {
        let mine = parts(route.sites, route.links)
        var others = routes
        others.remove(at: index)
        let taken = others.reduce(into: Set()) { $0.formUnion(parts($1.sites, $1.links)) }
        for other in listed {
          let its = parts(other.sites, other.links)
          guard its.isDisjoint(with: taken), its.isEmpty == mine.isEmpty else { continue }
          let (old, new) = (route.ranked(measure), other.figure(measure))
          let isBetter = measure == .capacity ? new > old + 1e-9 : new < old - 1e-9
          #expect(!isBetter, "seed \(seed): \(new) instead of \(old)")
        }
      }
    }
  }

  @Test("of equally many routes the better ones are shown")
  func cheapest() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: best
        stages: [mining, trade, use]
        materials: {ore: {unit: t}}
        sites:
          - {id: near, stage: mining, country: AUS, makes: ore, capacity: 9}
          - {id: far, stage: mining, country: CHN, makes: ore, capacity: 5}
          - {id: port, stage: trade, country: JPN}
          - {id: use, stage: use, country: DEU, demand: {ore: 5}}
        links:
          - {from: near, to: port, material: ore, cost: 1, lead_time: 1}
          - {from: far, to: port, material: ore, cost: 9, lead_time: 9}
          - {from: port, to: use, material: ore, cost: 1, lead_time: 1}
        """)
    for measure in [RouteMeasure.cost, .leadTime, .capacity] {
      for disjointness in [RouteDisjointness.countries, .sites, .links] {
        let answer = try network.routes(by: measure, disjointIn: disjointness)
        #expect(answer.routes.map(\.cost) == [2] && answer.isComplete)
      }
    }
  }

  @Test("a route through the target's own country counts once, beside those through others")
  func domestic() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: domestic
        stages: [mining, use]
        materials: {ore: {unit: t}}
        sites:
          - {id: m1, stage: mining, country: CHN, makes: ore, capacity: 1}
          - {id: m2, stage: mining, country: AUS, makes: ore, capacity: 5}
          - {id: m3, stage: mining, country: USA, makes: ore, capacity: 4}
          - {id: m4, stage: mining, country: CHN, makes: ore, capacity: 4}
          - {id: use, stage: use, country: CHN, demand: {ore: 10}}
        links:
          - {from: m1, to: use, material: ore, cost: 2}
          - {from: m2, to: use, material: ore, cost: 3}
          - {from: m3, to: use, material: ore, cost: 4}
          - {from: m4, to: use, material: ore, cost: 1}
        """)
    let answer = try network.routes(by: .cost, disjointIn: .countries)
    #expect(answer.routes.map(\.cost) == [1, 3, 4] && answer.isComplete)
  }

  @Test("countries on the way count, the target's own do not")
  func transit() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: transit
        stages: [mining, trade, use]
        materials: {ore: {unit: t}}
        sites:
          - {id: a, stage: mining, country: AUS, makes: ore, capacity: 9}
          - {id: b, stage: mining, country: BRA, makes: ore, capacity: 9}
          - {id: c, stage: mining, country: CAN, makes: ore, capacity: 9}
          - {id: hub, stage: trade, country: KOR}
          - {id: use, stage: use, country: KOR, demand: {ore: 5}}
        links:
          - {from: a, to: hub, material: ore, cost: 1}
          - {from: b, to: hub, material: ore, cost: 2, via: [SGP]}
          - {from: c, to: hub, material: ore, cost: 3, via: [SGP]}
          - {from: hub, to: use, material: ore, cost: 1}
        """)
    let answer = try network.routes(by: .cost, disjointIn: .countries)
    #expect(answer.routes.count == 2 && answer.isComplete)
    #expect(answer.routes.first?.cost == 2)
  }

  @Test("parallel links are disjoint in links, not in sites")
  func parallel() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: parallel
        stages: [mining, use]
        materials: {ore: {unit: t}}
        sites:
          - {id: mine, stage: mining, makes: ore, capacity: 9}
          - {id: use, stage: use, demand: {ore: 5}}
        links:
          - {from: mine, to: use, material: ore, cost: 1}
          - {from: mine, to: use, material: ore, cost: 2}
        """)
    #expect(try network.routes(by: .cost, disjointIn: .links).routes.count == 2)
    let sites = try network.routes(by: .cost, disjointIn: .sites)
    #expect(sites.routes.map(\.cost) == [1])
    #expect(sites.isComplete)
  }

  @Test("what a demand's own site makes of nothing is one route, disjoint from all others")
  func ownSite() throws {
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: own
        stages: [mining, use]
        materials: {ore: {unit: t}, metal: {unit: t}}
        recipes:
          smelt: {inputs: {ore: 1}, outputs: {metal: 1}}
          dig: {outputs: {ore: 1}}
        sites:
          - {id: mine, stage: mining, recipes: [dig], capacity: 9}
          - {id: works, stage: use, recipes: [smelt, dig], capacity: 9, demand: {metal: 5}}
        links:
          - {from: mine, to: works, material: ore, cost: 1}
        """)
    for disjointness in [RouteDisjointness.sites, .links] {
      let answer = try network.routes(by: .cost, disjointIn: disjointness)
      #expect(answer.routes.map(\.links.count) == [0, 1])
      #expect(answer.isComplete)
    }
  }
}

/// The largest set of routes that share nothing, by trying all.
private struct LargestSet {
  struct Key: Hashable {
    let links: [EdgeID]
    let sites: [NodeID]
  }

  private(set) var count = 0
  private(set) var days = Double.infinity

  init(of routes: [ListedRoutes.Listed], _ disjointness: RouteDisjointness) {
    var best: [Key: Double] = [:]
    for route in routes {
      best[Key(links: route.links, sites: route.sites), default: .infinity] = route.leadTime
    }
    search(best.map { ($0.key, $0.value) }, [], 0, disjointness)
  }

  static func share(_ left: Key, _ right: Key, _ disjointness: RouteDisjointness) -> Bool {
    switch disjointness {
    case .countries: false
    case .links: left.links.contains { right.links.contains($0) } || left.links == right.links
    case .sites:
      left.sites.dropLast().contains { right.sites.dropLast().contains($0) }
        || left.links == right.links
    }
  }

  private mutating func search(
    _ rest: [(Key, Double)], _ chosen: [Key], _ sum: Double, _ disjointness: RouteDisjointness
  ) {
    if chosen.count > count || (chosen.count == count && sum < days) {
      (count, days) = (chosen.count, sum)
    }
    for (index, candidate) in rest.enumerated() {
      let left = rest[(index + 1)...].filter { !Self.share($0.0, candidate.0, disjointness) }
      search(left, chosen + [candidate.0], sum + candidate.1, disjointness)
    }
  }
}

extension Route {
  fileprivate var key: LargestSet.Key { .init(links: links, sites: sites) }
}

extension Route {
  fileprivate func ranked(_ measure: RouteMeasure) -> Double {
    switch measure {
    case .cost: cost ?? .nan
    case .leadTime: leadTime ?? .nan
    case .capacity: capacity ?? .nan
    case .risk: risk ?? .nan
    }
  }
}
