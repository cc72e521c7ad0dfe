import GraphCore
import LinearProgram
import SupplyChain

/// A largest set of routes that share no site, or no link.
///
/// Routes are unit flows through the states. Where only links may not be shared the program is a
/// network flow, whose vertices are whole; where sites may not be shared a vertex can have
/// fractions, which branching on links removes. The count is therefore exact.
///
/// Source: K. Menger, doi:10.4064/fm-10-1-96-115; J. W. Suurballe, doi:10.1002/net.3230040204.
struct DisjointRoutes {
  /// The routes, the best first.
  let routes: [Route]

  init(
    to ends: [Int], sharingNo disjointness: RouteDisjointness, by measure: RouteMeasure,
    in network: RouteNetwork
  ) throws(AnalysisError) {
    let flow = UnitFlow(to: ends, sharingNo: disjointness, by: measure, in: network)
    var best: UnitFlow.Choice?
    var solver = Solver(flow.program)
    try flow.search(&solver, fixed: [:], best: &best)
    var routes: [Route] = []
    for links in best.map({ flow.paths(of: $0) }) ?? [] {
      let alone = network.keeping(links)
      let reached = ends.filter { !alone.steps[$0].isEmpty }
      var search = RouteSearch(to: reached, by: measure, in: alone)
      if let route = try search.next() { routes.append(route) }
    }
    self.routes = routes.sorted { $0.precedes($1, by: measure) }
  }
}

extension Route {
  /// Whether it ranks before another by a measure; ties by links.
  fileprivate func precedes(_ other: Route, by measure: RouteMeasure) -> Bool {
    let (mine, its) = (key(by: measure), other.key(by: measure))
    return mine != its ? mine < its : links.lexicographicallyPrecedes(other.links)
  }

  private func key(by measure: RouteMeasure) -> Double {
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

  /// Only the given links, and every recipe.
  fileprivate func keeping(_ links: [EdgeID]) -> RouteNetwork {
    let kept = Set(links)
    return RouteNetwork(
      self, steps: steps.map { $0.filter { step in step.link.map { kept.contains($0) } ?? true } })
  }
}

/// Routes as unit flows.
private struct UnitFlow {
  /// Whole flows that make a set of routes, and what their links weigh together.
  struct Choice {
    let count: Int
    let weight: Double
    /// For each arc, how many routes take it.
    let flow: [Int]
    /// For each end, how many routes arrive.
    let arrivals: [Int]
  }

  private(set) var program = Program()
  private var arcs: [Arc] = []
  private var ends: [ColumnID] = []
  private let endStates: [Int]
  private let network: RouteNetwork
  private let weights: [ColumnID: Double]

  /// A link or a recipe step that a route can take.
  private struct Arc {
    let column: ColumnID
    let link: EdgeID?
    let upstream: Int?
    let state: Int
  }

  init(
    to ends: [Int], sharingNo disjointness: RouteDisjointness, by measure: RouteMeasure,
    in network: RouteNetwork
  ) {
    self.network = network
    let seen = network.upstream(of: ends)
    var balances = [[Term]](repeating: [], count: network.states.count)
    var leaving: [NodeID: [Term]] = [:]
    var weights: [ColumnID: Double] = [:]
    for state in seen.indices where seen[state] {
      for step in network.steps[state] {
        let column = program.addColumn(bounds: 0...(step.link == nil ? .infinity : 1))
        arcs.append(Arc(column: column, link: step.link, upstream: step.upstream, state: state))
        balances[state].append(1 * column)
        if let upstream = step.upstream { balances[upstream].append(-1 * column) }
        guard let link = step.link else { continue }
        leaving[network.network.graph.source(of: link), default: []].append(1 * column)
        weights[column] = network.weight(of: link, by: measure)
      }
    }
    self.weights = weights
    endStates = ends
    for end in ends {
      let column = program.addColumn(bounds: 0...Double.infinity)
      self.ends.append(column)
      balances[end].append(-1 * column)
    }
    for state in seen.indices where seen[state] {
      program.addRow(bounds: 0...0, terms: balances[state])
    }
    // A demand's own site needs no link: at most one such route counts.
    for end in ends {
      let own = arcs.filter { $0.upstream == nil && $0.state == end }.map { 1 * $0.column }
      if !own.isEmpty { program.addRow(bounds: 0...1, terms: own) }
    }
    if disjointness == .sites {
      for site in leaving.keys.sorted() {
        program.addRow(bounds: 0...1, terms: leaving[site] ?? [])
      }
    }
  }

