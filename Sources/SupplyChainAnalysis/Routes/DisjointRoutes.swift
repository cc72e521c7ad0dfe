import GraphCore
import LinearProgram
import SupplyChain

/// A largest set of routes that share no site, or no link.
///
/// Routes are unit flows through the states. Where only links may not be shared the program is a
/// network flow, whose vertices are whole; where sites may not be shared a vertex can have
/// fractions, which branching removes. The count is therefore exact, but for flows that pass a
/// site twice (on toll, or back to one of several targets), which are no routes: ``isProven``.
///
/// Of the largest sets the flow is one with the least sum of what its links weigh: the days of its
/// routes. Costs differ from that sum where a unit of product needs more or less of what a link
/// carries, and risks and capacities are no sums. So routes are exchanged one by one for better
/// ones (``RouteExchange``).
///
/// Source: K. Menger, doi:10.4064/fm-10-1-96-115; J. W. Suurballe, doi:10.1002/net.3230040204.
struct DisjointRoutes {
  /// The routes, the best first.
  let routes: [Route]
  /// Whether it is certain that no larger set exists.
  let isProven: Bool

  init(
    to ends: [Int], sharingNo disjointness: RouteDisjointness, by measure: RouteMeasure,
    in network: RouteNetwork
  ) throws(AnalysisError) {
    let flow = UnitFlow(to: ends, sharingNo: disjointness, by: measure, in: network)
    var best: UnitFlow.Choice?
    var solver = Solver(flow.program)
    try flow.search(&solver, fixed: [:], best: &best)
    let paths = best.map { flow.paths(of: $0) } ?? []
    var routes: [Route] = []
    for path in paths {
      let kept = Set(path.links)
      var search = RouteSearch(
        to: [path.end], by: measure, in: network.keeping { kept.contains($0) })
      while let route = try search.next() {
        // What the last site makes by itself is a route of its own.
        guard route.links.isEmpty == path.links.isEmpty else { continue }
        routes.append(route)
        break
      }
    }
    isProven = routes.count == paths.count
    let exchanged = try RouteExchange(routes, by: measure) { one, others throws(AnalysisError) in
      let taken = Set(
        others.flatMap { disjointness == .sites ? $0.links.map(network.source) : [] })
      let used = Set(others.flatMap(\.links))
      var search = RouteSearch(
        to: ends, by: measure,
        in: network.keeping { !used.contains($0) && !taken.contains(network.source(of: $0)) },
        lookingAt: RouteExchange.limit)
      while let route = try search.next() {
        // What a site makes by itself is a route of its own, and stays one.
        if route.links.isEmpty == one.links.isEmpty { return route }
      }
      return nil
    }
    self.routes = exchanged.routes.sorted { $0.precedes($1, by: measure) }
  }
}

extension Route {
  /// Whether it ranks before another by a measure; ties by links.
  func precedes(_ other: Route, by measure: RouteMeasure) -> Bool {
    let (mine, its) = (key(by: measure), other.key(by: measure))
    return mine != its ? mine < its : links.lexicographicallyPrecedes(other.links)
  }

  /// The figure to rank by, the least first.
  func key(by measure: RouteMeasure) -> Double {
    switch measure {
    case .cost: cost ?? .infinity
    case .leadTime: leadTime ?? .infinity
    case .risk: risk ?? .infinity
    case .capacity: -(capacity ?? 0)
    }
  }
}

extension RouteNetwork {
  private init(_ other: RouteNetwork, steps: [[Step]]) {
    network = other.network
    states = other.states
    self.steps = steps
  }

  /// The site that a link leaves.
  func source(of link: EdgeID) -> NodeID { network.graph.source(of: link) }

  /// Only some links, and every recipe that still leads back to a source.
  func keeping(_ isKept: (EdgeID) -> Bool) -> RouteNetwork {
    let kept = steps.map { $0.filter { step in step.link.map { isKept($0) } ?? true } }
    return RouteNetwork(self, steps: Self.leadingBack(kept))
  }
}
