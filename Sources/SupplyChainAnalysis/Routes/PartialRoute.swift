import GraphCore
import SupplyChain

/// The last part of a route: from some state down to the demand.
struct PartialRoute: Sendable {
  /// What has to be obtained next, and where.
  let state: Int
  /// Links taken, the last one of the route first.
  let links: [EdgeID]
  /// Sites passed, the demand's first.
  let sites: [NodeID]
  /// States passed at the current site, so that recipes do not turn in a circle.
  let statesHere: [Int]
  /// Units needed at the state per unit of the product.
  let need: Double
  let cost: Double
  let leadTime: Double
  let capacity: Double
  let countries: [CountryCode]
  let riskWeight: Double
  /// Whether a recipe without inputs ends it.
  let isComplete: Bool

  /// A route that has not left the demand yet.
  init(at state: Int, in routes: RouteNetwork) {
    let site = routes.states.states[state].site
    self.state = state
    links = []
    sites = [site]
    statesHere = [state]
    need = 1
    cost = 0
    leadTime = 0
    capacity = .infinity
    countries = [routes.network.sites[site].country].compactMap(\.self)
    riskWeight = countries.reduce(0) { $0 + (routes.network.riskWeight(of: $1) ?? 0) }
    isComplete = false
  }

  /// The same route one step further up, or `nil` where it would pass a site or a state twice.
  init?(_ other: PartialRoute, taking step: RouteNetwork.Step, in routes: RouteNetwork) {
    let network = routes.network
    state = step.upstream ?? other.state
    need = other.need * step.need
    capacity = min(
      other.capacity, other.need > 0 ? (step.capacity ?? .infinity) / other.need : .infinity)
    isComplete = step.upstream == nil
    guard let link = step.link else {
      guard isComplete || !other.statesHere.contains(state) else { return nil }
      links = other.links
      sites = other.sites
      statesHere = other.statesHere + [state]
      cost = other.cost
      leadTime = other.leadTime
      countries = other.countries
      riskWeight = other.riskWeight
      return
    }
    let source = network.graph.source(of: link)
    guard !other.sites.contains(source) else { return nil }
    let record = network.links[link]
    links = other.links + [link]
    sites = other.sites + [source]
    statesHere = [state]
    cost = other.cost + need * (record.cost ?? 0)
    leadTime = other.leadTime + (record.leadTime ?? 0)
    var countries = other.countries
    var weight = other.riskWeight
    for code in record.via.reversed() + [network.sites[source].country].compactMap(\.self)
    where !countries.contains(code) {
      countries.append(code)
      weight += network.riskWeight(of: code) ?? 0
    }
    self.countries = countries
    riskWeight = weight
  }
}
