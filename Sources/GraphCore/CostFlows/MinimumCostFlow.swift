/// A flow of least cost, and the proof that none of its amount is cheaper.
///
/// The potentials are the proof: what a unit is worth on arrival at a node and on departure from
/// it. Where an edge could carry more, a unit is worth no more at its end than at its start and
/// the cost of the edge; where it could carry less, no less. ``verify()`` checks this without
/// solving again.
///
/// Flows are whole multiples of a power of two, and so are potentials; all sums of either are
/// exact. What that means for numbers that are no such multiples is said at ``amountUnit`` and
/// ``gap``.
public struct MinimumCostFlow: Sendable {
  /// The graph the flow is in.
  public var graph: Digraph { question.graph }
  /// The amount that is shipped from the sources to the sinks.
  public internal(set) var amount: Double
  /// What the flow costs: the sum of flow times cost over edges, then over nodes.
  public internal(set) var cost: Double
  /// What each edge carries.
  public internal(set) var flows: EdgeColumn<Double>
  /// What passes through each node, and what begins or ends there.
  public internal(set) var nodeFlows: NodeColumn<Double>
  /// What a unit is worth on arrival at each node.
  public internal(set) var potentials: NodeColumn<Double>
  /// What a unit is worth on departure from each node: the same as on arrival, unless nodes have
  /// costs or capacities.
  public internal(set) var departurePotentials: NodeColumn<Double>
  /// A price of one unit, between what the last unit cost and what the next one would: no path in
  /// use costs more, and none that is left less.
  public internal(set) var marginalCost: Double
  /// Why no more can be shipped, where that is so: the cut that the amount fills.
  public internal(set) var limit: ShippingLimit?
  /// How much cheaper a flow of this amount could be at most.
  ///
  /// Zero where costs and capacities are whole multiples of their units. ``isTight`` says whether
  /// it is little.
  public internal(set) var gap: Double

  /// The power of two that flows are multiples of; capacities are rounded down to it.
  ///
  /// One or less where that makes all capacities exact, which it does for whole numbers whose sums
  /// at each node are less than 2⁶⁰ and none of which is above 2⁵². Capacities that cannot be
  /// filled, because the amount or what is around them is less, count as infinite where numbers
  /// would be rounded else, and parts on no way from a source to a sink and on no cycle that could
  /// lower the cost do not count. If capacities had to be rounded, the amount may be less than
  /// asked for, or than possible: ``amountGap`` says by how much, and ``gap`` what it may have
  /// cost.
  public var amountUnit: Double { scales.amountUnit.size }
  /// How much more could be shipped at most, of what was asked for or in all: what rounding may
  /// have lost.
  ///
  /// Zero where capacities and the amount are whole multiples of ``amountUnit``. If as much as
  /// possible was shipped, it is what the capacities of the cut in ``limit`` exceed whole units by.
  public var amountGap: Double {
    let missing = question.amount.map { max(0, $0 - amount) } ?? .infinity
    return min(missing, limit?.rounding(in: question, scales) ?? .infinity)
  }
  /// The greatest cost of a unit, and the opposite of the least: sums of more along a path could
  /// exceed what numbers can be.
  public static let greatestCost = 1e288
  /// The power of two that potentials are multiples of; costs are rounded to it for the search.
  ///
  /// One or less where that makes all costs exact, which it does for whole numbers as long as the
  /// greatest cost times twice the number of nodes is less than 2⁵¹.
  public var costUnit: Double { scales.costUnit.size }

  let question: CostQuestion
  let scales: CostScales
  /// What each source and each sink sends and receives.
  var ends: [Double]
  /// The flow and what can still be shipped, to go on from.
  let network: CostNetwork
  let prices: [Int64]
  /// The arcs that are closed in the network, because no flow of least cost needs them.
  let idle: [Int]
  let preparation: CostPreparation

  init(
    _ question: CostQuestion, scales: CostScales, network: CostNetwork, prices: [Int64],
    idle: [Int], limit: ShippingLimit?, preparation: CostPreparation = CostPreparation()
  ) {
    self.question = question
    self.scales = scales
    self.network = network
    self.prices = prices
    self.idle = idle
    self.limit = limit
    self.preparation = preparation
    let graph = question.graph
    let unit = scales.amountUnit
    func worth(_ arcs: Range<Int>) -> [Double] { arcs.map { unit.worth(network.flow(on: $0)) } }
    flows = EdgeColumn(worth(0..<graph.edgeCount))
    ends = worth(question.firstSourceArc..<question.bypass)
    amount = ends.prefix(question.sources.count).reduce(0, +)
    let base = prices[question.source]
    let costUnit = scales.costUnit
    potentials = NodeColumn((0..<graph.nodeCount).map { costUnit.worth(prices[$0] - base) })
    departurePotentials = potentials
    marginalCost = costUnit.worth(prices[question.sink] - base)
    if question.isSplit {
      nodeFlows = NodeColumn(worth(question.firstNodeArc..<question.firstSourceArc))
      departurePotentials.values = (0..<graph.nodeCount).map {
        costUnit.worth(prices[question.exit(of: $0)] - base)
      }
    } else {
      nodeFlows = NodeColumn(repeating: 0, count: graph.nodeCount)
      for edge in 0..<graph.edgeCount {
        nodeFlows.values[Int(graph.targets[edge])] += flows.values[edge]
      }
      for (end, begun) in zip(question.sources, ends) { nodeFlows.values[end.node] += begun }
    }
    cost = 0
    gap = 0
    cost = costOfFlow
    gap = greatestGap
  }
}
