import GraphCore
import SupplyChain

/// A network as the document that says it: the inverse of the reader.
///
/// Text is `.quoted`, numbers are `.plain`; every writer decides how to show them.
struct NetworkEncoding {
  let network: SupplyNetwork

  /// Everything but sites and links, in the order of the format.
  var head: [DocumentNode.Entry] {
    var map = MapBuilder()
    map.add("lodestone", .plain("1"))
    map.add("name", text: network.name)
    map.add("description", text: network.summary)
    if let spare = network.assumptions.spareCapacity {
      map.add("assume", map: MapBuilder { $0.add("spare_capacity", number: spare) })
    }
    map.add("stages", list: network.stages.map(node))
    map.add("materials", records: network.materials.map { ($0.id, fields(of: $0)) })
    map.add(
      "blocs", records: network.blocs.map { ($0.id, .list($0.members.map { .text($0.rawValue) })) })
    map.add("countries", records: network.countries.map { ($0.code.rawValue, fields(of: $0)) })
    map.add("sources", records: network.sources.map { ($0.id, fields(of: $0)) })
    map.add("recipes", records: fileRecipes.map { (name(of: $0), fields(of: network[$0])) })
    return map.entries
  }

  /// The scenarios, which stand at the end.
  var tail: [DocumentNode.Entry] {
    var map = MapBuilder()
    map.add("scenarios", records: network.scenarios.map { ($0.id, fields(of: $0)) })
    return map.entries
  }

  /// One map for every site.
  var sites: [DocumentNode] { network.graph.nodes.map { fields(ofSite: $0) } }

  /// One map for every link.
  var links: [DocumentNode] { network.graph.edges.map { fields(ofLink: $0) } }

  /// The recipes that stand in the file; `makes` needs none, unless a site does something else too.
  private var fileRecipes: [RecipeID] {
    let mixed = Set(network.sites.values.filter { $0.recipes.count > 1 }.flatMap(\.recipes))
    return network.recipes.indices.map(RecipeID.init).filter {
      network[$0].madeFromNothing == nil || mixed.contains($0)
    }
  }

  private func name(of recipe: RecipeID) -> String {
    network[recipe].madeFromNothing.map { "makes-\(network[$0].id)" } ?? network[recipe].id
  }

  private func node(of stage: Stage) -> DocumentNode {
    guard stage.name != stage.id else { return .text(stage.id) }
    return MapBuilder {
      $0.add("id", text: stage.id)
      $0.add("name", text: stage.name)
    }.node
  }

  private func fields(ofSite node: NodeID) -> DocumentNode {
    let site = network.sites[node]
    return MapBuilder {
      $0.add("id", text: site.id)
      $0.add("name", text: site.name == site.id ? nil : site.name)
      $0.add("stage", text: network[site.stage].id)
      $0.add("country", text: site.country?.rawValue)
      $0.add("operator", text: site.operator)
      if site.recipes.count == 1, let material = network[site.recipes[0]].madeFromNothing {
        $0.add("makes", text: network[material].id)
      } else {
        $0.add("recipes", list: site.recipes.map { .text(name(of: $0)) })
      }
      $0.add("output", number: site.output)
      $0.add("capacity", number: site.capacity)
      $0.add("demand", map: amounts(site.demand))
      $0.add("stock", map: amounts(site.stock))
      $0.add(site.provenance)
      for figure in Site.Figure.allCases {
        $0.add(site.figureProvenance[figure] ?? Provenance(), of: figure.rawValue)
      }
    }.node
  }

  private func fields(ofLink edge: EdgeID) -> DocumentNode {
    let link = network.links[edge]
    return MapBuilder {
      $0.add("from", text: network.sites[network.graph.source(of: edge)].id)
      $0.add("to", text: network.sites[network.graph.target(of: edge)].id)
      $0.add("material", text: network[link.material].id)
      $0.add("flow", number: link.flow)
      $0.add("capacity", number: link.capacity)
      $0.add("cost", number: link.cost)
      $0.add("lead_time", number: link.leadTime)
      $0.add("loss", number: link.loss == 0 ? nil : link.loss)
      $0.add("via", list: link.via.map { .text($0.rawValue) })
      $0.add(link.provenance)
      for figure in SupplyLink.Figure.allCases {
        $0.add(link.figureProvenance[figure] ?? Provenance(), of: figure.rawValue)
      }
    }.node
  }

  /// Amounts by material.
  func amounts(_ amounts: [MaterialAmount]) -> MapBuilder {
    MapBuilder {
      for amount in amounts { $0.add(network[amount.material].id, number: amount.amount) }
    }
  }
}
