import GraphCore
import SupplyChain

/// A largest set of routes that share no country, neither where a site stands nor on the way.
///
/// The countries of the target's own sites are free for all. A route through them alone is counted
/// once, beside the most routes that each touch another country. See `Digraph.labelDisjointPaths`.
///
/// That search gives a largest set, not the best one: the least sum over all largest sets is
/// NP-hard too. Its routes are then exchanged one by one for better ones, until no single one can
/// be (``RouteExchange``).
struct CountryDisjointRoutes {
  /// The routes, the best first.
  let routes: [Route]
  /// Whether it is certain that no larger set exists.
  let isProven: Bool

  init(
    to ends: [Int], by measure: RouteMeasure, in network: RouteNetwork
  ) throws(AnalysisError) {
    let supply = network.network
    let home = Set(ends.compactMap { supply.sites[network.states.states[$0].site].country })
    var domestic = RouteSearch(to: ends, by: measure, in: network.touching { home.contains($0) })
    let own = try domestic.next()
    let found = CountryPaths(to: ends, beyond: home, in: network)
    var routes: [Route] = []
    for path in found.countries {
      let open = home.union(path)
      var search = RouteSearch(
        to: ends, by: measure, in: network.touching { open.contains($0) }, beyond: home)
      if let route = try search.next() { routes.append(route) }
    }
    isProven = found.isProven && routes.count == found.countries.count
    let exchanged = try RouteExchange(routes, by: measure) { _, others throws(AnalysisError) in
      let taken = Set(others.flatMap(\.countries)).subtracting(home)
      var search = RouteSearch(
        to: ends, by: measure, in: network.touching { !taken.contains($0) }, beyond: home,
        lookingAt: RouteExchange.limit)
      return try search.next()
    }
    self.routes = (exchanged.routes + [own].compactMap(\.self))
      .sorted { $0.precedes($1, by: measure) }
  }
}

/// The most paths of which no two touch the same country, by the countries of each.
private struct CountryPaths {
  /// The countries of each path, but for those that are free.
  let countries: [[CountryCode]]
  /// Whether it is certain that there are no more.
  let isProven: Bool

  /// Paths that touch a country besides some that are free for all.
  init(to ends: [Int], beyond home: Set<CountryCode>, in network: RouteNetwork) {
    let codes = network.network.countryCodes
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let free = Set(home.compactMap { numbers[$0] })
    func search(_ graph: CountryGraph) throws(UnlabeledPath) -> LabelDisjointPaths {
      try graph.graph.labelDisjointPaths(
        from: [graph.source], to: graph.ends, labels: graph.labels)
    }
    let found: LabelDisjointPaths?
    do throws(UnlabeledPath) {
      found = try search(
        CountryGraph(to: ends, beyond: nil, in: network, numbers: numbers, free: free))
    } catch {
      // Some path touches no other country: only those that do are to be told apart.
      found = try? search(
        CountryGraph(to: ends, beyond: home, in: network, numbers: numbers, free: free))
    }
    countries = found?.pathLabels.map { $0.map { codes[$0] } } ?? []
    isProven = found?.isProven ?? false
  }
}

/// The states as a graph, with countries for labels.
private struct CountryGraph {
  let graph: Digraph
  let labels: PathLabels
  /// Where all comes from that needs no input.
  let source: NodeID
  let ends: [NodeID]

  /// Where a path has to touch a country besides some, every state has a node for paths that have
  /// not yet and another for those that have; only the latter can be ends.
  init(
    to ends: [Int], beyond home: Set<CountryCode>?, in network: RouteNetwork,
    numbers: [CountryCode: Int], free: Set<Int>
  ) {
    let supply = network.network
    let count = network.states.count
    let source = 2 * count
    let sites = network.states.states.map { supply.sites[$0.site].country }
    func isOther(_ code: CountryCode) -> Bool { home.map { !$0.contains(code) } ?? false }
    var builder = DigraphBuilder(nodeCount: source + 1)
    var edges: [[Int]] = []
    func join(_ tail: Int, _ head: Int, _ via: [CountryCode]) {
      builder.addEdge(from: NodeID(tail), to: NodeID(head))
      edges.append(via.compactMap { numbers[$0] })
    }
    for (state, steps) in network.steps.enumerated() {
      let isAbroad = sites[state].map(isOther) ?? false
      for step in steps {
        let via = step.link.map { supply.links[$0].via } ?? []
        let after = isAbroad || via.contains(where: isOther) ? count + state : state
        join(step.upstream ?? source, after, via)
        if home != nil, let upstream = step.upstream {
          join(count + upstream, count + state, via)
        }
      }
    }
    let nodes = sites.map { code in code.flatMap { numbers[$0] }.map { [$0] } ?? [] }
    graph = builder.graph()
    labels = PathLabels(
      nodes: NodeColumn(nodes + nodes + [[]]), edges: EdgeColumn(edges), countingEnds: .sinks,
      exempt: free)
    self.source = NodeID(source)
    self.ends = ends.map { NodeID(home == nil ? $0 : count + $0) }
  }
}

extension RouteNetwork {
  /// Only links that touch no country but some, at their ends and on the way.
  fileprivate func touching(_ isOpen: (CountryCode) -> Bool) -> RouteNetwork {
    keeping { link in
      let ends = [network.graph.source(of: link), network.graph.target(of: link)]
      return ends.allSatisfy { network.sites[$0].country.map(isOpen) ?? true }
        && network.links[link].via.allSatisfy(isOpen)
    }
  }
}
