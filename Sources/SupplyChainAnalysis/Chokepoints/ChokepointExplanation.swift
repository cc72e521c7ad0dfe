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
    let open = Closure(of: [], in: network)
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
    let closure = Closure(of: [element], in: network)
    let share = shares.largest(of: element)
    let stages = Set(element.sites.map { network.sites[$0].stage })
    let countries = Set(element.sites.map { network.sites[$0].country })
    return Chokepoint(
      element: element,
      stage: stages.count == 1 ? stages.first : share?.stage,
      country: countries.count == 1 ? countries.first ?? nil : nil,
      share: share?.part,
      committedLoss: uncommitted.count < target.count ? committedLoss(under: closure) : nil,
      reroutedLoss: reroutedLoss,
      isInescapable: isReachable && !isDeliverable(under: closure),
      shadowPrice: shadowPrice, bracket: bracket)
  }

  private func committedLoss(under closure: Closure) -> Double {
    let had = trade.remaining(under: closure)
    return target.reduce(0) { loss, demand in
      guard let state = states.state(of: demand.material, at: demand.site) else { return loss }
      return loss + demand.amount * max(0, trade.today[state] - had[state])
    }
  }

  private func isDeliverable(under closure: Closure) -> Bool {
    let had = producibility.had(under: closure)
    return target.contains { demand in
      states.state(of: demand.material, at: demand.site).map { had[$0] } ?? false
    }
  }
}
