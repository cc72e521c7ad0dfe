import TestSupport
import Testing

@testable import GraphCore

/// Capacities of very different size, against whole numbers of 128 bits.
@Suite struct FlowPrecisionTests {
  /// Sizes of capacities, and how many units of the exact question they are.
  enum Mixture: CaseIterable, Sendable {
    /// Three digits and a power of ten, from 10⁻⁹ to almost 10¹⁵.
    case decimals
    /// Ten bits and a power of two, from 2⁻⁴⁵ to 2⁵⁵.
    case dyadic
    /// Thirds, beside great whole numbers.
    case thirds

    /// A random capacity in units, and as a number.
    func draw(_ random: inout SplitMix64) -> (units: Int128, number: Double) {
      switch self {
      case .decimals:
        let (digits, exponent) = (random.index(below: 1000), random.index(below: 22))
        let units = (0..<exponent).reduce(Int128(digits)) { units, _ in 10 * units }
        return (units, Double("\(digits)e\(exponent - 9)") ?? .nan)
      case .dyadic:
        let (bits, exponent) = (random.index(below: 1024), random.index(below: 91))
        return (
          Int128(bits) << exponent,
          Double(sign: .plus, exponent: exponent - 45, significand: Double(bits))
        )
      case .thirds:
        let isGreat = random.index(below: 2) == 0
        let number =
          isGreat ? Double(random.index(below: 1 << 40)) : 1 / Double(3 + random.index(below: 9))
        return (Int128(number * 0x1p60), number)
      }
    }

    /// What a number of units is.
    func number(_ units: Int128) -> Double {
      switch self {
      case .decimals: Double(units) / 1e9
      case .dyadic: Double(units) * 0x1p-45
      case .thirds: Double(units) * 0x1p-60
      }
    }
  }

  private func question(
    _ mixture: Mixture, _ shape: Shape, seed: Int
  ) -> (exact: ExactFlow, question: FlowReference) {
    var question = FlowReference(shape: shape, seed: seed, nodeCount: 7)
    var random = SplitMix64(seed: UInt64(seed) &+ 4711)
    let edges = (0..<question.graph.edgeCount).map { _ in mixture.draw(&random) }
    let nodes = question.nodeCapacities.map { $0.values.map { _ in mixture.draw(&random) } }
    question.capacities = EdgeColumn(edges.map(\.number))
    question.nodeCapacities = nodes.map { NodeColumn($0.map(\.number)) }
    let exact = ExactFlow(
      graph: question.graph, sources: question.sources, sinks: question.sinks,
      capacities: edges.map(\.units), nodeCapacities: nodes.map { $0.map(\.units) })
    return (exact, question)
  }

  @Test("The flow and both nearest cuts are those of whole numbers", arguments: Mixture.allCases)
  func flows(mixture: Mixture) throws {
    for shape in Shape.allCases {
      for seed in seeds(0..<4) {
        let (exact, question) = question(mixture, shape, seed: seed)
        let answer = exact.answer()
        let flow = try question.flow()
        let value = mixture.number(answer.value)
        #expect(flow.verify())
        #expect(abs(flow.value - value) <= value.ulp && flow.gap <= 2 * value.ulp)
        #expect(flow.nearSourceCut.states == answer.nearSources, "\(shape) \(seed)")
        #expect(flow.nearSinkCut.states == answer.nearSinks, "\(shape) \(seed)")
      }
    }
  }

  @Test("Each loss is right by its own size", arguments: Mixture.allCases)
  func losses(mixture: Mixture) throws {
    for shape in [Shape.dense, .layered, .ring] {
      for seed in seeds(0..<2) {
        let (exact, question) = question(mixture, shape, seed: seed)
        let base = exact.answer().value
        func check(_ found: Double, _ rest: ExactFlow) {
          let loss = mixture.number(base - rest.answer().value)
          #expect(abs(found - loss) <= loss.ulp, "\(shape) \(seed)")
        }
        let nodes = try question.nodeVitality()
        let edges = try question.edgeVitality()
        #expect(nodes.verify() && edges.verify() && nodes.gap == 0 && edges.gap == 0)
        for node in question.graph.nodes { check(nodes.value(of: node), exact.without([node])) }
        for edge in question.graph.edges.prefix(20) {
          check(edges.value(of: edge), exact.without(edges: [edge]))
        }
        let groups = NodeColumn(question.graph.nodes.map { $0.index % 3 - 1 })
        let answer = try question.graph.groupVitality(
          of: groups, from: question.sources, to: question.sinks, capacities: question.capacities,
          nodeCapacities: question.nodeCapacities)
        #expect(answer.verify() && answer.groupCount == 2)
        for group in 0..<2 {
          check(answer.values[group], exact.without(answer.nodes(ofGroup: group)))
        }
        let best = try question.graph.mostVitalNodes(
          3, from: question.sources, to: question.sinks, capacities: question.capacities,
          nodeCapacities: question.nodeCapacities)
        let order = question.graph.nodes.sorted {
          (nodes.values[$1], $0) < (nodes.values[$0], $1)
        }
        #expect(best.verify() && best.nodes == Array(order.prefix(3)))
      }
    }
  }

