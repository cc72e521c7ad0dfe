import Foundation
import GraphCore
import SupplyChain

/// How good a route can still become: for each state, a bound on everything upstream of it.
///
/// Bounds start hopeful (nothing upstream costs anything) and are tightened by repeating the
/// recursion of the best way; each round is a valid bound, so rounds may stop early.
struct RouteBound: Sendable {
  let measure: RouteMeasure
  private let figures: [Double]
  /// For each state, the fewest links of any way back to a source.
  private let lengths: [Int]

  /// More rounds tighten bounds only on routes of more steps than this.
  private static let rounds = 60

  init(_ measure: RouteMeasure, in routes: RouteNetwork) {
    self.measure = measure
    let hopeful = measure == .capacity ? Double.infinity : 0
    var figures = [Double](repeating: hopeful, count: routes.states.count)
    for _ in 0..<Self.rounds {
      let next = routes.steps.indices.map { state in
        Self.best(measure, of: state, in: routes, figures)
      }
      if next == figures { break }
      figures = next
    }
    self.figures = figures
    lengths = Self.fewestLinks(in: routes)
  }

  /// Breadth-first search from the sources, in which recipes take no length.
  private static func fewestLinks(in routes: RouteNetwork) -> [Int] {
    var users = [[(state: Int, length: Int)]](repeating: [], count: routes.steps.count)
    var lengths = [Int](repeating: .max, count: routes.steps.count)
    var level: [Int] = []
    for (state, steps) in routes.steps.enumerated() {
      for step in steps {
        if let upstream = step.upstream {
          users[upstream].append((state, step.link == nil ? 0 : 1))
        } else if lengths[state] > 0 {
          lengths[state] = 0
          level.append(state)
        }
      }
    }
    while !level.isEmpty {
      var next: [Int] = []
      while let state = level.popLast() {
        for user in users[state] where lengths[state] + user.length < lengths[user.state] {
          lengths[user.state] = lengths[state] + user.length
          if user.length == 0 { level.append(user.state) } else { next.append(user.state) }
        }
      }
      level = next
    }
    return lengths
  }

  private static func best(
    _ measure: RouteMeasure, of state: Int, in routes: RouteNetwork, _ figures: [Double]
  ) -> Double {
    let network = routes.network
    var best = measure == .capacity ? 0 : Double.infinity
    for step in routes.steps[state] {
      let upstream = step.upstream.map { figures[$0] }
      let record = step.link.map { network.links[$0] }
      switch measure {
      case .cost:
        best = min(best, step.need * ((record?.cost ?? 0) + (upstream ?? 0)))
      case .leadTime:
        best = min(best, (record?.leadTime ?? 0) + (upstream ?? 0))
      case .capacity:
        let above = step.need > 0 ? (upstream ?? .infinity) / step.need : .infinity
        best = max(best, min(step.capacity ?? .infinity, above))
      case .risk:
        let site = routes.states.states[step.upstream ?? state].site
        let touched = [network.sites[site].country].compactMap(\.self) + (record?.via ?? [])
        let weight = touched.map { network.riskWeight(of: $0) ?? 0 }.max() ?? 0
        best = min(best, max(weight, upstream ?? 0))
      }
    }
    return best
  }

  /// The fewest links that a completion of a partial route can have.
  func length(of partial: PartialRoute) -> Int {
    partial.links.count + (partial.isComplete ? 0 : lengths[partial.state])
  }

  /// A key that no completion of a partial route can undercut; smaller is better.
  func key(of partial: PartialRoute) -> Double {
    let upstream = partial.isComplete ? nil : figures[partial.state]
    switch measure {
    case .cost:
      return partial.cost + partial.need * (upstream ?? 0)
    case .leadTime:
      return partial.leadTime + (upstream ?? 0)
    case .capacity:
      guard let upstream, partial.need > 0 else { return -partial.capacity }
      return -min(partial.capacity, upstream / partial.need)
    case .risk:
      return max(partial.riskWeight, upstream ?? 0)
    }
  }
}

extension SupplyNetwork {
  /// `−log(1 − p)` of a country, so that independent risks add; `nil` where nobody knows.
  ///
  /// Certain disruption has a weight that is finite, yet larger than all others together.
  func riskWeight(of code: CountryCode) -> Double? {
    country(code)?.risk.map { $0 < 1 ? -log1p(-$0) : 10_000 }
  }
}
