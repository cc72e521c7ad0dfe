import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// Everywhere capacity can be added: sites and links with a bound, and links that are not there
  /// from where a material is made, held or passed on to where it is used, wanted or passed on.
  ///
  /// - Complexity: O(sites² × materials) at worst.
  public var expansionPlaces: [ExpansionPlace] {
    let states = MaterialStates(self)
    var places: [ExpansionPlace] = graph.nodes.filter { activityBound(of: $0)?.isFinite ?? false }
      .map { .site($0) }
    places += graph.edges.filter { links[$0].capacity != nil }.map { .link($0) }
    var joined = Set<ExpansionPlace>()
    var givers = [[NodeID]](repeating: [], count: materials.count)
    var takers = givers
    for link in graph.edges {
      joined.insert(
        .newLink(
          from: graph.source(of: link), to: graph.target(of: link),
          material: links[link].material))
    }
    for state in states.states {
      let site = sites[state.site]
      let recipes = site.recipes.map { self[$0] }
      let isPassing = site.recipes.isEmpty
      if isPassing || site.stock(of: state.material) > 0
        || recipes.contains(where: { $0.output(of: state.material) > 0 })
      {
        givers[state.material.index].append(state.site)
      }
      if isPassing || site.demand(for: state.material) > 0
        || recipes.contains(where: { $0.input(of: state.material) > 0 })
      {
        takers[state.material.index].append(state.site)
      }
    }
    for material in materials.indices.map(MaterialID.init) {
      for source in givers[material.index] {
        for target in takers[material.index] where source != target {
          let place = ExpansionPlace.newLink(from: source, to: target, material: material)
          if !joined.contains(place) { places.append(place) }
        }
      }
    }
    return places
  }
}