  private func flow(
    _ edges: [(Int, Int, Double)], from sources: [Int], to sinks: [Int]
  ) throws -> MaximumFlow {
    let count = 1 + (edges.map { max($0.0, $0.1) }.max() ?? 0)
    let flow = try Digraph(nodeCount: count, edges.map { [$0.0, $0.1] }).maximumFlow(
      from: sources.map(NodeID.init), to: sinks.map(NodeID.init),
      capacities: EdgeColumn(edges.map(\.2)))
    #expect(flow.verify())
    return flow
  }

  @Test("Great capacities that no flow can fill do not blur small ones")
  func useless() throws {
    // Nodes s, a, c, d, e: a loop, a way from d to e, where nothing ends, and the flow.
    let apart = try flow([(2, 2, 1e12), (3, 4, 1e12), (0, 1, 1e-9)], from: [0, 2, 3], to: [1])
    #expect(apart.value == 1e-9 && apart.gap == 0)
    #expect(apart.nearSourceCut.sourceSide.map(\.index) == [0, 2, 3, 4])
    let (least, tiny) = (Double.leastNonzeroMagnitude, Double.leastNormalMagnitude / 8)
    // A way through a great capacity, one that nothing reaches, one that leads nowhere.
    let series = try flow(
      [(0, 1, 1e-300), (1, 2, 1e300), (2, 3, 2e-300), (4, 3, least), (1, 5, tiny)],
      from: [0], to: [3])
    #expect(series.value == 1e-300 && series.gap == 0)
    #expect(series.nearSourceCut.sourceSide.map(\.index) == [0])
    #expect(series.nearSinkCut.sourceSide.map(\.index) == [0, 5])
    let thin = try flow([(0, 1, least), (1, 2, 1e308)], from: [0], to: [2])
    #expect(thin.value == least && thin.gap == 0)
  }

  @Test("A small capacity beside a great one is worth what it is")
  func beside() throws {
    let graph = Digraph(nodeCount: 2, [[0, 1], [0, 1]])
    let answer = try graph.edgeVitality(
      from: [NodeID(0)], to: [NodeID(1)], capacities: EdgeColumn([1e12, 0.3]))
    #expect(answer.values.values == [1e12, 0.3] && answer.gap == 0 && answer.verify())
    #expect(answer.flow.gap <= 1e12.ulp && answer.flow.flow(along: EdgeID(1)) == 0.3)
  }

  @Test("Decimals are what they were written as: 0.1 and 0.2 are as wide as 0.3")
  func ties() throws {
    let flow = try flow([(0, 1, 0.1), (0, 1, 0.2), (1, 2, 0.3)], from: [0], to: [2])
    #expect(flow.value == 0.3 && flow.gap == 0)
    #expect(flow.nearSourceCut.edges == [EdgeID(0), EdgeID(1)])
    #expect(flow.nearSinkCut.edges == [EdgeID(2)])
    let many = try self.flow(
      (0..<10).map { _ in (0, 1, 0.1) } + [(1, 2, 1.0)], from: [0], to: [2])
    #expect(many.value == 1 && many.nearSourceCut.edges.count == 10)
    #expect(many.nearSinkCut.edges == [EdgeID(10)])
  }

  @Test("What 128 bits cannot hold is a gap that is told")
  func beyond() throws {
    let graph = Digraph(nodeCount: 2, [[0, 1], [0, 1]])
    let answer = try graph.edgeVitality(
      from: [NodeID(0)], to: [NodeID(1)], capacities: EdgeColumn([1e300, 1e-300]))
    #expect(answer.verify() && answer.gap >= 1e-300 && answer.gap < 1e264)
    #expect(answer.flow.gap >= 1e-300 && answer.flow.gap <= 1e300.ulp)
    #expect(answer.values[EdgeID(0)] == 1e300 && answer.values[EdgeID(1)] == 0)
  }
}
