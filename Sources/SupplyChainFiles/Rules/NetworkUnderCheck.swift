import GraphCore
import SupplyChain

/// What rules about the whole network look at.
struct NetworkUnderCheck {
  let network: SupplyNetwork
  let root: Mark
  let recipeMarks: [Mark]
  let selectorMarks: [(scenario: Int, measure: Int, mark: Mark)]
  private let siteMarks: [Mark]
  private let linkMarks: [Mark]
  private var received: Set<Place> = []
  private var sent: Set<Place> = []
  private let eaten: [Set<MaterialID>]
  private let made: [Set<MaterialID>]

  init(
    network: SupplyNetwork, root: Mark, siteMarks: [Mark], linkMarks: [Mark],
    recipeMarks: [Mark], selectorMarks: [(scenario: Int, measure: Int, mark: Mark)]
  ) {
    self.network = network
    self.root = root
    self.siteMarks = siteMarks
    self.linkMarks = linkMarks
    self.recipeMarks = recipeMarks
    self.selectorMarks = selectorMarks
    eaten = network.recipes.map { Self.materials(of: $0.inputs) }
    made = network.recipes.map { Self.materials(of: $0.outputs) }
    for edge in network.graph.edges {
      let (source, target) = (network.graph.source(of: edge), network.graph.target(of: edge))
      guard source != target else { continue }
      let material = network.links[edge].material
      sent.insert(Place(site: source, material: material))
      received.insert(Place(site: target, material: material))
    }
  }

  /// Where a site is defined.
  func mark(_ site: NodeID) -> Mark { siteMarks[site.index] }
  /// Where a link is defined.
  func mark(_ link: EdgeID) -> Mark { linkMarks[link.index] }

  /// Whether a link from another site brings a material.
  func receives(_ site: NodeID, _ material: MaterialID) -> Bool {
    received.contains(Place(site: site, material: material))
  }

  /// Whether a recipe of a site makes a material.
  func makes(_ site: NodeID, _ material: MaterialID) -> Bool {
    network.sites[site].recipes.contains { made[$0.index].contains(material) }
  }

  /// Whether a recipe of a site eats a material.
  func eats(_ site: NodeID, _ material: MaterialID) -> Bool {
    network.sites[site].recipes.contains { eaten[$0.index].contains(material) }
  }

  private static func materials(of amounts: [MaterialAmount]) -> Set<MaterialID> {
    Set(amounts.filter { $0.amount > 0 }.map(\.material))
  }

  /// Whether a link to another site carries a material away.
  func sends(_ site: NodeID, _ material: MaterialID) -> Bool {
    sent.contains(Place(site: site, material: material))
  }
}
