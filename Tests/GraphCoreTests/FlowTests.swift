import TestSupport
import Testing

@testable import GraphCore

@Suite struct FlowTests {
  @Test("On every graph of three nodes, against all cuts")
  func allOfThree() throws {
    for (index, graph) in Digraph.all(nodeCount: 3, selfLoops: true).enumerated() {
      var random = SplitMix64(seed: UInt64(index))
      let question = FlowReference(
        graph: graph, sources: [NodeID(0)], sinks: [NodeID(2)],
        capacities: EdgeColumn(graph.edges.map { _ in Double(random.index(below: 3)) }),
        nodeCapacities: NodeColumn([4, Double(random.index(below: 3)), 3]))
      try check(question)
    }
  }

  @Test("On a share of the graphs of four nodes with unit capacities, against all cuts")
  func someOfFour() throws {
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated()
    where index % 7 == 3 {
      var question = FlowReference(
        graph: graph, sources: [NodeID(0)], sinks: [NodeID(3)],
        capacities: EdgeColumn(repeating: 1, count: graph.edgeCount), nodeCapacities: nil)
      try check(question)
      question.sources.append(NodeID(1))
      question.nodeCapacities = NodeColumn(repeating: 1, count: 4)
      try check(question)
    }
  }

  private func check(
    _ question: FlowReference, location: SourceLocation = #_sourceLocation
  ) throws {
    let flow = try question.flow()
    #expect(flow.value == question.leastCut(), sourceLocation: location)
    #expect(flow.verify(), sourceLocation: location)
  }

  @Test("On random graphs the value is that of augmenting paths", arguments: Shape.allCases)
  func random(shape: Shape) throws {
    for seed in seeds(0..<12) {
      let question = FlowReference(shape: shape, seed: seed)
      let flow = try question.flow()
      #expect(flow.value == question.value() && flow.gap == 0)
      #expect(flow.verify())
      #expect(flow.nearSourceCut.capacity == flow.value && flow.nearSinkCut.capacity == flow.value)
      checkNearest(flow, question)
    }
  }

  /// No least cut is nearer: more room at any one thing cut near an end raises nothing unless
  /// the cut was the only one, seen from there.
  private func checkNearest(_ flow: MaximumFlow, _ question: FlowReference) {
    let between = flow.nearSinkCut.sourceSide.subtracting(flow.nearSourceCut.sourceSide)
    for edge in Set(flow.nearSourceCut.edges).intersection(flow.nearSinkCut.edges) {
      var wider = question
      wider.capacities[edge] += 1
      #expect(wider.value() > flow.value, "an edge in both cuts is in every least cut")
      #expect(!between.contains(flow.graph.source(of: edge)))
    }
    for edge in Set(flow.nearSourceCut.edges).subtracting(flow.nearSinkCut.edges) {
      var wider = question
      wider.capacities[edge] += 1
      #expect(wider.value() == flow.value)
    }
  }

  @Test("Real numbers of like size are exact; units of 64 bits give what units of 32 bits give")
  func real() throws {
    for shape in Shape.allCases {
      for seed in seeds(0..<4) {
        var question = FlowReference(shape: shape, seed: seed, whole: false)
        let flow = try question.flow()
        #expect(flow.verify())
        #expect(flow.gap < 1e-9 && abs(flow.value - question.value()) < 1e-9)
        question = FlowReference(shape: shape, seed: seed)
        let problem = try FlowProblem(
          question.graph, from: question.sources, to: question.sinks,
          capacities: question.capacities, nodeCapacities: question.nodeCapacities)
        let narrow = problem.solution(Int32.self).flow
        let wide = problem.solution(Int64.self).flow
        #expect(narrow.edgeUnits == wide.edgeUnits && narrow.valueUnits == wide.valueUnits)
      }
    }
  }

  @Test("Where numbers differ too much for fixed point, the gap says what may be lost")
  func gap() throws {
    let graph = Digraph(nodeCount: 3, [[0, 1], [0, 1], [1, 2], [1, 2]])
    let tiny = 0x1p-40 * (1 / 3.0)
    let flow = try graph.maximumFlow(
      from: [NodeID(0)], to: [NodeID(2)], capacities: EdgeColumn([1e12, tiny, 1e12, tiny]))
    #expect(flow.gap > 0 && flow.gap <= 1e12.ulp + tiny)
    #expect(flow.value <= 1e12 && flow.value + flow.gap >= 1e12 + tiny)
    #expect(flow.verify())
    let huge = try graph.maximumFlow(
      from: [NodeID(0)], to: [NodeID(2)], capacities: EdgeColumn([1e300, 1e-300, 3, 1e-300]))
    #expect(huge.value == 3 && huge.gap >= 1e-300 && huge.gap < 1e-299 && huge.verify())
  }

  @Test("Ten million times 10^12 does not overflow")
  func greatSums() throws {
    var builder = DigraphBuilder(nodeCount: 2)
    for _ in 0..<1000 { builder.addEdge(from: NodeID(0), to: NodeID(1)) }
    let flow = try builder.graph().maximumFlow(
      from: [NodeID(0)], to: [NodeID(1)],
      capacities: EdgeColumn((0..<1000).map { 1e16 + Double(2 * $0) }))
    let exact = 1e19 + 999_000
    #expect(flow.value <= exact && flow.value + flow.gap >= exact && flow.gap < 1e5)
    #expect(flow.verify())
  }
}
