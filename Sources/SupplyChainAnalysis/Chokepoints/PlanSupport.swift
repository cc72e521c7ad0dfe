import GraphCore
import LinearProgram
import SupplyChain

/// What a plan uses: the sites that do something and the links and materials that are carried.
///
/// An outage that touches none of it leaves the plan possible, and therefore still the best.
struct PlanSupport: Sendable {
  private let busyRuns: [Run]
  private let links: EdgeColumn<Bool>
  /// Materials whose stock is drawn or which are delivered to a demand.
  private let materials: [Bool]

  private struct Run: Sendable {
    let site: NodeID
    let recipe: Recipe
  }

  init(of plan: Solution, in allocation: AllocationProgram) {
    let network = allocation.network
    busyRuns = network.graph.nodes.flatMap { site in
      zip(network.sites[site].recipes, allocation.activities[site]).compactMap { recipe, column in
        plan[column] != 0 ? Run(site: site, recipe: network[recipe]) : nil
      }
    }
    links = allocation.shipments.map { plan[$0] != 0 }
    var materials = [Bool](repeating: false, count: network.materials.count)
    for (state, draw) in zip(allocation.states.states, allocation.draws) {
      if let draw, plan[draw] != 0 { materials[state.material.index] = true }
    }
    for (demand, column) in zip(allocation.demands, allocation.served) where plan[column] != 0 {
      materials[demand.material.index] = true
    }
    self.materials = materials
  }

  /// Whether an outage takes away anything that the plan uses.
  func isTouched(by outage: Outage) -> Bool {
    zip(links.values, outage.links.values).contains { $0 && $1 }
      || zip(materials, outage.materials).contains { $0 && $1 }
      || busyRuns.contains { outage.sites[$0.site] || outage.stops($0.recipe) }
  }
}
