import GraphCore
import LinearProgram
import SupplyChain

/// The most that can be served without any set of elements, by the prices of one best plan.
///
/// By weak duality the prices of a plan bound what any plan serves, whatever is closed: the sum,
/// over all capacities still open, of price times capacity. A price on something that has no
/// capacity is a bound only while it stays closed.
struct PriceCeiling: Sendable {
  /// The value of a capacity, and the elements that take it away.
  private struct Worth: Sendable {
    let value: Double
    let closers: [Int]
  }

  private let worths: [Worth]
  private let total: Double
  /// Each of these has to be closed by one of its elements.
  private let conditions: [[Int]]

  /// What the prices of a plan prove; `nil` where they are for other boundless parts.
  init?(of plan: Solution, in allocation: AllocationProgram, reach: ElementReach) {
    let network = allocation.network
    let program = allocation.program
    var worths: [Worth] = []
    var conditions: [[Int]] = []
    var isUsable = true
    func add(_ price: Double, _ bound: Double, closers: [Int]) {
      guard price > 0, bound > 0 else { return }
      if bound.isFinite {
        worths.append(Worth(value: price * bound, closers: closers))
      } else if closers.isEmpty {
        isUsable = false
      } else {
        conditions.append(closers)
      }
    }
    func add(_ column: ColumnID, closers: [Int]) {
      add(
        plan.reducedCost(of: column), program.columnBounds[column.index].upperBound,
        closers: closers)
    }
    for site in network.graph.nodes {
      for (column, closers) in zip(allocation.activities[site], reach.runs[site]) {
        add(column, closers: closers)
      }
      guard let row = allocation.capacities[site] else { continue }
      add(
        plan.shadowPrice(of: row), program.rowBounds[row.index].upperBound,
        closers: reach.sites[site])
    }
    for link in network.graph.edges {
      add(allocation.shipments[link], closers: reach.links[link])
    }
    for (state, draw) in zip(allocation.states.states, allocation.draws) {
      guard let draw else { continue }
      add(draw, closers: reach.materials[state.material.index] + reach.stocks[state.site])
    }
    for (demand, column) in zip(allocation.demands, allocation.served) {
      add(column, closers: reach.materials[demand.material.index])
    }
    guard isUsable else { return nil }
    self.worths = worths
    self.conditions = conditions
    total = worths.reduce(0) { $0 + $1.value }
  }

  /// The most that can be served without some elements; infinite where the prices say nothing.
  func ceiling(without gone: ElementSet) -> Double {
    for closers in conditions where !closers.contains(where: gone.contains) { return .infinity }
    return worths.reduce(0) { $1.closers.contains(where: gone.contains) ? $0 : $0 + $1.value }
  }
}
