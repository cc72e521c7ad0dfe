import GraphCore
import LinearProgram
import SupplyChain

/// What one more unit of capacity is worth to the target, if it is served before all others.
struct ElementPrices: Sendable {
  let proof: Proof
  private let sites: NodeColumn<Double>
  private let links: EdgeColumn<Double>

  init(_ allocation: AllocationProgram, isTarget: [Bool]) throws(AnalysisError) {
    var solver = AllocationSolver(allocation, isTarget: isTarget)
    let solution = try solver.serve(by: .first, extent: .target).plan
    sites = allocation.sitePrices(in: solution)
    links = allocation.linkPrices(in: solution)
    proof = solver.proof
  }

  /// The price of the member where a unit of capacity is worth most, `nil` for materials.
  func price(of element: Element) -> Double? {
    (element.sites.map { sites[$0] } + element.links.map { links[$0] }).max()
  }
}
