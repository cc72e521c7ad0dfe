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
  /// A recipe at a site.
  private struct Run: Hashable {
    var site: NodeID
    var recipe: RecipeID
  }

  private let network: SupplyNetwork
  private let needs: [Set<MaterialID>]
  private var places: Set<Place> = []
  private var fresh: [Place] = []
  /// How many inputs a recipe at a site still lacks, where some have come.
  private var lacking: [Run: Int] = [:]

  /// Finds them for a network.
  init(in network: SupplyNetwork) {
    self.network = network
    needs = network.recipes.map { recipe in
      Set(recipe.inputs.filter { $0.amount > 0 }.map(\.material))
    }
    for site in network.graph.nodes {
      for held in network.sites[site].stock where held.amount > 0 { add(held.material, at: site) }
      for recipe in network.sites[site].recipes where needs[recipe.index].isEmpty {
        addOutputs(of: recipe, at: site)
      }
    }
    while let place = fresh.popLast() { spread(from: place) }
  }

  private mutating func spread(from place: Place) {
    for link in network.graph.outEdges(of: place.site)
    where network.links[link].material == place.material {
      add(place.material, at: network.graph.target(of: link))
    }
    for recipe in network.sites[place.site].recipes
    where needs[recipe.index].contains(place.material) {
      let run = Run(site: place.site, recipe: recipe)
      let left = lacking[run, default: needs[recipe.index].count] - 1
      lacking[run] = left
      if left == 0 { addOutputs(of: recipe, at: place.site) }
    }
  }

  private mutating func add(_ material: MaterialID, at site: NodeID) {
    let place = Place(site: site, material: material)
    if places.insert(place).inserted { fresh.append(place) }
  }

  private mutating func addOutputs(of recipe: RecipeID, at site: NodeID) {
    for output in network[recipe].outputs where output.amount > 0 {
      add(output.material, at: site)
    }
  }

  /// Whether a material can come to a site.
  func contains(_ material: MaterialID, at site: NodeID) -> Bool {
    places.contains(Place(site: site, material: material))
  }
}
