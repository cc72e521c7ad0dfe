import GraphCore
import SupplyChain

/// Today's trade, in which nobody finds a new supplier: shortage runs downstream along the flows.
///
/// The figure of a state is the part of today's amount of a material that is still had at a site.
/// What a site makes falls to the scarcest of the inputs its recipe needs; what it receives falls
/// with its suppliers, each by its share; what it makes and receives falls by the weight of either.
/// Loops are solved as the greatest fixed point: all figures start at one and only fall.
///
/// - A site with several recipes runs each as far as that recipe's own inputs allow, in the mix of
///   today (``TodayMix``); nobody switches to another recipe.
/// - An input that no flow is known of today is taken as still there: nothing of it is committed.
/// - Links without a known flow are left out of the shares.
/// - A scenario caps each site and each link at the part of today's amount that it lets through.
/// - Stocks are not drawn.
struct CommittedTrade: Sendable {
  private let network: SupplyNetwork
  private let states: MaterialStates
  private let mix: TodayMix
  /// For each state, the links that bring its material today.
  private var deliveries: [[Delivery]]
  /// For each state, the states whose figures rest on its own.
  private var dependents: [[Int]]
  /// For each site, the part of its activity that the scenario in force allows.
  private let activityParts: NodeColumn<Double>
  /// All states, from the first stage to the last.
  private let order: [Int]
  /// For each state, the part of today's amount that is had in the scenario in force.
  private(set) var today: [Double]

  private struct Delivery: Sendable {
    let link: EdgeID
    let departure: Int
    /// What arrives today.
    let amount: Double
    /// The part of it that the scenario in force lets through.
    let part: Double
  }

  init(_ network: SupplyNetwork, states: MaterialStates, mix: TodayMix) {
    self.network = network
    self.states = states
    self.mix = mix
    deliveries = Array(repeating: [], count: states.count)
    dependents = Array(repeating: [], count: states.count)
    for link in network.graph.edges {
      let record = network.links[link]
      guard let flow = record.flow, flow > 0 else { continue }
      deliveries[states.arrival[link]].append(
        Delivery(
          link: link, departure: states.departure[link], amount: flow * (1 - record.loss),
          part: network.scenarioPart(of: link)))
      dependents[states.departure[link]].append(states.arrival[link])
    }
    for state in 0..<states.count {
      for input in Set(mix.makers(of: state).flatMap(\.inputs)).sorted() {
        dependents[input].append(state)
      }
    }
    activityParts = NodeColumn(network.graph.nodes.map { network.scenarioPart(of: $0) })
    order = network.graph.nodes.sorted {
      (network.sites[$0].stage, $0) < (network.sites[$1].stage, $1)
    }.flatMap { states.states(of: $0) }
    today = Array(repeating: 1, count: states.count)
    today = remaining(under: Closure(of: [], in: network))
  }

  /// For each state, the part of today's amount that is still had while a closure lasts.
  ///
  /// The part at a closed site is what still arrives there, for its own demand; it sends nothing.
  ///
  /// - Complexity: O(links + recipe inputs) and what falls; around a loop figures converge
  ///   geometrically, by the part of the loop that returns.
  func remaining(under closure: Closure) -> [Double] {
    var had = today
    for state in order where closure.materials[states.states[state].material.index] {
      had[state] = 0
    }
    var queue = order
    var isQueued = [Bool](repeating: true, count: states.count)
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      isQueued[state] = false
      let figure = part(of: state, had, closure)
      guard figure < had[state] - Self.tolerance || (figure == 0 && had[state] > 0) else {
        continue
      }
      had[state] = figure
      for dependent in dependents[state] where !isQueued[dependent] && had[dependent] > 0 {
        isQueued[dependent] = true
        queue.append(dependent)
      }
      if next > states.count {
        queue.removeFirst(next)
        next = 0
      }
    }
    return had
  }

  /// Smaller falls are not passed on.
  private static let tolerance = 1e-14

  /// The part of a state that is still had: made here and received, each by its weight today.
  private func part(of state: Int, _ had: [Double], _ closure: Closure) -> Double {
    let site = states.states[state].site
    var today = mix.received[state]
    var left = 0.0
    for delivery in deliveries[state] where !closure.links[delivery.link] {
      left += delivery.amount * min(had[delivery.departure], delivery.part)
    }
    let makers = mix.makers(of: state)
    // Where nothing is made or received today, each recipe counts the same.
    let isIdle = today <= 0 && makers.allSatisfy { $0.amount <= 0 }
    for maker in makers {
      let weight = isIdle ? 1 : maker.amount
      today += weight
      guard !closure.sites[site], !closure.stops(network[maker.recipe]) else { continue }
      left += weight * maker.inputs.reduce(activityParts[site]) { min($0, had[$1]) }
    }
    return today > 0 ? left / today : 1
  }
}

extension SupplyNetwork {
  /// The part of a link's flow today that the scenario in force lets through.
  fileprivate func scenarioPart(of link: EdgeID) -> Double {
    let source = graph.source(of: link)
    var part = 1.0
    if let flow = links[link].flow, flow > 0, openness[link] < 1 || availability[source] == 0 {
      part = min(part, shipmentBound(of: link) / flow)
    }
    if sites[source].recipes.isEmpty, availability[source] < 1,
      let bound = activityBound(of: source), let sent = sentToday(from: source), sent > 0
    {
      part = min(part, bound / sent)
    }
    return part
  }

  /// The part of a site's activity today that the scenario in force allows.
  fileprivate func scenarioPart(of site: NodeID) -> Double {
    guard availability[site] < 1 else { return 1 }
    guard let output = sites[site].output, output > 0, let bound = activityBound(of: site),
      bound.isFinite
    else { return availability[site] }
    return min(1, bound / output)
  }
}
