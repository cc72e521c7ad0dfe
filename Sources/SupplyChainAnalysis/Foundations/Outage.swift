import GraphCore
import SupplyChain

/// Which sites, links and materials are gone while some elements are, and those that the network is
/// without anyway.
struct Outage: Sendable {
  /// Sites that make nothing and pass nothing on.
  let sites: NodeColumn<Bool>
  /// Links that carry nothing, those of closed sites included.
  private(set) var links: EdgeColumn<Bool>
  /// Materials that are neither carried, used, held nor delivered.
  private(set) var materials: [Bool]
  /// Sites whose stock cannot be drawn; `nil` where all stocks stay.
  private(set) var stocks: NodeColumn<Bool>?
  /// Recipes that eat a material that is gone; empty where none is.
  private var stoppedRecipes: [Bool] = []

  init(of elements: [Element], in network: SupplyNetwork, takingStocks: Bool = false) {
    var sites = NodeColumn(repeating: false, count: network.graph.nodeCount)
    links = EdgeColumn(repeating: false, count: network.graph.edgeCount)
    materials = Array(repeating: false, count: network.materials.count)
    for material in network.absentMaterials { materials[material.index] = true }
    for element in elements {
      for material in element.materials { materials[material.index] = true }
      for link in element.links { links[link] = true }
      for site in element.sites {
        sites[site] = true
        for link in network.graph.outEdges(of: site) { links[link] = true }
      }
    }
    self.sites = sites
    if takingStocks { stocks = sites }
    guard materials.contains(true) else { return }
    for link in network.graph.edges where materials[network.links[link].material.index] {
      links[link] = true
    }
    let materials = materials
    stoppedRecipes = network.recipes.map { recipe in
      recipe.inputs.contains { $0.amount > 0 && materials[$0.material.index] }
    }
  }

  /// Whether a recipe cannot run because a material it eats is gone.
  func stops(_ recipe: RecipeID) -> Bool {
    !stoppedRecipes.isEmpty && stoppedRecipes[recipe.index]
  }
}
