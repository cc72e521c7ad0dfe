import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// The best routes from sites that need no inputs to the target, or a largest disjoint set.
  ///
  /// ```swift
  /// let china = try network.element(matching: Selector("country=CHN"))
  /// let answer = try network.routes(to: korea, by: .leadTime, count: 5, avoiding: [china])
  /// ```
  ///
  /// - A route passes every site at most once, and parts closed by the scenario not at all. Work on
  ///   toll, in which a material comes back to the site that sent it, is therefore no route.
  /// - With a recipe of two inputs it follows one of them: a magnet has a route for its light and
  ///   one for its heavy metal.
  /// - Routes that differ in the recipe alone count once, with the better figures.
  /// - Disjoint routes: no larger set exists, where the answer is complete, and no single route can
  ///   be replaced by a better one that shares nothing with the others (as far as a search of
  ///   100,000 partial routes shows). With sites and links the sum of the lead times is the least
  ///   of all largest sets, and so is that of the costs where every link on the way carries one
  ///   unit for a unit of the product.
  /// - Disjoint in countries: one through the target's own countries alone counts once, beside the
  ///   most routes that each touch another country.
  ///
  /// - Parameters:
  ///   - target: The demands to reach; all of them where `nil`.
  ///   - measure: What to rank by. Where `nil`, cost if all costs on the way are known, else lead
  ///     time if all are known, else capacity.
  ///   - count: How many routes, at most.
  ///   - elements: What to avoid.
  ///   - disjointness: What the routes may not share.
  /// - Returns: The routes, the best first.
  /// - Throws: ``AnalysisError/missingFigure(_:of:)`` where the measure needs a number that nobody
  ///   gave, ``AnalysisError/tooManyRoutes(limit:)``.
  public func routes(
    to target: [Demand]? = nil, by measure: RouteMeasure? = nil, count: Int = 5,
    avoiding elements: [Element] = [], disjointIn disjointness: RouteDisjointness? = nil
  ) throws(AnalysisError) -> RouteAnswer {
    guard !demands.isEmpty else { throw .noDemand }
    let states = MaterialStates(self)
    let network = RouteNetwork(self, states: states, outage: Outage(of: elements, in: self))
    var ends: [Int] = []
    for demand in target ?? demands {
      guard let end = states.state(of: demand.material, at: demand.site) else { continue }
      if !ends.contains(end) { ends.append(end) }
    }
    let measure = measure ?? network.answerableMeasure(for: ends)
    try network.checkFigures(for: measure, ends: ends)

    var found: [Route] = []
    var isComplete = false
    if disjointness == .countries {
      let sets = try CountryDisjointRoutes(to: ends, by: measure, in: network)
      isComplete = sets.isProven && sets.routes.count <= count
      found = Array(sets.routes.prefix(count))
    } else if let disjointness {
      let sets = try DisjointRoutes(to: ends, sharingNo: disjointness, by: measure, in: network)
      isComplete = sets.isProven && sets.routes.count <= count
      found = Array(sets.routes.prefix(count))
    } else {
      var search = RouteSearch(to: ends, by: measure, in: network)
      while found.count < count {
        guard let route = try search.next() else {
          isComplete = true
          break
        }
        found.append(route)
      }
    }
    return RouteAnswer(
      measure: measure, disjointness: disjointness, routes: found, isComplete: isComplete,
      assumptions: capacityAssumptions)
  }
}

extension RouteNetwork {
  /// Cost if every cost on the way to the ends is known, else lead time, else capacity.
  fileprivate func answerableMeasure(for ends: [Int]) -> RouteMeasure {
    if missingLinks(for: ends, figure: \.cost).isEmpty { return .cost }
    return missingLinks(for: ends, figure: \.leadTime).isEmpty ? .leadTime : .capacity
  }

  /// Refuses a measure that needs a number nobody gave.
  fileprivate func checkFigures(
    for measure: RouteMeasure, ends: [Int]
  ) throws(AnalysisError) {
    var missing: [String]
    switch measure {
    case .cost:
      missing = missingLinks(for: ends, figure: \.cost)
    case .leadTime:
      missing = missingLinks(for: ends, figure: \.leadTime)
    case .risk:
      let seen = upstream(of: ends)
      var codes: Set<CountryCode> = []
      var stateless: Set<NodeID> = []
      for state in seen.indices where seen[state] {
        let site = states.states[state].site
        if let code = network.sites[site].country {
          codes.insert(code)
        } else {
          stateless.insert(site)
        }
        for link in steps[state].compactMap(\.link) { codes.formUnion(network.links[link].via) }
      }
      missing = codes.filter { network.country($0)?.risk == nil }.sorted().map(\.rawValue)
      missing += stateless.sorted().map { network.sites[$0].id }
    case .capacity:
      let seen = upstream(of: ends)
      let sites = Set(seen.indices.filter { seen[$0] }.map { states.states[$0].site })
      missing = sites.filter { network.activityBound(of: $0) == nil }.sorted()
        .map { network.sites[$0].id }
    }
    guard missing.isEmpty else { throw .missingFigure(measure.figureName, of: missing) }
  }

  /// The links on the way to the ends that lack a figure.
  private func missingLinks(
    for ends: [Int], figure: KeyPath<SupplyLink, Double?> & Sendable
  ) -> [String] {
    let seen = upstream(of: ends)
    return seen.indices.filter { seen[$0] }.flatMap { steps[$0].compactMap(\.link) }.sorted()
      .filter { network.links[$0][keyPath: figure] == nil }.map { network.name(of: $0) }
  }
}

extension RouteMeasure {
  /// What the measure is called in a sentence.
  fileprivate var figureName: String {
    switch self {
    case .cost: "cost"
    case .leadTime: "lead time"
    case .risk: "risk"
    case .capacity: "capacity"
    }
  }
}