  /// Depth-first branch and bound on links; `best` is the best whole choice so far.
  func search(
    _ solver: inout Solver, fixed: [ColumnID: Double], best: inout Choice?
  ) throws(AnalysisError) {
    solver.resetBounds()
    for column in fixed.keys.sorted() {
      let value = fixed[column] ?? 0
      solver.setBounds(value...value, of: column)
    }
    let solution: Solution
    do {
      solution = try solver.solve(inOrder: [
        .maximize(ends.map { 1 * $0 }),
        .minimize(arcs.compactMap { arc in weights[arc.column].map { $0 * arc.column } }),
        .minimize(arcs.map { 1 * $0.column }),
      ]).solution
    } catch {
      if case .infeasible = error { return }
      throw .uncertified(error.description)
    }
    let count = ends.reduce(0) { $0 + solution[$1] }
    let weight = arcs.reduce(0) { $0 + (weights[$1.column] ?? 0) * solution[$1.column] }
    if let best {
      let reachable = (count + 1e-6).rounded(.down)
      if Int(reachable) < best.count { return }
      if Int(reachable) == best.count, weight >= best.weight - 1e-9 { return }
    }
    let fractional = arcs.first { arc in
      arc.link != nil && abs(solution[arc.column] - solution[arc.column].rounded()) > 1e-6
    }
    guard let fractional else {
      best = Choice(
        count: Int(count.rounded()), weight: weight,
        flow: arcs.map { Int(solution[$0.column].rounded()) },
        arrivals: ends.map { Int(solution[$0].rounded()) })
      return
    }
    for value in [1.0, 0.0] {
      var branch = fixed
      branch[fractional.column] = value
      try search(&solver, fixed: branch, best: &best)
    }
  }

  /// The chosen flow as paths, each from a source to an end.
  ///
  /// What flows into a state flows out of it, and the least flow has no circles: from an end, any
  /// arc that still carries something leads back to a source.
  func paths(of choice: Choice) -> [[EdgeID]] {
    var left = choice.flow
    var arriving: [Int: [Int]] = [:]
    for (index, arc) in arcs.enumerated() { arriving[arc.state, default: []].append(index) }
    var paths: [[EdgeID]] = []
    for (end, count) in zip(endStates, choice.arrivals) {
      for _ in 0..<count {
        var links: [EdgeID] = []
        var state: Int? = end
        while let here = state {
          guard let index = arriving[here]?.first(where: { left[$0] > 0 }) else { break }
          left[index] -= 1
          if let link = arcs[index].link { links.append(link) }
          state = arcs[index].upstream
        }
        paths.append(links.reversed())
      }
    }
    return paths
  }
}

extension RouteNetwork {
  /// What a link adds to the sum that disjoint routes keep small.
  ///
  /// Costs count per unit carried, not per unit of product, for the amount that a link carries for
  /// a unit of product may differ from route to route.
  fileprivate func weight(of link: EdgeID, by measure: RouteMeasure) -> Double {
    let record = network.links[link]
    switch measure {
    case .cost: return record.cost ?? 0
    case .leadTime: return record.leadTime ?? 0
    case .capacity: return 1
    case .risk:
      let source = network.graph.source(of: link)
      let codes = [network.sites[source].country].compactMap(\.self) + record.via
      return codes.reduce(0) { $0 + (network.riskWeight(of: $1) ?? 0) }
    }
  }
}
