import Foundation
import GraphCore
import SupplyChain

/// Finds routes in order of a measure, the best first, by best-first search from the demand up.
///
/// The bound of a partial route is never worse than any completion (``RouteBound``), so a complete
/// route that comes out of the queue is the best of all that are left. Of routes that are equally
/// good the one with the fewest links comes first; their bound is part of the key too, so that ties
/// (all risks equal, no capacity known) do not make the search look at everything.
///
/// Routes that differ in the recipe alone count once, with the better figures.
///
/// Source: P. E. Hart, N. J. Nilsson and B. Raphael, doi:10.1109/TSSC.1968.300136.
struct RouteSearch {
  private let routes: RouteNetwork
  private let bound: RouteBound
  private var queue = Heap()
  private var expanded = 0
  private var found: Set<Trail> = []
  private let limit: Int
  private let beyond: RouteBeyond?

  /// What makes two routes the same.
  private struct Trail: Hashable {
    let links: [EdgeID]
    let end: NodeID
  }

  /// Routes to some ends.
  ///
  /// - Parameters:
  ///   - ends: The states where routes end.
  ///   - measure: What to rank by.
  ///   - routes: The network.
  ///   - home: Countries besides which a route has to touch another; `nil` where it need not.
  ///   - limit: Partial routes looked at before the search is given up.
  init(
    to ends: [Int], by measure: RouteMeasure, in routes: RouteNetwork,
    beyond home: Set<CountryCode>? = nil, lookingAt limit: Int = 1_000_000
  ) {
    self.routes = routes
    self.limit = limit
    beyond = home.map { RouteBeyond($0, in: routes) }
    bound = RouteBound(measure, in: routes)
    for end in ends where !routes.steps[end].isEmpty {
      push(PartialRoute(at: end, in: routes))
    }
  }

  /// The next best route, or `nil` where there is none left.
  mutating func next() throws(AnalysisError) -> Route? {
    while let partial = queue.pop() {
      if partial.isComplete {
        guard found.insert(Trail(links: partial.links, end: partial.sites[0])).inserted else {
          continue
        }
        return routes.route(partial)
      }
      expanded += 1
      guard expanded <= limit else { throw .tooManyRoutes(limit: limit) }
      for step in routes.steps[partial.state].reversed() {
        guard let longer = PartialRoute(partial, taking: step, in: routes) else { continue }
        push(longer)
      }
    }
    return nil
  }

  private mutating func push(_ partial: PartialRoute) {
    if let beyond, !beyond.admits(partial) { return }
    // Keys that differ by rounding alone are ties: the last 12 bits do not count.
    let key = Double(bitPattern: bound.key(of: partial).bitPattern & ~0xFFF)
    guard key < .infinity else { return }
    queue.push(partial, key: key, length: bound.length(of: partial))
  }
}

/// A binary heap of partial routes: by key, then by fewest links, then the latest first.
private struct Heap {
  private struct Entry {
    let key: Double
    let length: Int
    let order: Int
    let partial: PartialRoute

    func precedes(_ other: Entry) -> Bool {
      (key, length, other.order) < (other.key, other.length, order)
    }
  }

  private var entries: [Entry] = []
  private var arrivals = 0

  mutating func push(_ partial: PartialRoute, key: Double, length: Int) {
    entries.append(Entry(key: key, length: length, order: arrivals, partial: partial))
    arrivals += 1
    var child = entries.count - 1
    while child > 0, entries[child].precedes(entries[(child - 1) / 2]) {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> PartialRoute? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return first.partial }
    entries[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < entries.count && entries[child].precedes(entries[best]) {
        best = child
      }
      guard best != parent else { return first.partial }
      entries.swapAt(parent, best)
      parent = best
    }
  }
}

extension RouteNetwork {
  /// A complete route with its figures; those that need an unknown number are missing.
  func route(_ partial: PartialRoute) -> Route {
    let records = partial.links.map { network.links[$0] }
    let knowsCost = records.allSatisfy { $0.cost != nil }
    let knowsTime = records.allSatisfy { $0.leadTime != nil }
    let knowsRisk =
      partial.countries.allSatisfy { network.country($0)?.risk != nil }
      && partial.sites.allSatisfy { network.sites[$0].country != nil }
    let knowsCapacity = partial.sites.allSatisfy { network.activityBound(of: $0) != nil }
    return Route(
      links: partial.links.reversed(), sites: partial.sites.reversed(),
      countries: countries(along: partial),
      cost: knowsCost ? partial.cost : nil, leadTime: knowsTime ? partial.leadTime : nil,
      capacity: knowsCapacity ? partial.capacity : nil,
      risk: knowsRisk ? -expm1(-partial.riskWeight) : nil)
  }

  /// The countries of a route's sites and those it passes through, in the order in which it first
  /// touches them.
  private func countries(along partial: PartialRoute) -> [CountryCode] {
    var touched: [CountryCode] = []
    for (index, site) in partial.sites.reversed().enumerated() {
      if index > 0 { touched += network.links[partial.links[partial.links.count - index]].via }
      if let code = network.sites[site].country { touched.append(code) }
    }
    var seen: Set<CountryCode> = []
    return touched.filter { seen.insert($0).inserted }
  }
}
