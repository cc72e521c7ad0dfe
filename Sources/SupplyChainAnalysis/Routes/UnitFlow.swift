import GraphCore
import LinearProgram
import SupplyChain

/// Routes as unit flows through the states.
struct UnitFlow {
  /// Whole flows that make a set of routes, and what their links weigh together.
  struct Choice {
    let count: Int
    let weight: Double
    /// For each arc, how many routes take it.
    let flow: [Int]
    /// For each end, how many routes arrive.
    let arrivals: [Int]
  }

  /// The links of one route, and the state it ends at.
  struct Path {
    let end: Int
    let links: [EdgeID]
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
    let endSites = Set(ends.map { network.states.states[$0].site })
    var balances = [[Term]](repeating: [], count: network.states.count)
    var leaving: [NodeID: [Term]] = [:]
    var weights: [ColumnID: Double] = [:]
    for state in seen.indices where seen[state] {
      for step in network.steps[state] {
        let source = step.link.map { network.network.graph.source(of: $0) }
        // A route to the only site there is to reach never leaves it.
        if endSites.count == 1, let source, endSites.contains(source) { continue }
        let column = program.addColumn(bounds: 0...(step.link == nil ? .infinity : 1))
        arcs.append(Arc(column: column, link: step.link, upstream: step.upstream, state: state))
        balances[state].append(1 * column)
        if let upstream = step.upstream { balances[upstream].append(-1 * column) }
        guard let link = step.link, let source else { continue }
        leaving[source, default: []].append(1 * column)
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
    // What a site makes of nothing for its own demand needs no link: one such route counts.
    for site in endSites.sorted() {
      let begun = arcs.filter { $0.upstream == nil && network.states.states[$0.state].site == site }
      guard !begun.isEmpty else { continue }
      let left = (leaving[site] ?? []).map { -$0.coefficient * $0.column }
      program.addRow(bounds: -Double.infinity...1, terms: begun.map { 1 * $0.column } + left)
    }
    if disjointness == .sites {
      for site in leaving.keys.sorted() {
        program.addRow(bounds: 0...1, terms: leaving[site] ?? [])
      }
    }
  }

  /// Depth-first branch and bound; `best` is the best whole choice so far.
  func search(
    _ solver: inout Solver, fixed: [ColumnID: ClosedRange<Double>], best: inout Choice?
  ) throws(AnalysisError) {
    solver.resetBounds()
    for column in fixed.keys.sorted() {
      if let bounds = fixed[column] { solver.setBounds(bounds, of: column) }
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
      // Of fractional counts the weight says nothing, for fewer routes may weigh less.
      let isWhole = abs(count - reachable) <= 1e-6
      if Int(reachable) == best.count, isWhole, weight >= best.weight - 1e-9 { return }
    }
    let fractional = arcs.first { arc in
      abs(solution[arc.column] - solution[arc.column].rounded()) > 1e-6
    }
    guard let fractional else {
      best = Choice(
        count: Int(count.rounded()), weight: weight,
        flow: arcs.map { Int(solution[$0.column].rounded()) },
        arrivals: ends.map { Int(solution[$0].rounded()) })
      return
    }
    let bounds = solver.program.columnBounds[fractional.column.index]
    let below = solution[fractional.column].rounded(.down)
    for half in [(below + 1)...bounds.upperBound, bounds.lowerBound...below] {
      var branch = fixed
      branch[fractional.column] = half
      try search(&solver, fixed: branch, best: &best)
    }
  }

  /// The chosen flow as paths, each from a source to an end.
  ///
  /// What flows into a state flows out of it, and the least flow has no circles: from an end, any
  /// arc that still carries something leads back to a source.
  func paths(of choice: Choice) -> [Path] {
    var left = choice.flow
    var arriving: [Int: [Int]] = [:]
    for (index, arc) in arcs.enumerated() { arriving[arc.state, default: []].append(index) }
    var paths: [Path] = []
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
        paths.append(Path(end: end, links: links))
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
