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
  private let elements: [Element]
  /// The elements that close one of the ways to deliver; nothing is inescapable where none does.
  private let blockers: ElementSet?
  /// Demands of the target of which no supply is known today, so that none is committed.
  let uncommitted: [Demand]

  init(of question: DeliveryQuestion, target: [Demand]) {
    let network = question.allocation.network
    let states = question.allocation.states
    self.network = network
    self.states = states
    self.target = target
    elements = question.elements
    let mix = TodayMix(network, states: states)
    trade = CommittedTrade(network, states: states, mix: mix)
    shares = StageShares(network, output: StageOutput(network, states: states, mix: mix))
    producibility = Producibility(network, states: states)
    func state(of demand: Demand) -> Int? {
      states.state(of: demand.material, at: demand.site)
    }
    blockers = producibility.blockers(
      of: target.compactMap { state(of: $0) }, among: question.reach)
    uncommitted = target.filter { demand in
      guard let state = state(of: demand) else { return true }
      return mix.received[state] <= 0 && mix.makers(of: state).allSatisfy { $0.amount <= 0 }
    }
  }

  /// The element at a position, with its losses and all that explains them.
  func chokepoint(
    at position: Int, reroutedLoss: Double, shadowPrice: Double?, bracket: Chokepoint.Bracket?
  ) -> Chokepoint {
    let element = elements[position]
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
      isInescapable: (blockers?.contains(position) ?? false) && !isDeliverable(under: outage),
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
