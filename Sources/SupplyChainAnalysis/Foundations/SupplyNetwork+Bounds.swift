import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// The most a link can carry in the scenario in force.
  ///
  /// A link without a capacity is bounded by its ends alone; a scenario that holds it back bounds
  /// it by that part of its flow today. A site of which nothing is available sends nothing on.
  func shipmentBound(of link: EdgeID) -> Double {
    let openness = openness[link]
    if openness == 0 || availability[graph.source(of: link)] == 0 { return 0 }
    if let capacity = links[link].capacity { return capacity * openness }
    guard openness < 1, let flow = links[link].flow else { return .infinity }
    return flow * openness
  }

  /// The most a link can carry, its source's throughput included where that runs no recipe.
  func passageBound(of link: EdgeID) -> Double {
    let source = graph.source(of: link)
    let throughput = sites[source].recipes.isEmpty ? activityBound(of: source) : nil
    return min(shipmentBound(of: link), throughput ?? .infinity)
  }

  /// The most a site can do in the scenario in force: infinite where nothing bounds it, `nil` where
  /// nobody knows.
  ///
  /// A site that passes things on without a known capacity is bounded, by a scenario that holds it
  /// back, by that part of what it sends on today.
  func activityBound(of site: NodeID) -> Double? {
    let availability = availability[site]
    if availability == 0 { return 0 }
    guard let capacity = capacity(of: site).amount else { return nil }
    if capacity.isFinite { return capacity * availability }
    guard availability < 1, let sent = sentToday(from: site) else { return .infinity }
    return sent * availability
  }

  /// What leaves a site today, or `nil` where the flow of a link is not known.
  func sentToday(from site: NodeID) -> Double? {
    let flows = graph.outEdges(of: site).map { links[$0].flow }
    guard !flows.isEmpty, !flows.contains(nil) else { return nil }
    return flows.reduce(0) { $0 + ($1 ?? 0) }
  }
}
