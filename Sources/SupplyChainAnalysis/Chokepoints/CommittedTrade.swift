import GraphCore
import SupplyChain

/// Today's trade, in which nobody finds a new supplier: shortage runs downstream along the flows.
///
/// The figure of a state is the part of today's amount of a material that is still had at a site.
/// What a site makes falls to the scarcest of the inputs its recipe needs; what it receives falls
/// with its suppliers, each by its share; what it makes and receives falls by the weight of either.
/// Loops are solved as the greatest fixed point: all figures start at one and only fall. What
/// circulates without coming from anywhere therefore stays.
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
  /// States whose figures rest on each other, every group after those that it rests on.
  private let groups: [Group]
  /// The number of the group that each state is in.
  private let groupNumbers: [Int]
  /// Loops of more states are iterated instead of solved.
  private let largestSystem: Int
  /// For each site, the part of its activity that the scenario in force allows.
  private let activityParts: NodeColumn<Double>
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

  private struct Group: Sendable {
    /// Its states, in an order in which a loop is eliminated with little fill.
    let states: [Int]
    /// Whether a figure rests on itself, in the end.
    let isLoop: Bool
  }

  /// What a part of a state's figure follows.
  private enum Basis {
    /// The figure of a state.
    case state(Int)
    /// A figure of its own: what the scenario lets through, or nothing where it is closed.
    case part(Double)
  }

  init(
    _ network: SupplyNetwork, states: MaterialStates, mix: TodayMix, largestSystem: Int = 500
  ) {
    self.network = network
    self.states = states
    self.mix = mix
    self.largestSystem = largestSystem
    deliveries = Array(repeating: [], count: states.count)
    var bases = DigraphBuilder(nodeCount: states.count)
    var restsOnItself = [Bool](repeating: false, count: states.count)
    for link in network.graph.edges {
      let record = network.links[link]
      guard let flow = record.flow, flow > 0 else { continue }
      let (departure, arrival) = (states.departure[link], states.arrival[link])
      deliveries[arrival].append(
        Delivery(
          link: link, departure: departure, amount: flow * (1 - record.loss),
          part: network.scenarioPart(of: link)))
      bases.addEdge(from: NodeID(departure), to: NodeID(arrival))
      if departure == arrival { restsOnItself[arrival] = true }
    }
    for state in 0..<states.count {
      for input in Set(mix.makers(of: state).flatMap(\.inputs)).sorted() {
        bases.addEdge(from: NodeID(input), to: NodeID(state))
        if input == state { restsOnItself[state] = true }
      }
    }
    let graph = bases.graph()
    let components = graph.strongComponents()
    groups = (0..<components.count).map { component in
      let members = components.members(of: component).map(\.index)
      let isSolved = members.count > 1 && members.count <= largestSystem
      return Group(
        states: isSolved ? EliminationOrder(of: members, in: graph).unknowns : members,
        isLoop: members.count > 1 || restsOnItself[members[0]])
    }
    groupNumbers = components.numbers.values.map(Int.init)
    activityParts = NodeColumn(network.graph.nodes.map { network.scenarioPart(of: $0) })
    today = Array(repeating: 1, count: states.count)
    today = falling(from: today, under: Outage(of: [], in: network)) { _, _ in true }
  }

  /// For each state, the part of today's amount that is still had while an outage lasts.
  ///
  /// The part at a closed site is what still arrives there, for its own demand; it sends nothing.
  ///
  /// - Complexity: O(links + recipe inputs), and for each loop that the outage touches O(states³)
  ///   a round, where a round changes which input of some recipe is the scarcest: few in practice.
  func remaining(under outage: Outage) -> [Double] {
    falling(from: today, under: outage) { group, had in
      group.states.contains { isTouched($0, had, outage) }
    }
  }

  /// The greatest figures, none above those given, that an outage leaves.
  ///
  /// Loops for which `isTouched` is false keep the figures given.
  private func falling(
    from start: [Double], under outage: Outage, where isTouched: (Group, [Double]) -> Bool
  ) -> [Double] {
    var had = start
    for state in had.indices where outage.materials[states.states[state].material.index] {
      had[state] = 0
    }
    for group in groups {
      if !group.isLoop {
        let state = group.states[0]
        let figure = part(of: state, had, outage)
        if Self.falls(had[state], to: figure) { had[state] = figure }
      } else if isTouched(group, had) {
        if group.states.count > largestSystem || !solve(group, &had, outage) {
          iterate(group, &had, outage)
        }
      }
    }
    return had
  }

  /// Whether a state's figure rests on anything that differs from today.
  private func isTouched(_ state: Int, _ had: [Double], _ outage: Outage) -> Bool {
    had[state] != today[state]
      || deliveries[state].contains {
        outage.links[$0.link] || had[$0.departure] != today[$0.departure]
      }
      || mix.makers(of: state).contains { maker in
        outage.sites[states.states[state].site] || outage.stops(maker.recipe)
          || maker.inputs.contains { had[$0] != today[$0] }
      }
  }

  /// Lowers the figures of a loop to its greatest fixed point, or returns `false`.
  ///
  /// Policy iteration: each minimum is replaced by what is the least at the figures of the moment,
  /// and the means that are left are solved at once. No solution is below the greatest fixed
  /// point, for no minimum is above what replaced it, and none is above the figures of the moment;
  /// where the least stay the least, the solution is a fixed point.
  ///
  /// R. A. Howard: *Dynamic Programming and Markov Processes* (1960).
  private func solve(_ group: Group, _ had: inout [Double], _ outage: Outage) -> Bool {
    let unknowns = group.states.filter { had[$0] > 0 }
    var rows = [Int: Int](minimumCapacity: unknowns.count)
    for (row, state) in unknowns.enumerated() { rows[state] = row }
    var figures = had
    var chosen: [Int] = []
    for _ in 0..<(unknowns.count + 8) {
      var system = CirculationSystem(count: unknowns.count)
      // The states that the minima follow, in order; -1 where they follow none.
      var choices: [Int] = []
      for (row, state) in unknowns.enumerated() {
        let total = weight(of: state)
        guard total > 0 else {
          system.add(1, ofKnown: 1, to: row)
          continue
        }
        forEachPart(of: state, figures, outage) { weight, basis in
          switch basis {
          case .state(let other):
            choices.append(other)
            if let unknown = rows[other] {
              system.add(weight / total, ofUnknown: unknown, to: row)
            } else {
              system.add(weight / total, ofKnown: figures[other], to: row)
            }
          case .part(let part):
            choices.append(-1)
            system.add(weight / total, ofKnown: part, to: row)
          }
        }
      }
      guard choices != chosen else {
        for state in unknowns where Self.falls(had[state], to: figures[state]) {
          had[state] = figures[state]
        }
        return true
      }
      chosen = choices
      let solution = system.solution(from: unknowns.map { figures[$0] })
      guard solution.allSatisfy(\.isFinite) else { return false }
      for (state, figure) in zip(unknowns, solution) {
        figures[state] = min(figures[state], figure)
      }
    }
    // Ties that rounding breaks now this way, now that: what is left to fall is rounding, too.
    had = figures
    return false
  }

  /// Lowers the figures of a loop step by step, until none falls.
  private func iterate(_ group: Group, _ had: inout [Double], _ outage: Outage) {
    var isFalling = true
    while isFalling {
      isFalling = false
      for state in group.states where had[state] > 0 {
        let figure = part(of: state, had, outage)
        guard Self.falls(had[state], to: figure) else { continue }
        had[state] = figure
        isFalling = true
      }
    }
  }

  /// Whether a figure falls by more than rounding.
  private static func falls(_ figure: Double, to next: Double) -> Bool {
    next < figure - 1e-14 || (next == 0 && figure > 0)
  }

  /// The part of a state that is still had: made here and received, each by its weight today.
  private func part(of state: Int, _ had: [Double], _ outage: Outage) -> Double {
    let total = weight(of: state)
    guard total > 0 else { return 1 }
    var left = 0.0
    forEachPart(of: state, had, outage) { weight, basis in
      switch basis {
      case .state(let other): left += weight * had[other]
      case .part(let part): left += weight * part
      }
    }
    return left / total
  }

  /// What is received and made of a state today.
  private func weight(of state: Int) -> Double {
    let isIdle = isIdle(state)
    return mix.makers(of: state).reduce(mix.received[state]) { $0 + (isIdle ? 1 : $1.amount) }
  }

  /// Whether nothing is made or received today, so that each recipe counts the same.
  private func isIdle(_ state: Int) -> Bool {
    !mix.isSupplied(state)
  }

  /// Every delivery and every recipe of a state, with its weight and what is the least for it.
  private func forEachPart(
    of state: Int, _ had: [Double], _ outage: Outage, _ body: (Double, Basis) -> Void
  ) {
    let site = states.states[state].site
    for delivery in deliveries[state] {
      if outage.links[delivery.link] {
        body(delivery.amount, .part(0))
      } else if had[delivery.departure] < delivery.part {
        body(delivery.amount, .state(delivery.departure))
      } else {
        body(delivery.amount, delivery.part < 1 ? .part(delivery.part) : .state(delivery.departure))
      }
    }
    let isIdle = isIdle(state)
    for maker in mix.makers(of: state) {
      let weight = isIdle ? 1 : maker.amount
      guard !outage.sites[site], !outage.stops(maker.recipe) else {
        body(weight, .part(0))
        continue
      }
      var (least, basis) = (activityParts[site], Basis.part(activityParts[site]))
      // A full allowance binds nothing, and a tie with it would hide the inputs for a round.
      if least >= 1, let first = maker.inputs.first { (least, basis) = (had[first], .state(first)) }
      for input in maker.inputs where had[input] < least {
        (least, basis) = (had[input], .state(input))
      }
      body(weight, basis)
    }
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
