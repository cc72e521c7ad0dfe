import GraphCore
import LinearProgram
import SupplyChain

/// An allocation program kept ready, to be asked again and again while elements are closed.
struct AllocationSolver: ~Copyable {
  let allocation: AllocationProgram
  /// For each demand, whether it is the one asked about.
  let isTarget: [Bool]
  private(set) var proof = Proof()
  private var solver: Solver

  init(_ allocation: AllocationProgram, isTarget: [Bool]) {
    self.allocation = allocation
    self.isTarget = isTarget
    solver = Solver(allocation.prepared)
  }

  /// Programs solved so far, every level counted.
  var solveCount: Int { solver.solveCount }
  /// Simplex steps so far.
  var iterationCount: Int { solver.iterationCount }

  /// Makes the next question start from a basis, so that its answer depends on nothing before.
  mutating func start(from basis: Basis) { solver.start(from: basis) }

  /// Opens everything again.
  mutating func reopen() { solver.resetBounds() }

  /// Takes sites, links and materials away, until ``reopen()``.
  mutating func close(_ outage: Outage) {
    let network = allocation.network
    for site in network.graph.nodes {
      for (recipe, column) in zip(network.sites[site].recipes, allocation.activities[site])
      where outage.sites[site] || outage.stops(recipe) {
        solver.setBounds(0...0, of: column)
      }
    }
    for link in network.graph.edges where outage.links[link] {
      solver.setBounds(0...0, of: allocation.shipments[link])
    }
    for (state, draw) in zip(allocation.states.states, allocation.draws) {
      let isGone = outage.materials[state.material.index] || outage.stocks?[state.site] ?? false
      if let draw, isGone { solver.setBounds(0...0, of: draw) }
    }
    for (demand, column) in zip(allocation.demands, allocation.served)
    where outage.materials[demand.material.index] {
      solver.setBounds(0...0, of: column)
    }
  }

  /// The best point for several objectives in order.
  mutating func solve(_ objectives: [Objective]) throws(AnalysisError) -> Solution {
    do {
      let ordered = try solver.solve(inOrder: objectives)
      for level in ordered.levels { proof.add(level.solution.certificate) }
      return ordered.solution
    } catch {
      throw .uncertified(error.description)
    }
  }

  /// Holds a demand at an amount and takes it out of the fairness rows, until ``reopen()``.
  ///
  /// The hold gives way by a billionth, so that the rounding of one program cannot make the next
  /// one infeasible.
  mutating func hold(_ demand: Int, at amount: Double) {
    let give = 1e-9 * allocation.demands[demand].amount
    solver.setBounds(max(0, amount - give)...amount, of: allocation.served[demand])
    solver.setBounds(-Double.infinity...Double.infinity, of: allocation.fairness[demand])
  }

  /// Bounds a column anew, until ``reopen()``.
  mutating func setBounds(_ bounds: ClosedRange<Double>, of column: ColumnID) {
    solver.setBounds(bounds, of: column)
  }

  /// Bounds a row anew, until ``reopen()``.
  mutating func setBounds(_ bounds: ClosedRange<Double>, of row: RowID) {
    solver.setBounds(bounds, of: row)
  }

  /// Lets the lowest served fraction rise up to one, or holds it at zero.
  mutating func setFairness(_ isInForce: Bool) {
    solver.setBounds(0...(isInForce ? 1 : 0), of: allocation.lowestFraction)
  }
}
