import GraphCore
import LinearProgram
import SupplyChain

/// What one more unit of usable capacity is worth to the target under a rule.
///
/// Where one program decides what the target gets, prices are its duals. Under `fair` and `last`,
/// and under `total` with others beside the target, several programs decide; each tight capacity is
/// then raised by a ten-thousandth and the rule applied again. A capacity that is not tight, and
/// any while the target has all it wants, is worth nothing.
struct ElementPrices: Sendable {
  let proof: Proof
  let sites: NodeColumn<Double>
  let links: EdgeColumn<Double>

  /// With everything open, where the best plan is known.
  init(of question: DeliveryQuestion, in plan: Solution) throws(AnalysisError) {
    let allocation = question.allocation
    guard question.isDecidedAtOnce else {
      self = try ElementPrices(
        allocation, isTarget: question.isTarget, rule: question.rule,
        without: Outage(of: [], in: allocation.network))
      return
    }
    proof = Proof()
    sites = allocation.sitePrices(in: plan)
    links = allocation.linkPrices(in: plan)
  }

  init(
    _ allocation: AllocationProgram, isTarget: [Bool], rule: AllocationRule, without gone: Outage
  ) throws(AnalysisError) {
    var solver = AllocationSolver(allocation, isTarget: isTarget)
    solver.close(gone)
    let decidesAtOnce = rule == .first || !isTarget.contains(false)
    let serving = try solver.serve(by: decidesAtOnce ? .first : rule, extent: .target)
    if decidesAtOnce {
      sites = allocation.sitePrices(in: serving.plan)
      links = allocation.linkPrices(in: serving.plan)
    } else {
      let served = solver.servedToTarget(in: serving)
      let demand = zip(allocation.demands, isTarget).reduce(0) { $0 + ($1.1 ? $1.0.amount : 0) }
      let isShort = served < demand * (1 - 1e-9)
      func price(of capacity: TightCapacity) throws(AnalysisError) -> Double {
        let step = max(1e-4 * capacity.bound, 1e-6 * demand)
        solver.start(from: serving.plan.basis)
        solver.close(gone)
        solver.raise(capacity, by: step)
        let more = solver.servedToTarget(in: try solver.serve(by: rule, extent: .target))
        solver.reopen()
        let gain = (more - served) / step
        return abs(more - served) > 1e-9 * demand ? gain : 0
      }
      solver.reopen()
      var sites = NodeColumn(repeating: 0.0, count: allocation.capacities.count)
      var links = EdgeColumn(repeating: 0.0, count: allocation.shipments.count)
      for capacity in isShort ? allocation.tightCapacities(in: serving.plan) : [] {
        switch capacity.place {
        case .site(let site): sites[site] = try price(of: capacity)
        case .link(let link): links[link] = try price(of: capacity)
        }
      }
      self.sites = sites
      self.links = links
    }
    proof = solver.proof
  }

  /// The price of the member where a unit of capacity is worth most, `nil` for materials.
  func price(of element: Element) -> Double? {
    (element.sites.map { sites[$0] } + element.links.map { links[$0] }).max()
  }
}

/// A capacity that a plan uses up.
struct TightCapacity: Sendable {
  /// What has the capacity.
  enum Place: Sendable {
    case site(NodeID)
    case link(EdgeID)
  }

  let place: Place
  /// How much it is.
  let bound: Double
}

extension AllocationProgram {
  /// The capacities that a plan uses up, sites first.
  func tightCapacities(in plan: Solution) -> [TightCapacity] {
    func isTight(_ value: Double, _ bound: Double) -> Bool {
      bound.isFinite && value >= bound - 1e-7 * max(1, bound)
    }
    var found: [TightCapacity] = []
    for site in network.graph.nodes {
      guard let row = capacities[site] else { continue }
      let bound = program.rowBounds[row.index].upperBound
      if isTight(plan[row], bound) { found.append(.init(place: .site(site), bound: bound)) }
    }
    for link in network.graph.edges {
      let bound = program.columnBounds[shipments[link].index].upperBound
      if isTight(plan[shipments[link]], bound) {
        found.append(.init(place: .link(link), bound: bound))
      }
    }
    return found
  }
}

extension AllocationSolver {
  /// Raises a capacity, until ``reopen()``.
  fileprivate mutating func raise(_ capacity: TightCapacity, by step: Double) {
    switch capacity.place {
    case .site(let site):
      guard let row = allocation.capacities[site] else { return }
      setBounds(-Double.infinity...(capacity.bound + step), of: row)
    case .link(let link):
      setBounds(0...(capacity.bound + step), of: allocation.shipments[link])
    }
  }
}
