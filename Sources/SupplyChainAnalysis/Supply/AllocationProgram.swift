import GraphCore
import LinearProgram
import SupplyChain

/// The allocation program of a network: how much can be made, carried and served.
///
/// Columns: activity of each recipe at each site, shipment on each link, stock drawn, amount served
/// at each demand, and the lowest served fraction (fixed at zero unless a fair rule asks for it).
/// Rows: a balance for each material at each site, with free disposal; a capacity for each site; a
/// fairness row for each demand; and, for plans, each link's departure from its flow today.
struct AllocationProgram: Sendable {
  let network: SupplyNetwork
  let states: MaterialStates
  let demands: [Demand]
  /// The program, with what its solvers share.
  let prepared: PreparedProgram
  /// For each site, a column for each of its recipes.
  let activities: NodeColumn<[ColumnID]>
  let shipments: EdgeColumn<ColumnID>
  /// For each state, the stock drawn, where there is any.
  let draws: [ColumnID?]
  /// For each demand, the amount served.
  let served: [ColumnID]
  /// The fraction that every demand is served at least, while fairness rows are in force.
  let lowestFraction: ColumnID
  /// For each demand, `served − demand × lowestFraction ≥ 0`.
  let fairness: [RowID]
  /// For each state, the row that holds what is used to what is had.
  let balances: [RowID]
  /// For each site, the row that bounds its activity or throughput, where anything does.
  let capacities: NodeColumn<RowID?>
  /// For each link with a known flow, the amounts above and below it.
  let departures: [Departure]

  /// The program.
  var program: Program { prepared.program }

  /// How far a shipment is from today's flow.
  struct Departure: Sendable {
    let link: EdgeID
    let above: ColumnID
    let below: ColumnID
  }

  /// The program of a network.
  ///
  /// - Parameters:
  ///   - network: The network, with the scenario in force.
  ///   - states: Its states.
  ///   - tracksTrade: Whether departures from today's flows are represented, as plans need.
  /// - Throws: ``AnalysisError/unknownCapacity(sites:)``.
  init(
    _ network: SupplyNetwork, states: MaterialStates, tracksTrade: Bool
  ) throws(AnalysisError) {
    let unknown = network.sitesWithUnknownCapacity
    guard unknown.isEmpty else {
      throw .unknownCapacity(sites: unknown.map { network.sites[$0].id })
    }
    var program = Program()
    let unbounded = 0...Double.infinity
    let graph = network.graph
    let gone = Outage(of: [], in: network)
    activities = network.sites.map { site in
      site.recipes.map { program.addColumn(bounds: gone.stops($0) ? 0...0 : unbounded) }
    }
    shipments = EdgeColumn(
      graph.edges.map { program.addColumn(bounds: 0...network.shipmentBound(of: $0)) })
    draws = states.states.map { state in
      let stock = network.sites[state.site].stock(of: state.material)
      guard stock > 0, !gone.materials[state.material.index] else { return nil }
      return program.addColumn(bounds: 0...stock)
    }
    demands = network.demands
    served = demands.map {
      program.addColumn(bounds: 0...(gone.materials[$0.material.index] ? 0 : $0.amount))
    }
    lowestFraction = program.addColumn(bounds: 0...0)

    var terms = [[Term]](repeating: [], count: states.count)
    for link in graph.edges {
      let shipment = shipments[link]
      terms[states.arrival[link]].append((1 - network.links[link].loss) * shipment)
      terms[states.departure[link]].append(-1 * shipment)
    }
    for site in graph.nodes {
      for (recipe, activity) in zip(network.sites[site].recipes, activities[site]) {
        for output in network[recipe].outputs {
          guard let state = states.state(of: output.material, at: site) else { continue }
          terms[state].append(output.amount * activity)
        }
        for input in network[recipe].inputs {
          guard let state = states.state(of: input.material, at: site) else { continue }
          terms[state].append(-input.amount * activity)
        }
      }
    }
    for (state, draw) in draws.enumerated() {
      if let draw { terms[state].append(1 * draw) }
    }
    for (demand, column) in zip(demands, served) {
      guard let state = states.state(of: demand.material, at: demand.site) else { continue }
      terms[state].append(-1 * column)
    }
    balances = terms.map { program.addRow(bounds: unbounded, terms: $0) }

    let activities = activities
    let shipments = shipments
    capacities = NodeColumn(
      graph.nodes.map { site in
        let bound = network.activityBound(of: site) ?? 0
        guard bound.isFinite else { return nil }
        let terms =
          activities[site].isEmpty
          ? graph.outEdges(of: site).map { 1 * shipments[$0] }
          : activities[site].map { 1 * $0 }
        return program.addRow(bounds: -Double.infinity...bound, terms: terms)
      })
    let lowestFraction = lowestFraction
    fairness = zip(demands, served).map { demand, column in
      program.addRow(
        bounds: unbounded, terms: [1 * column, -demand.amount * lowestFraction])
    }
    departures =
      tracksTrade
      ? graph.edges.compactMap { link in
        guard let flow = network.links[link].flow else { return nil }
        let above = program.addColumn(bounds: unbounded)
        let below = program.addColumn(bounds: unbounded)
        program.addRow(
          bounds: flow...flow, terms: [1 * shipments[link], -1 * above, 1 * below])
        return Departure(link: link, above: above, below: below)
      } : []
    self.network = network
    self.states = states
    prepared = PreparedProgram(program)
  }
}
