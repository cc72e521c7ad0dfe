import GraphCore
import SupplyChain

/// A largest set of routes that share no country, neither where a site stands nor on the way.
///
/// The countries of the target's own sites are free for all. Of the routes through the countries of
/// each path the best by the measure is shown. See `Digraph.labelDisjointPaths`.
struct CountryDisjointRoutes {
  /// The routes, the best first.
  let routes: [Route]
  /// Whether it is certain that no larger set exists.
  ///
  /// A route through the target's own countries alone is shown by itself: nothing bounds how often
  /// it can be taken.
  let isProven: Bool

  init(
    to ends: [Int], by measure: RouteMeasure, in network: RouteNetwork
  ) throws(AnalysisError) {
    let supply = network.network
    let codes = supply.countryCodes
    func label(_ code: CountryCode?) -> [Int] {
      code.flatMap { codes.firstIndex(of: $0) }.map { [$0] } ?? []
    }
    // States, and one node more from which all that needs no input comes.
    var builder = DigraphBuilder(nodeCount: network.states.count + 1)
    var links: [EdgeID?] = []
    for (state, steps) in network.steps.enumerated() {
      for step in steps {
        builder.addEdge(
          from: NodeID(step.upstream ?? network.states.count), to: NodeID(state))
        links.append(step.link)
      }
    }
    let home = Set(
      ends.flatMap { label(supply.sites[network.states.states[$0].site].country) })
    let labels = PathLabels(
      nodes: NodeColumn(
        network.states.states.map { label(supply.sites[$0.site].country) } + [[]]),
      edges: EdgeColumn(
        links.map { link in link.map { supply.links[$0].via.flatMap(label) } ?? [] }),
      countingEnds: .sinks, exempt: home)
    let graph = builder.graph()
    var chosen: [[Int]] = []
    var isProven = true
    do throws(UnlabeledPath) {
      let found = try graph.labelDisjointPaths(
        from: [NodeID(network.states.count)], to: ends.map { NodeID($0) }, labels: labels)
      chosen = found.pathLabels
      isProven = found.isProven
    } catch {
      chosen = [[]]
    }
    var routes: [Route] = []
    for path in chosen {
      let open = home.union(path)
      let within = network.keeping { link in
        let ends = [supply.graph.source(of: link), supply.graph.target(of: link)]
        return
          (ends.flatMap { label(supply.sites[$0].country) }
          + supply.links[link].via.flatMap(label)).allSatisfy(open.contains)
      }
      var search = RouteSearch(to: ends, by: measure, in: within)
      if let route = try search.next() { routes.append(route) }
    }
    self.isProven = isProven && routes.count == chosen.count
    self.routes = routes.sorted { $0.precedes($1, by: measure) }
  }
}
