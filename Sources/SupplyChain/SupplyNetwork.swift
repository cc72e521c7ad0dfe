import GraphCore

/// Sites and the links between them, with recipes, demands and all that is known of them.
///
/// Topology is a `Digraph` of GraphCore; what is known of a site or a link stands in a column of
/// records beside it, in file order. A scenario changes columns, never ids: answers about one
/// network under different scenarios can be subtracted from each other.
public struct SupplyNetwork: Sendable {
  /// The name to show.
  public var name: String
  /// What the network is, in a sentence.
  public var summary: String?
  /// Sites as nodes, links as edges.
  public internal(set) var graph: Digraph
  /// The steps of the chain, from the mine to the final product.
  public let stages: [Stage]
  /// Everything that is made, carried and used.
  public let materials: [Material]
  /// Everything that sites can do.
  public let recipes: [Recipe]
  /// One record for each node.
  public internal(set) var sites: NodeColumn<Site>
  /// One record for each edge.
  public internal(set) var links: EdgeColumn<SupplyLink>
  /// Countries with a name or a risk; a site may stand in a country that is not listed.
  public let countries: [Country]
  /// Countries that act together.
  public let blocs: [Bloc]
  /// The publications that numbers come from.
  public let sources: [Source]
  /// What is taken for granted where there is no number.
  public var assumptions: Assumptions
  /// The states of the world that the file describes.
  public let scenarios: [Scenario]
  /// The part of each site's capacity that can be used, from 0 to 1; 1 without a scenario.
  public internal(set) var availability: NodeColumn<Double>
  /// The part of each link's capacity that can be used, from 0 to 1; 1 without a scenario.
  public internal(set) var openness: EdgeColumn<Double>

  /// Materials that are neither carried, used, held nor delivered; none without a scenario.
  public internal(set) var absentMaterials: Set<MaterialID> = []

  private let siteIndex: [String: NodeID]

  /// A network of checked parts.
  ///
  /// - Precondition: `sites` and `links` have a record for each node and edge of `graph`; the ids
  ///   of sites are unique; every stage, material and recipe they name is listed.
  public init(
    name: String, summary: String? = nil, graph: Digraph, stages: [Stage], materials: [Material],
    recipes: [Recipe], sites: NodeColumn<Site>, links: EdgeColumn<SupplyLink>,
    countries: [Country] = [], blocs: [Bloc] = [], sources: [Source] = [],
    assumptions: Assumptions = Assumptions(), scenarios: [Scenario] = []
  ) {
    precondition(sites.count == graph.nodeCount, "a site for every node")
    precondition(links.count == graph.edgeCount, "a link for every edge")
    self.name = name
    self.summary = summary
    self.graph = graph
    self.stages = stages
    self.materials = materials
    self.recipes = recipes
    self.sites = sites
    self.links = links
    self.countries = countries
    self.blocs = blocs
    self.sources = sources
    self.assumptions = assumptions
    self.scenarios = scenarios
    availability = NodeColumn(repeating: 1, count: graph.nodeCount)
    openness = EdgeColumn(repeating: 1, count: graph.edgeCount)
    siteIndex = Dictionary(
      sites.values.enumerated().map { ($1.id, NodeID($0)) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The site with an id.
  public func site(_ id: String) -> NodeID? { siteIndex[id] }

  /// The links from one site to another, parallel ones in file order.
  public func links(from source: NodeID, to target: NodeID) -> [EdgeID] {
    graph.outEdges(of: source).filter { graph.target(of: $0) == target }
  }

  /// The stage with an id.
  public func stage(_ id: String) -> StageID? {
    stages.firstIndex { $0.id == id }.map(StageID.init)
  }

  /// The material with an id.
  public func material(_ id: String) -> MaterialID? {
    materials.firstIndex { $0.id == id }.map(MaterialID.init)
  }

  /// The scenario with an id.
  public func scenario(_ id: String) -> Scenario? { scenarios.first { $0.id == id } }

  /// The record of a stage.
  public subscript(stage: StageID) -> Stage { stages[stage.index] }

  /// The record of a material.
  public subscript(material: MaterialID) -> Material { materials[material.index] }

  /// The record of a recipe.
  public subscript(recipe: RecipeID) -> Recipe { recipes[recipe.index] }

  /// What is known of a country, where it is listed.
  public func country(_ code: CountryCode) -> Country? { countries.first { $0.code == code } }

  /// How a link is written: `from->to`, with `:material` after it where a parallel link carries
  /// another material.
  public func name(of link: EdgeID) -> String {
    let (source, target) = (graph.source(of: link), graph.target(of: link))
    let ends = "\(sites[source].id)->\(sites[target].id)"
    guard links(from: source, to: target).count > 1 else { return ends }
    return "\(ends):\(self[links[link].material].id)"
  }
}
