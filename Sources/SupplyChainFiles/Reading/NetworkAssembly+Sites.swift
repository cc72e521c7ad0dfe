import GraphCore
import GraphFiles
import SupplyChain

extension NetworkAssembly {
  func readSites(_ node: DocumentNode?, in root: Row) {
    guard let node else {
      log.report(
        .missingKey, at: root.mark, "the key 'sites' is missing",
        hint: "list the sites, or name a CSV file: 'sites: sites.csv'")
      return
    }
    forEachRow(of: node, .site, key: "sites") { addSite($0) }
    if sites.isEmpty, !log.containsError {
      log.report(.emptyNetwork, at: node.mark, "there is no site")
    }
  }

  private func addSite(_ row: Row) {
    guard let idNode = row["id"], let id = idNode.text else {
      log.report(.missingKey, at: row["id"]?.mark ?? row.mark, "a site has no 'id'")
      return
    }
    // A bad id is kept, so that the links that name it are not reported as well; a second site of
    // one id is read to its end, so that everything that is wrong with it is listed at once.
    _ = isID(id, at: idNode.mark)
    let isNew = siteIDs.define(id, at: idNode.mark, log: log)
    let shown = id.shortened(to: 80)
    let site = Site(
      id: id, name: text(row, "name"), stage: stage(row, of: shown),
      country: row["country"].flatMap(country), operator: text(row, "operator"),
      recipes: recipes(row, of: shown), output: number(row, "output"),
      capacity: number(row, "capacity"), demand: amounts(row, "demand"),
      stock: amounts(row, "stock"), provenance: provenance(row),
      figureProvenance: figureProvenance(row, Site.Figure.self))
    guard isNew else { return }
    graph.addNode()
    sites.append(site)
  }

  /// The stage of a site; it may be left out where there is only one.
  private func stage(_ row: Row, of site: String) -> StageID {
    guard let node = row["stage"] else {
      if stages.isEmpty { stages = [Stage(id: "all")] }
      if stages.count > 1 {
        log.report(
          .missingKey, at: row.mark, "the site '\(site)' has no 'stage'",
          hint: "it is one of \(stages.prefix(12).map(\.id).joined(separator: ", "))")
      }
      return StageID(0)
    }
    guard let text = node.text else {
      log.report(.wrongType, at: node.mark, "'stage' must be text, not \(node.kindName)")
      return StageID(0)
    }
    guard !isMissingStages else { return StageID(0) }
    return StageID(stageIDs.find(text, at: node.mark, log: log) ?? 0)
  }

  private func recipes(_ row: Row, of site: String) -> [RecipeID] {
    if let makes = row["makes"] {
      if row["recipes"] != nil {
        log.report(
          .recipesAndMakes, at: makes.mark, "the site '\(site)' has both 'recipes' and 'makes'",
          hint: "'makes' is short for a recipe without inputs: keep one of the two")
        return []
      }
      guard let text = makes.text else {
        log.report(.wrongType, at: makes.mark, "'makes' must be a material, not \(makes.kindName)")
        return []
      }
      return materialIDs.find(text, at: makes.mark, log: log).map { [maker(of: MaterialID($0))] }
        ?? []
    }
    var seen: Set<RecipeID> = []
    return list(row["recipes"], called: "recipes").compactMap { node in
      guard let text = node.text, let found = recipeIDs.find(text, at: node.mark, log: log) else {
        return nil
      }
      return seen.insert(RecipeID(found)).inserted ? RecipeID(found) : nil
    }
  }

  /// The recipe that makes a material from nothing, shared by all sites that say so.
  private func maker(of material: MaterialID) -> RecipeID {
    if let known = makers[material] { return known }
    let recipe = RecipeID(recipes.count)
    recipes.append(Recipe(makes: material, id: materials[material.index].id))
    makers[material] = recipe
    return recipe
  }
}
