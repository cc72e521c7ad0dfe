import GraphCore
import SupplyChain

/// Everything about an element that needs no program: today's trade, shares, ways around.
struct ChokepointExplanation: Sendable {
  private let network: SupplyNetwork
  private let states: MaterialStates
  private let target: [Demand]
  private let trade: CommittedTrade
  private let shares: StageShares
  private let producibility: Producibility
  /// Whether anything can be delivered to the target with everything open.
  private let isReachable: Bool
  /// Demands of the target of which no supply is known today, so that none is committed.
  let uncommitted: [Demand]

  init(_ network: SupplyNetwork, states: MaterialStates, target: [Demand]) {
    self.network = network
    self.states = states
    self.target = target
    let mix = TodayMix(network, states: states)
    trade = CommittedTrade(network, states: states, mix: mix)
    shares = StageShares(network, output: StageOutput(network, states: states, mix: mix))
    producibility = Producibility(network, states: states)
    let open = Outage(of: [], in: network)
    let reachable = producibility.had(under: open)
    func state(of demand: Demand) -> Int? {
      states.state(of: demand.material, at: demand.site)
    }
    isReachable = target.contains { state(of: $0).map { reachable[$0] } ?? false }
    uncommitted = target.filter { demand in
      guard let state = state(of: demand) else { return true }
      return mix.received[state] <= 0 && mix.makers(of: state).allSatisfy { $0.amount <= 0 }
    }
  }

  /// An element with its losses and all that explains them.
  func chokepoint(
    _ element: Element, reroutedLoss: Double, shadowPrice: Double?, bracket: Chokepoint.Bracket?
  ) -> Chokepoint {
    let outage = Outage(of: [element], in: network)
    let share = shares.largest(of: element)
    let ends =
      element.sites.isEmpty ? element.links.map { network.graph.source(of: $0) } : element.sites
    let stages = Set(ends.map { network.sites[$0].stage })
    let countries = Set(element.sites.map { network.sites[$0].country })
    return Chokepoint(
      element: element,
      stage: stages.count == 1 ? stages.first : nil,
      country: countries.count == 1 ? countries.first ?? nil : nil,
      share: share?.part, sharedMaterial: share?.material,
      committedLoss: uncommitted.count < target.count ? committedLoss(under: outage) : nil,
      reroutedLoss: reroutedLoss,
      isInescapable: isReachable && !isDeliverable(under: outage),
      shadowPrice: shadowPrice, bracket: bracket)
  }

  private func committedLoss(under outage: Outage) -> Double {
    let had = trade.remaining(under: outage)
    return target.reduce(0) { loss, demand in
      guard let state = states.state(of: demand.material, at: demand.site) else { return loss }
      return loss + demand.amount * max(0, trade.today[state] - had[state])
    }
  }

  private func isDeliverable(under outage: Outage) -> Bool {
    let had = producibility.had(under: outage)
    return target.contains { demand in
      states.state(of: demand.material, at: demand.site).map { had[$0] } ?? false
    }
  }
}
