import GraphCore
import SupplyChain

/// Every pair of a site and a material that occurs there, numbered densely.
///
/// A state stands for "this material at this site": one balance row of the allocation program, one
/// figure of committed trade, one node of the routes.
struct MaterialStates: Sendable {
  /// A material at a site.
  struct State: Hashable, Sendable {
    let site: NodeID
    let material: MaterialID
  }

  /// Every state, by site and then by material.
  let states: [State]
  /// Where the states of each site begin; one more entry than sites.
  private let offsets: [Int]
  /// The state in which a link's material leaves its source.
  let departure: EdgeColumn<Int>
  /// The state in which a link's material enters its target.
  let arrival: EdgeColumn<Int>

  init(_ network: SupplyNetwork) {
    let graph = network.graph
    var materials = [Set<MaterialID>](repeating: [], count: graph.nodeCount)
    for node in graph.nodes {
      let site = network.sites[node]
      var found = Set((site.demand + site.stock).map(\.material))
      for recipe in site.recipes.map({ network[$0] }) {
        found.formUnion((recipe.inputs + recipe.outputs).map(\.material))
      }
      materials[node.index] = found
    }
    for link in graph.edges {
      materials[graph.source(of: link).index].insert(network.links[link].material)
      materials[graph.target(of: link).index].insert(network.links[link].material)
    }
    var states: [State] = []
    var offsets = [0]
    for node in graph.nodes {
      states += materials[node.index].sorted().map { State(site: node, material: $0) }
      offsets.append(states.count)
    }
    func position(_ site: NodeID, _ material: MaterialID) -> Int {
      var position = offsets[site.index]
      while states[position].material != material { position += 1 }
      return position
    }
    self.states = states
    self.offsets = offsets
    departure = EdgeColumn(
      graph.edges.map { position(graph.source(of: $0), network.links[$0].material) })
    arrival = EdgeColumn(
      graph.edges.map { position(graph.target(of: $0), network.links[$0].material) })
  }

  /// The number of states.
  var count: Int { states.count }

  /// The states of a site, in order of material.
  func states(of site: NodeID) -> Range<Int> { offsets[site.index]..<offsets[site.index + 1] }

  /// The state of a material at a site, where it occurs there.
  func state(of material: MaterialID, at site: NodeID) -> Int? {
    states(of: site).first { states[$0].material == material }
  }
}
