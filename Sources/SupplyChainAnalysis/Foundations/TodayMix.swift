import GraphCore
import LinearProgram
import SupplyChain

/// What arrives at each site today, and what each site makes of it, recipe by recipe.
///
/// A site with one recipe runs it at its output. With several, the mix is one that today's
/// deliveries allow (a small linear program): it falls least short of what the site sends on or
/// wants beyond what it receives, of such mixes it uses up the deliveries best (the sum over inputs
/// of the part eaten), and of those it makes most of what the site eats itself. Where deliveries
/// tell nothing, it is an even one. The mix is scaled to the output, where that is given, and
/// otherwise to what the site sends on or wants.
///
/// The program has no best point where recipes together make more of their inputs than they eat,
/// and the solver gives up where amounts are too far apart for doubles. The mix is then an even
/// one, too.
struct TodayMix: Sendable {
  /// One recipe that makes a material at a site.
  struct Maker: Sendable {
    let recipe: RecipeID
    /// The states of the materials it eats.
    let inputs: [Int]
    /// How much of the material it makes today.
    let amount: Double
  }

  /// For each state, the amount that arrives today, over links with a known flow.
  let received: [Double]
  /// For each state, the amount that recipes eat today, or `nil` where nobody knows.
  let eaten: [Double?]
  private let makersByState: [[Maker]]

  init(_ network: SupplyNetwork, states: MaterialStates) {
    var received = [Double](repeating: 0, count: states.count)
    var used = states.states.map { network.sites[$0.site].demand(for: $0.material) }
    var knowsReceipts = [Bool](repeating: false, count: states.count)
    for link in network.graph.edges {
      let record = network.links[link]
      guard let flow = record.flow else { continue }
      received[states.arrival[link]] += flow * (1 - record.loss)
      used[states.departure[link]] += flow
      knowsReceipts[states.arrival[link]] = true
    }
    let beyond = zip(used, received).map { max(0, $0 - $1) }
    var eaten = zip(used, received).enumerated().map { state, amounts in
      knowsReceipts[state] ? max(0, amounts.1 - amounts.0) : nil
    }
    var makers = [[Maker]](repeating: [], count: states.count)
    for site in network.graph.nodes {
      let record = network.sites[site]
      let recipes = record.recipes.map { network[$0] }
      let mix = Self.mix(
        of: recipes, at: site, states: states, received: received, wanted: beyond)
      let total = mix.reduce(0, +)
      let scale =
        record.output.map { total > 0 ? $0 / total : 1 }
        ?? Self.scale(
          of: recipes, mix,
          to: states.states(of: site).map { state in
            MaterialAmount(states.states[state].material, beyond[state])
          })
      for state in states.states(of: site) {
        let material = states.states[state].material
        let isEaten = recipes.contains { $0.input(of: material) > 0 }
        if !isEaten {
          eaten[state] = 0
        } else if record.output != nil {
          eaten[state] = zip(recipes, mix).reduce(0) {
            $0 + $1.0.input(of: material) * $1.1 * scale
          }
        }
      }
      for (index, recipe) in recipes.enumerated() {
        let inputs = recipe.inputs.filter { $0.amount > 0 }
          .compactMap { states.state(of: $0.material, at: site) }
        for output in recipe.outputs where output.amount > 0 {
          guard let state = states.state(of: output.material, at: site) else { continue }
          let amount = mix[index] * scale * output.amount
          makers[state].append(
            Maker(recipe: record.recipes[index], inputs: inputs, amount: amount))
        }
      }
    }
    self.received = received
    self.eaten = eaten
    makersByState = makers
  }

  /// The recipes that make the material of a state today.
  func makers(of state: Int) -> [Maker] { makersByState[state] }

  /// Whether anything of a state is known to be received or made today.
  func isSupplied(_ state: Int) -> Bool {
    received[state] > 0 || makers(of: state).contains { $0.amount > 0 }
  }

  /// The factor by which a mix makes all that is sent on or wanted, one where that is nothing.
  private static func scale(
    of recipes: [Recipe], _ mix: [Double], to wanted: [MaterialAmount]
  ) -> Double {
    let scales = wanted.compactMap { wanted -> Double? in
      let made = zip(recipes, mix).reduce(0) { $0 + $1.0.output(of: wanted.material) * $1.1 }
      return made > 0 && wanted.amount > 0 ? wanted.amount / made : nil
    }
    return scales.max() ?? 1
  }

  /// The activities of a site's recipes today, up to a common factor.
  private static func mix(
    of recipes: [Recipe], at site: NodeID, states: MaterialStates, received: [Double],
    wanted: [Double]
  ) -> [Double] {
    let even = recipes.map { _ in 1.0 }
    guard recipes.count > 1, recipes.allSatisfy({ $0.inputs.contains { $0.amount > 0 } })
    else { return even }
    var program = Program()
    let columns = recipes.map { _ in program.addColumn(bounds: 0...Double.infinity) }
    var gains: [Term] = []
    var passedOn: [Term] = []
    var shortfalls: [Term] = []
    for state in states.states(of: site) {
      let material = states.states[state].material
      if wanted[state] > 0, recipes.contains(where: { $0.output(of: material) > 0 }) {
        let short = program.addColumn(bounds: 0...Double.infinity)
        let net = zip(recipes, columns).map {
          ($0.output(of: material) - $0.input(of: material)) * $1
        }
        program.addRow(bounds: wanted[state]...Double.infinity, terms: net + [1 * short])
        shortfalls.append(Term(1 / wanted[state], short))
      }
      let eaten = zip(recipes, columns).compactMap { recipe, column in
        let amount = recipe.input(of: material)
        return amount > 0 ? amount * column : nil
      }
      guard !eaten.isEmpty else { continue }
      let made = zip(recipes, columns).map { -$0.output(of: material) * $1 }
      program.addRow(bounds: -Double.infinity...received[state], terms: eaten + made)
      if received[state] > 0 {
        gains += eaten.map { Term($0.coefficient / received[state], $0.column) }
      } else {
        passedOn += eaten
      }
    }
    guard !gains.isEmpty else { return even }
    var solver = Solver(program)
    // No best point, or none that can be proved: see the comment of the type.
    guard
      let solution = try? solver.solve(inOrder: [
        .minimize(shortfalls), .maximize(gains), .maximize(passedOn),
      ])
    else { return even }
    let mix = columns.map { max(0, solution[$0]) }
    return mix.contains { $0 > 0 } ? mix : even
  }
}
