import GraphCore
import LinearProgram
import SupplyChain

/// What one more unit of capacity is worth at every place, by the prices of one best plan.
///
/// What can be delivered is concave in every capacity, so a price bounds the gain of any amount.
struct ExpansionPrices: Sendable {
  /// What is delivered without any addition.
  let delivered: Double
  private let sites: NodeColumn<Double>
  private let links: EdgeColumn<Double>
  /// For each state, the product gained per unit of the material had there.
  private let values: [Double]
  private let states: MaterialStates
  private let isClosed: Outage

  init(of delivery: Delivery, in question: DeliveryQuestion, without gone: ElementSet) {
    let allocation = question.allocation
    delivered = delivery.amount
    sites = allocation.sitePrices(in: delivery.plan)
    links = allocation.linkPrices(in: delivery.plan)
    values = allocation.balances.map { max(0, -delivery.plan.shadowPrice(of: $0)) }
    states = allocation.states
    isClosed = question.outage(without: gone)
  }

  /// The most that a unit added at a place can gain.
  func price(of place: ExpansionPlace) -> Double {
    switch place {
    case .site(let site):
      return isClosed.sites[site] ? 0 : sites[site]
    case .link(let link):
      return isClosed.links[link] ? 0 : links[link]
    case .newLink(let source, let target, let material):
      guard !isClosed.sites[source], !isClosed.materials[material.index],
        let from = states.state(of: material, at: source),
        let to = states.state(of: material, at: target)
      else { return 0 }
      return max(0, values[to] - values[from])
    }
  }
}
