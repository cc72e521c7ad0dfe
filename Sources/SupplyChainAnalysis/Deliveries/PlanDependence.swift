import GraphCore
import LinearProgram
import SupplyChain

/// What is left of a plan when parts of it go and nothing takes their place.
///
/// Shortage runs down the plan's own flows: what a site has of a material falls with what brings
/// it, each by its share; a recipe falls to the scarcest of its inputs. What is left can be
/// carried out, so it is a bound on what rerouting loses. And it is subadditive: without two
/// elements no more is lost than without each by itself, together, since a greatest of sums is at
/// most the sum of the greatest, round by round of the fixed point.
struct PlanDependence: Sendable {
  private struct Delivery: Sendable {
    let link: EdgeID
    let departure: Int
    let amount: Double
  }

  private struct Maker: Sendable {
    let site: NodeID
    let recipe: RecipeID
    let inputs: [Int]
    let amount: Double
  }

  private struct State: Sendable {
    let number: Int
    let deliveries: [Delivery]
    let makers: [Maker]
    let drawn: Double
    let total: Double
  }

  private let network: SupplyNetwork
  private let states: MaterialStates
  /// States that rest on each other, every group after those that it rests on.
  private let groups: [[State]]
  /// What is served to the target, and from which state.
  private let services: [(state: Int, amount: Double)]

  /// The figures of a loop have settled when none moves by more.
  private static var rounding: Double { 1e-12 }
  /// A loop that has not settled by then is taken as lost, which errs on the safe side.
  private static var longestSettling: Int { 200 }

  init(of plan: Solution, in allocation: AllocationProgram, isTarget: [Bool]) {
    let network = allocation.network
    let states = allocation.states
    var deliveries = [[Delivery]](repeating: [], count: states.count)
    var makers = [[Maker]](repeating: [], count: states.count)
    var bases = DigraphBuilder(nodeCount: states.count)
    for link in network.graph.edges {
      let amount = plan[allocation.shipments[link]] * (1 - network.links[link].loss)
      guard amount > 0 else { continue }
      let (departure, arrival) = (states.departure[link], states.arrival[link])
      deliveries[arrival].append(Delivery(link: link, departure: departure, amount: amount))
      bases.addEdge(from: NodeID(departure), to: NodeID(arrival))
    }
    for site in network.graph.nodes {
      for (recipe, column) in zip(network.sites[site].recipes, allocation.activities[site])
      where plan[column] > 0 {
        let inputs = network[recipe].inputs.filter { $0.amount > 0 }
          .compactMap { states.state(of: $0.material, at: site) }
        for output in network[recipe].outputs where output.amount > 0 {
          guard let state = states.state(of: output.material, at: site) else { continue }
          makers[state].append(
            Maker(
              site: site, recipe: recipe, inputs: inputs, amount: plan[column] * output.amount))
          for input in inputs { bases.addEdge(from: NodeID(input), to: NodeID(state)) }
        }
      }
    }
    let components = bases.graph().strongComponents()
    groups = (0..<components.count).map { component in
      components.members(of: component).map { node in
        let number = node.index
        let drawn = allocation.draws[number].map { max(0, plan[$0]) } ?? 0
        return State(
          number: number, deliveries: deliveries[number], makers: makers[number], drawn: drawn,
          total: deliveries[number].reduce(0) { $0 + $1.amount }
            + makers[number].reduce(0) { $0 + $1.amount } + drawn)
      }
    }
    services = zip(allocation.demands, zip(allocation.served, isTarget)).compactMap {
      demand, service in
      let amount = plan[service.0]
      guard service.1, amount > 0,
        let state = states.state(of: demand.material, at: demand.site)
      else { return nil }
      return (state, amount)
    }
    self.network = network
    self.states = states
  }

  /// How much less the target gets of the plan without some elements.
  func loss(under outage: Outage) -> Double {
    var left = [Double](repeating: 1, count: states.count)
    for group in groups {
      if group.count == 1, !rests(group[0]) {
        left[group[0].number] = part(of: group[0], left, outage)
      } else {
        settle(group, &left, outage)
      }
    }
    return services.reduce(0) { $0 + $1.amount * (1 - left[$1.state]) }
  }

  /// Whether a state rests on itself.
  private func rests(_ state: State) -> Bool {
    state.deliveries.contains { $0.departure == state.number }
      || state.makers.contains { $0.inputs.contains(state.number) }
  }

  private func settle(_ group: [State], _ left: inout [Double], _ outage: Outage) {
    for _ in 0..<Self.longestSettling {
      var fall = 0.0
      for state in group {
        let figure = part(of: state, left, outage)
        fall = max(fall, left[state.number] - figure)
        left[state.number] = min(left[state.number], figure)
      }
      if fall <= Self.rounding { return }
    }
    for state in group { left[state.number] = 0 }
  }

  private func part(of state: State, _ left: [Double], _ outage: Outage) -> Double {
    guard state.total > 0 else { return 1 }
    guard !outage.materials[states.states[state.number].material.index] else { return 0 }
    var had = state.drawn
    for delivery in state.deliveries where !outage.links[delivery.link] {
      had += delivery.amount * left[delivery.departure]
    }
    for maker in state.makers
    where !outage.sites[maker.site] && !outage.stops(maker.recipe) {
      had += maker.amount * maker.inputs.reduce(1) { min($0, left[$1]) }
    }
    return min(1, had / state.total)
  }
}
