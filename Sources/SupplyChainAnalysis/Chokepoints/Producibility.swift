import GraphCore
import SupplyChain

/// Which materials can be had where at all, whatever the capacities.
///
/// A material is had at a site when an open link brings it or a recipe makes it of inputs that are
/// all had: reachability in an AND/OR graph. Sources are recipes without inputs; stocks are not
/// counted, for they end. Loops do not feed themselves (least fixed point).
///
/// Works as Dowling and Gallier's unit propagation (doi:10.1016/0743-1066(84)90014-1).
/// - Complexity: O(links + recipe inputs) for each outage.
struct Producibility: Sendable {
  private let network: SupplyNetwork
  private let states: MaterialStates
  private let runs: [Run]
  /// For each state, the runs that eat its material.
  private let eaters: [[Int]]
  /// For each state, the links that carry its material away.
  private let departures: [[EdgeID]]
  /// How many inputs each run needs.
  private let inputCounts: [Int]
  /// Whether a link can carry anything even without any outage.
  private let canCarry: EdgeColumn<Bool>

  /// A recipe at a site.
  private struct Run: Sendable {
    let site: NodeID
    /// Which of the site's recipes.
    let position: Int
    let recipe: RecipeID
    let inputs: [Int]
    let outputs: [Int]
  }

  /// How a material came to be had.
  private enum Cause: Sendable {
    case link(EdgeID)
    case run(Int)
  }

  init(_ network: SupplyNetwork, states: MaterialStates) {
    self.network = network
    self.states = states
    func positions(_ amounts: [MaterialAmount], at site: NodeID) -> [Int] {
      amounts.filter { $0.amount > 0 }.compactMap { states.state(of: $0.material, at: site) }
    }
    canCarry = EdgeColumn(network.graph.edges.map { network.passageBound(of: $0) > 0 })
    runs = network.graph.nodes.filter { network.activityBound(of: $0) != 0 }.flatMap { site in
      network.sites[site].recipes.enumerated().map { position, recipe in
        Run(
          site: site, position: position, recipe: recipe,
          inputs: positions(network[recipe].inputs, at: site),
          outputs: positions(network[recipe].outputs, at: site))
      }
    }
    inputCounts = runs.map { $0.inputs.count }
    var eaters = [[Int]](repeating: [], count: states.count)
    for (index, run) in runs.enumerated() {
      for input in run.inputs { eaters[input].append(index) }
    }
    self.eaters = eaters
    var departures = [[EdgeID]](repeating: [], count: states.count)
    for link in network.graph.edges { departures[states.departure[link]].append(link) }
    self.departures = departures
  }

  /// For each state, whether its material can be had there while an outage lasts.
  func had(under outage: Outage) -> [Bool] {
    causes(under: outage).map { $0 != nil }
  }

  /// The elements of a list that close one way to have one of some states, that is known.
  ///
  /// Without any other element that way stays open. `nil` where none of the states can be had.
  func blockers(of targets: [Int], among reach: ElementReach) -> ElementSet? {
    let causes = causes(under: Outage(of: [], in: network))
    guard let target = targets.first(where: { causes[$0] != nil }) else { return nil }
    var blockers = ElementSet(
      reach.materials[states.states[target].material.index], count: reach.count)
    var isSeen = [Bool](repeating: false, count: states.count)
    var open = [target]
    while let state = open.popLast() {
      guard !isSeen[state] else { continue }
      isSeen[state] = true
      switch causes[state] {
      case .link(let link)?:
        for element in reach.links[link] { blockers.insert(element) }
        open.append(states.departure[link])
      case .run(let number)?:
        let run = runs[number]
        for element in reach.runs[run.site][run.position] { blockers.insert(element) }
        open += run.inputs
      case nil:
        break
      }
    }
    return blockers
  }

  /// For each state, what its material comes by while an outage lasts, where it can be had.
  private func causes(under outage: Outage) -> [Cause?] {
    var causes = [Cause?](repeating: nil, count: states.count)
    var missing = inputCounts
    var queue: [Int] = []
    func reach(_ state: Int, by cause: Cause) {
      guard causes[state] == nil, !outage.materials[states.states[state].material.index]
      else { return }
      causes[state] = cause
      queue.append(state)
    }
    func start(_ number: Int) {
      guard isOpen(runs[number], outage) else { return }
      for output in runs[number].outputs { reach(output, by: .run(number)) }
    }
    for number in runs.indices where inputCounts[number] == 0 { start(number) }
    while let state = queue.popLast() {
      for link in departures[state] where isOpen(link, outage) {
        reach(states.arrival[link], by: .link(link))
      }
      for eater in eaters[state] {
        missing[eater] -= 1
        if missing[eater] == 0 { start(eater) }
      }
    }
    return causes
  }

  private func isOpen(_ link: EdgeID, _ outage: Outage) -> Bool {
    !outage.links[link] && canCarry[link]
  }

  private func isOpen(_ run: Run, _ outage: Outage) -> Bool {
    !outage.sites[run.site] && !outage.stops(run.recipe)
  }
}
