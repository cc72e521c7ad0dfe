import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Routes against a list of all")
struct RouteSearchTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<61).map(UInt64.init)

  @Test("the best are the best of all there are", arguments: RouteMeasure.allCases)
  func best(_ measure: RouteMeasure) throws {
    var counted = 0
    for seed in Self.seeds {
      let network = TinyNetwork.network(seed: seed, demands: 1 + Int(seed % 2))
      let expected = ListedRoutes.bestFigures(of: network, by: measure)
      let answer = try network.routes(by: measure, count: 12)
      #expect(answer.routes.count == min(12, expected.count), "seed \(seed)")
      #expect(answer.isComplete == (expected.count < 12), "seed \(seed)")
      #expect(Set(answer.routes).count == answer.routes.count)
      let listed = ListedRoutes.routes(of: network)
      for (route, figure) in zip(answer.routes, expected) {
        let found = try #require(route.figure(measure))
        #expect(
          found == figure || abs(found - figure) <= 1e-9 * max(1, abs(figure)), "seed \(seed)")
        #expect(
          listed.contains { same in
            same.links == route.links && same.sites == route.sites
              && RouteMeasure.allCases.allSatisfy {
                let (left, right) = (same.figure($0), route.figure($0) ?? .nan)
                return left == right || abs(left - right) <= 1e-9 * max(1, abs(left))
              }
          }, "a route with these figures exists, seed \(seed)")
      }
      counted += answer.routes.count
    }
    #expect(counted > 150)
  }

  @Test("avoiding an element leaves the routes that do not touch it")
  func avoiding() throws {
    for seed in Self.seeds.prefix(30) {
      let network = TinyNetwork.network(seed: seed)
      let demand = try #require(network.demands.first).site
      for country in network.elements(of: .country) {
        let answer = try network.routes(by: .cost, count: 1_000, avoiding: [country])
        let code = try #require(CountryCode(country.name))
        let links = Set(country.links)
        let expected = Set(
          ListedRoutes.routes(of: network).filter { route in
            let makers = route.links.isEmpty ? route.sites : route.sites.filter { $0 != demand }
            // A demand's site that makes the product there is avoided; one that only receives is
            // not.
            let last =
              network.sites[demand].country == code && route.usesRecipe(at: demand, in: network)
            return !last && route.links.allSatisfy { !links.contains($0) }
              && makers.allSatisfy { network.sites[$0].country != code }
          }.map(\.links))
        #expect(Set(answer.routes.map(\.links)) == expected, "seed \(seed), \(country.name)")
      }
    }
  }

  @Test("equal risks, no risk and no known capacity do not make a search look at everything")
  func ties() throws {
    for risk in [0, 0.02] {
      let network = LayeredNetwork.network(sitesPerStage: 50, linksPerStage: 400) { _ in risk }
      for measure in RouteMeasure.allCases {
        let answer = try network.routes(by: measure, count: 5)
        #expect(answer.routes.count == 5)
      }
    }
  }

  @Test("different risks neither")
  func risks() throws {
    let network = LayeredNetwork.network(sitesPerStage: 50, linksPerStage: 400) {
      0.005 * Double($0 + 1)
    }
    let target = [network.demands[7]]
    let answer = try network.routes(to: target, by: .risk, count: 5)
    #expect(answer.routes.count == 5)
  }
}

extension ListedRoutes.Listed {
  /// Whether the material is made at its last site rather than delivered there.
  func usesRecipe(at demand: NodeID, in network: SupplyNetwork) -> Bool {
    guard let last = links.last else { return true }
    return network.sites[demand].demand(for: network.links[last].material) == 0
  }
}

extension Route {
  func figure(_ measure: RouteMeasure) -> Double? {
    switch measure {
    case .cost: cost
    case .leadTime: leadTime
    case .risk: risk
    case .capacity: capacity
    }
  }
}
