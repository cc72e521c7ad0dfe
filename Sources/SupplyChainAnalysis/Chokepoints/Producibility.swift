import GraphCore
import SupplyChain

/// Which materials can be had where at all, whatever the capacities.
///
/// A material is had at a site when an open link brings it or a recipe makes it of inputs that are
/// all had: reachability in an AND/OR graph. Sources are recipes without inputs; stocks are not
/// counted, for they end. Loops do not feed themselves (least fixed point).
///
/// Works as Dowling and Gallier's unit propagation (doi:10.1016/0743-1066(84)90014-1).
/// - Complexity: O(links + recipe inputs) for each closure.
struct Producibility: Sendable {
  private let network: SupplyNetwork
  private let states: MaterialStates
  private let runs: [Run]
  /// For each state, the runs that eat its material.
  private let eaters: [[Int]]
  /// For each state, the links that carry its material away.
  private let departures: [[EdgeID]]
  /// Whether a link can carry anything even without any closure.
  private let canCarry: EdgeColumn<Bool>

  /// A recipe at a site.
  private struct Run: Sendable {
    let site: NodeID
    let recipe: RecipeID
    let inputs: [Int]
    let outputs: [Int]
  }

  init(_ network: SupplyNetwork, states: MaterialStates) {
    self.network = network
    self.states = states
    func positions(_ amounts: [MaterialAmount], at site: NodeID) -> [Int] {
      amounts.filter { $0.amount > 0 }.compactMap { states.state(of: $0.material, at: site) }
    }
    canCarry = EdgeColumn(network.graph.edges.map { network.passageBound(of: $0) > 0 })
    runs = network.graph.nodes.filter { network.activityBound(of: $0) != 0 }.flatMap { site in
      network.sites[site].recipes.map { recipe in
        Run(
          site: site, recipe: recipe, inputs: positions(network[recipe].inputs, at: site),
          outputs: positions(network[recipe].outputs, at: site))
      }
    }
    var eaters = [[Int]](repeating: [], count: states.count)
    for (index, run) in runs.enumerated() {
      for input in run.inputs { eaters[input].append(index) }
    }
    self.eaters = eaters
    var departures = [[EdgeID]](repeating: [], count: states.count)
    for link in network.graph.edges { departures[states.departure[link]].append(link) }
    self.departures = departures
  }

  /// For each state, whether its material can be had there while a closure lasts.
  func had(under closure: Closure) -> [Bool] {
    var had = [Bool](repeating: false, count: states.count)
    var missing = runs.map(\.inputs.count)
    var queue: [Int] = []
    func reach(_ state: Int) {
      guard !had[state], !closure.materials[states.states[state].material.index] else { return }
      had[state] = true
      queue.append(state)
    }
    func start(_ run: Run) {
      guard isOpen(run, closure) else { return }
      for output in run.outputs { reach(output) }
    }
    for run in runs where run.inputs.isEmpty { start(run) }
    while let state = queue.popLast() {
      for link in departures[state] where isOpen(link, closure) { reach(states.arrival[link]) }
      for eater in eaters[state] {
        missing[eater] -= 1
        if missing[eater] == 0 { start(runs[eater]) }
      }
    }
    return had
  }

  private func isOpen(_ link: EdgeID, _ closure: Closure) -> Bool {
    !closure.links[link] && canCarry[link]
  }

  private func isOpen(_ run: Run, _ closure: Closure) -> Bool {
    !closure.sites[run.site] && !closure.stops(network[run.recipe])
  }
}
