import GraphCore
import SupplyChain

/// A material at a site.
struct Place: Hashable {
  var site: NodeID
  var material: MaterialID
}

/// Which materials can come to which sites at all, whatever the amounts.
///
/// The least fixed point: what is held or made from nothing is there; a link brings what is there
/// to its other end; a recipe makes its outputs where all its inputs are. A loop of recycling does
/// not start by itself.
///
/// - Complexity: O(links + inputs of all recipes of all sites), by a list of what is newly there.
struct ObtainableMaterials {
  private var places: Set<Place> = []

  /// Finds them for a network.
  init(in network: SupplyNetwork) {
    var fresh: [Place] = []
    func add(_ material: MaterialID, _ site: NodeID, to places: inout Set<Place>) {
      let place = Place(site: site, material: material)
      if places.insert(place).inserted { fresh.append(place) }
    }
    for site in network.graph.nodes {
      for held in network.sites[site].stock where held.amount > 0 {
        add(held.material, site, to: &places)
      }
      for recipe in network.sites[site].recipes where network[recipe].needsNothing {
        for output in network[recipe].outputs where output.amount > 0 {
          add(output.material, site, to: &places)
        }
      }
    }
    while let place = fresh.popLast() {
      for link in network.graph.outEdges(of: place.site)
      where network.links[link].material == place.material {
        add(place.material, network.graph.target(of: link), to: &places)
      }
      for recipe in network.sites[place.site].recipes {
        let recipe = network[recipe]
        guard recipe.input(of: place.material) > 0,
          recipe.inputs.allSatisfy({ input in
            input.amount == 0
              || places.contains(Place(site: place.site, material: input.material))
          })
        else { continue }
        for output in recipe.outputs where output.amount > 0 {
          add(output.material, place.site, to: &places)
        }
      }
    }
  }

  /// Whether a material can come to a site.
  func contains(_ material: MaterialID, at site: NodeID) -> Bool {
    places.contains(Place(site: site, material: material))
  }
}

extension Recipe {
  /// Whether it runs without any input.
  fileprivate var needsNothing: Bool { inputs.allSatisfy { $0.amount == 0 } }
}
