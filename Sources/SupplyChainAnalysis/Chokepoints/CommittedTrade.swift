import GraphCore
import SupplyChain

/// Today's trade, in which nobody finds a new supplier: shortage runs downstream along the flows.
///
/// The figure of a state is the part of today's amount of a material that is still had at a site.
/// What a site makes falls to the scarcest of the inputs its recipe needs; what it receives falls
/// with its suppliers, each by its share. Loops are solved as the greatest fixed point: all figures
/// start at one and only fall.
///
/// - A site with several recipes runs each as far as that recipe's own inputs allow, in the mix of
///   today (``TodayMix``); nobody switches to another recipe.
/// - An input that no flow is known of today is taken as still there: nothing of it is committed.
/// - Links without a known flow are left out of the shares.
/// - Stocks are not drawn.
struct CommittedTrade: Sendable {
  private let network: SupplyNetwork
  private let states: MaterialStates
  private let mix: TodayMix
  /// For each state, the links that bring its material, with the amount that arrives today.
  private let deliveries: [[Delivery]]
  private let siteOrder: [NodeID]

  private struct Delivery: Sendable {
    let link: EdgeID
    let departure: Int
    let amount: Double
  }

  init(_ network: SupplyNetwork, states: MaterialStates, mix: TodayMix) {
    self.network = network
    self.states = states
    var deliveries = [[Delivery]](repeating: [], count: states.count)
    for link in network.graph.edges {
      let record = network.links[link]
      guard let flow = record.flow, flow > 0 else { continue }
      deliveries[states.arrival[link]].append(
        Delivery(
          link: link, departure: states.departure[link], amount: flow * (1 - record.loss)))
    }
    self.deliveries = deliveries
    self.mix = mix
    siteOrder = network.graph.nodes.sorted {
      (network.sites[$0].stage, $0) < (network.sites[$1].stage, $1)
    }
  }

  /// For each state, the part of today's amount that is still had while a closure lasts.
  ///
  /// The part at a closed site is what still arrives there, for its own demand; it sends nothing.
  func remaining(under closure: Closure) -> [Double] {
    var had = [Double](repeating: 1, count: states.count)
    for state in 0..<states.count
    where closure.materials[states.states[state].material.index] { had[state] = 0 }
    for _ in 0..<Self.sweepLimit {
      var change = 0.0
      for site in siteOrder {
        let arrived = states.states(of: site).map { arriving(at: $0, had, closure) }
        for state in states.states(of: site) where had[state] > 0 {
          let figure = min(had[state], part(of: state, arrived, closure))
          change = max(change, had[state] - figure)
          had[state] = figure
        }
      }
      if change <= Self.tolerance { break }
    }
    return had
  }

  /// Sweeps converge geometrically; a loop that returns 99.9 % of its scrap needs some 30,000.
  private static let sweepLimit = 100_000
  private static let tolerance = 1e-14

  /// The part of today's deliveries that still arrives, or `nil` where none are known.
  private func arriving(at state: Int, _ had: [Double], _ closure: Closure) -> Double? {
    var today = 0.0
    var left = 0.0
    for delivery in deliveries[state] {
      today += delivery.amount
      guard !closure.links[delivery.link] else { continue }
      left += delivery.amount * had[delivery.departure] * scenarioPart(of: delivery.link)
    }
    return today > 0 ? left / today : nil
  }

  /// The part of a link's flow that the scenario in force lets through.
  private func scenarioPart(of link: EdgeID) -> Double {
    let openness = network.openness[link]
    guard openness < 1, let flow = network.links[link].flow, flow > 0 else { return 1 }
    return min(1, (network.links[link].capacity ?? flow) * openness / flow)
  }

  /// The part of a site's activity that the scenario in force allows.
  private func scenarioPart(of site: NodeID) -> Double {
    let availability = network.availability[site]
    guard availability < 1 else { return 1 }
    guard let output = network.sites[site].output, output > 0,
      let capacity = network.capacity(of: site).amount, capacity.isFinite
    else { return availability }
    return min(1, capacity * availability / output)
  }

  /// The part of a state that is still had: made here and received, each by its weight today.
  private func part(of state: Int, _ arrived: [Double?], _ closure: Closure) -> Double {
    let site = states.states[state].site
    let first = states.states(of: site).lowerBound
    let received = arrived[state - first]
    let makers = mix.makers(of: state)
    guard !makers.isEmpty else { return received ?? 1 }
    let idle = makers.allSatisfy { $0.amount <= 0 }
    var made = 0.0
    var total = 0.0
    for maker in makers {
      let weight = idle ? 1 : maker.amount
      var part = 1.0
      for input in maker.inputs { part = min(part, arrived[input - first] ?? 1) }
      if closure.sites[site] || closure.stops(network[maker.recipe]) { part = 0 }
      made += weight * min(part, scenarioPart(of: site))
      total += weight
    }
    guard let received, mix.received[state] > 0 else { return made / total }
    return (made + received * mix.received[state]) / (total + mix.received[state])
  }
}
