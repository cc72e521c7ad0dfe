/// The units a question is counted in, and what no flow of least cost exceeds.
struct CostScales: Sendable {
  /// What flows and capacities are counted in.
  let amountUnit: CostUnit
  /// What costs and potentials are counted in.
  let costUnit: CostUnit
  /// More than some flow of least cost carries anywhere.
  let bound: Double
  /// The same in units; capacities are cut down to it, infinite ones among them.
  let limit: Int64
  /// What cycles of some flow of least cost carry anywhere, at most.
  private let circulation: Double
  /// How many capacities are no whole number of units.
  private(set) var roundedCapacities = 0
  /// A cost in units greater than that of any path.
  let prohibitive: Int64

  init(_ question: CostQuestion) {
    let count = question.graph.nodeCount
    let nodeCapacities = question.nodeCapacities?.values ?? []
    let nodeCosts = question.nodeCosts?.values ?? []
    let edges = question.capacities.values
    let ends = question.sources + question.sinks
    let numbers = [edges, nodeCapacities, ends.map(\.limit), [question.amount ?? 0]]
    circulation = Self.circulation(question)
    bound = Self.bound(question, circulation: circulation)
    amountUnit = CostUnit(
      of: numbers.joined(),
      limits: [
        .init(total: bound, bits: 52),
        .init(total: Self.throughput(question, bound: bound), bits: 60 - 64),
      ])
    limit = amountUnit.floor(bound) + 1
    let greatest = [question.costs.values, nodeCosts].joined().reduce(0) { max($0, abs($1)) }
    costUnit = CostUnit(
      of: [question.costs.values, nodeCosts].joined(),
      // Times 2⁻⁶⁴, so that the product is finite.
      limits: [.init(total: greatest * 0x1p-64 * Double(2 * count + 2), bits: 51 - 64)])
    prohibitive = costUnit.nearest(greatest) * Int64(2 * count + 2) + 1
    for capacity in numbers.joined()
    where capacity < bound && amountUnit.exactly(capacity) == nil {
      roundedCapacities += 1
    }
  }

  /// The units of a capacity, rounded down.
  @inline(__always)
  func units(_ capacity: Double) -> Int64 {
    capacity < amountUnit.worth(limit) ? amountUnit.floor(capacity) : limit
  }

  /// At least what some flow of least cost carries on any arc, of all that ship an amount.
  func bound(shipping amount: Double) -> Double { min(bound, amount + circulation) }

  /// At least what some flow of least cost carries on any arc.
  ///
  /// A flow is made of paths, which carry the amount, and of cycles.
  private static func bound(_ question: CostQuestion, circulation: Double) -> Double {
    let begin = question.sources.reduce(0) { $0 + $1.limit }
    let amount = question.amount ?? min(finiteCapacity(question), begin)
    return min(.greatestFiniteMagnitude / 4, min(amount, question.most) + circulation)
  }

  /// What cycles carry, of which those worth their cost have a part of negative cost, and a part of
  /// finite capacity.
  private static func circulation(_ question: CostQuestion) -> Double {
    var negative = 0.0
    question.eachPart { if $1 < 0 { negative += $0 } }
    return min(finiteCapacity(question), negative)
  }

  private static func finiteCapacity(_ question: CostQuestion) -> Double {
    var sum = 0.0
    question.eachPart { capacity, _ in if capacity < .infinity { sum += capacity } }
    return sum
  }

  /// The most that can come to one node, times 2⁻⁶⁴, so that no sum is infinite.
  private static func throughput(_ question: CostQuestion, bound: Double) -> Double {
    let graph = question.graph
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      let capacity = min(bound, question.capacities.values[edge]) * 0x1p-64
      sums[Int(graph.sources[edge])] += capacity
      sums[Int(graph.targets[edge])] += capacity
    }
    let ends = max(question.sources.count, question.sinks.count) + 2
    return (sums.max() ?? 0) + Double(ends) * (bound * 0x1p-64)
  }
}
