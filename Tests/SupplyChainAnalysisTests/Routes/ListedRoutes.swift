import Foundation
import GraphCore
import SupplyChain

@testable import SupplyChainAnalysis

/// All routes of a small network, listed downstream from the sources: nothing is shared with the
/// search, which goes upstream.
struct ListedRoutes {
  struct Listed: Hashable {
    let links: [EdgeID]
    let sites: [NodeID]
    let cost: Double
    let leadTime: Double
    let capacity: Double
    let risk: Double

    func figure(_ measure: RouteMeasure) -> Double {
      switch measure {
      case .cost: cost
      case .leadTime: leadTime
      case .risk: risk
      case .capacity: capacity
      }
    }
  }

  private enum Step {
    case run(Recipe, site: NodeID, input: MaterialID?, output: MaterialID)
    case carry(EdgeID)
  }

  private let network: SupplyNetwork
  private var all: [Listed] = []

  /// Every route, each recipe choice by itself.
  static func routes(of network: SupplyNetwork) -> [Listed] {
    var list = ListedRoutes(network: network)
    for site in network.graph.nodes {
      for recipe in network.sites[site].recipes.map({ network[$0] }) where recipe.inputs.isEmpty {
        for output in recipe.outputs {
          list.extend(
            [.run(recipe, site: site, input: nil, output: output.material)], site: site,
            material: output.material, sites: [site], here: [output.material])
        }
      }
    }
    return list.all
  }

  /// The best figures of a measure, routes of the same links counted once.
  static func bestFigures(of network: SupplyNetwork, by measure: RouteMeasure) -> [Double] {
    let groups = Dictionary(grouping: routes(of: network)) {
      [$0.links.map(\.index), $0.sites.map(\.index)]
    }
    let figures = groups.values.map { group in
      let figures = group.map { $0.figure(measure) }
      return (measure == .capacity ? figures.max() : figures.min()) ?? 0
    }
    return figures.sorted { measure == .capacity ? $0 > $1 : $0 < $1 }
  }

  private mutating func extend(
    _ steps: [Step], site: NodeID, material: MaterialID, sites: [NodeID], here: [MaterialID]
  ) {
    if network.sites[site].demand(for: material) > 0 { record(steps, sites: sites) }
    for recipe in network.sites[site].recipes.map({ network[$0] })
    where recipe.input(of: material) > 0 {
      for output in recipe.outputs where !here.contains(output.material) {
        extend(
          steps + [.run(recipe, site: site, input: material, output: output.material)],
          site: site, material: output.material, sites: sites, here: here + [output.material])
      }
    }
    for link in network.graph.outEdges(of: site)
    where network.links[link].material == material && network.links[link].capacity != 0 {
      let target = network.graph.target(of: link)
      guard !sites.contains(target) else { continue }
      extend(
        steps + [.carry(link)], site: target, material: material, sites: sites + [target],
        here: [material])
    }
  }

  private mutating func record(_ steps: [Step], sites: [NodeID]) {
    var need = 1.0
    var (cost, days, capacity) = (0.0, 0.0, Double.infinity)
    var links: [EdgeID] = []
    var countries = Set(sites.compactMap { network.sites[$0].country })
    for step in steps.reversed() {
      switch step {
      case .carry(let link):
        let record = network.links[link]
        need /= 1 - record.loss
        cost += need * (record.cost ?? .nan)
        days += record.leadTime ?? .nan
        capacity = min(capacity, (record.capacity ?? .infinity) / need)
        let source = network.graph.source(of: link)
        if network.sites[source].recipes.isEmpty {
          capacity = min(capacity, (network.sites[source].capacity ?? .infinity) / need)
        }
        countries.formUnion(record.via)
        links.append(link)
      case .run(let recipe, let site, let input, let output):
        let activity = need / recipe.output(of: output)
        capacity = min(capacity, (network.sites[site].capacity ?? .infinity) / activity)
        need = activity * (input.map { recipe.input(of: $0) } ?? 0)
      }
    }
    let safe = countries.reduce(1.0) { $0 * (1 - (network.country($1)?.risk ?? .nan)) }
    all.append(
      Listed(
        links: links.reversed(), sites: sites, cost: cost, leadTime: days, capacity: capacity,
        risk: 1 - safe))
  }

  private init(network: SupplyNetwork) { self.network = network }
}
