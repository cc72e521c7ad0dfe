import GraphCore
import SupplyChain

/// The ways to obtain a material at a site, one step upstream at a time.
///
/// A step goes from a state (a material at a site) to where it comes from: along a link to the
/// site that sent it, or through a recipe to one of its inputs. `need` is how many units are needed
/// upstream per unit here.
struct RouteNetwork: Sendable {
  /// One way to obtain a state.
  struct Step: Sendable {
    /// The state upstream, or `nil` where a recipe without inputs makes the material.
    let upstream: Int?
    /// The link taken, or `nil` for a recipe.
    let link: EdgeID?
    /// Units needed upstream per unit here.
    let need: Double
    /// Units that the step can deliver here in a year, or `nil` where nobody knows.
    let capacity: Double?
  }

  let network: SupplyNetwork
  let states: MaterialStates
  /// For each state, the ways to obtain it that lead back to a source.
  let steps: [[Step]]

  init(_ network: SupplyNetwork, states: MaterialStates, outage: Outage) {
    self.network = network
    self.states = states
    var steps = [[Step]](repeating: [], count: states.count)
    for link in network.graph.edges {
      let record = network.links[link]
      let arriving = 1 - record.loss
      let bound = network.passageBound(of: link)
      guard !outage.links[link], bound > 0 else { continue }
      steps[states.arrival[link]].append(
        Step(
          upstream: states.departure[link], link: link, need: 1 / arriving,
          capacity: bound * arriving))
    }
    for site in network.graph.nodes where !outage.sites[site] {
      let bound = network.activityBound(of: site)
      guard bound != 0 else { continue }
      for recipe in network.sites[site].recipes where !outage.stops(recipe) {
        let recipe = network[recipe]
        for output in recipe.outputs where output.amount > 0 {
          guard let state = states.state(of: output.material, at: site),
            !outage.materials[output.material.index]
          else { continue }
          let inputs = recipe.inputs.filter { $0.amount > 0 }
          let capacity = bound.map { $0 * output.amount }
          if inputs.isEmpty {
            steps[state].append(Step(upstream: nil, link: nil, need: 0, capacity: capacity))
          }
          for input in inputs {
            guard let upstream = states.state(of: input.material, at: site) else { continue }
            steps[state].append(
              Step(
                upstream: upstream, link: nil, need: input.amount / output.amount,
                capacity: capacity))
          }
        }
      }
    }
    self.steps = Self.leadingBack(steps)
  }

  /// Without the steps from which no source can be reached.
  static func leadingBack(_ steps: [[Step]]) -> [[Step]] {
    var users = [[Int]](repeating: [], count: steps.count)
    var reached = [Bool](repeating: false, count: steps.count)
    var queue: [Int] = []
    for (state, ways) in steps.enumerated() {
      for step in ways {
        if let upstream = step.upstream { users[upstream].append(state) }
      }
      if ways.contains(where: { $0.upstream == nil }) {
        reached[state] = true
        queue.append(state)
      }
    }
    while let state = queue.popLast() {
      for user in users[state] where !reached[user] {
        reached[user] = true
        queue.append(user)
      }
    }
    return steps.map { $0.filter { step in step.upstream.map { reached[$0] } ?? true } }
  }

  /// The states that some route to one of the given states passes.
  func upstream(of ends: [Int]) -> [Bool] {
    var seen = [Bool](repeating: false, count: states.count)
    var queue = ends
    for end in ends { seen[end] = true }
    while let state = queue.popLast() {
      for step in steps[state] {
        guard let upstream = step.upstream, !seen[upstream] else { continue }
        seen[upstream] = true
        queue.append(upstream)
      }
    }
    return seen
  }
}
