import TestSupport
import Testing

@testable import GraphCore

@Suite struct VitalityTests {
  @Test("On every graph of three nodes each vitality is the drop of the least cut")
  func allOfThree() throws {
    for (index, graph) in Digraph.all(nodeCount: 3, selfLoops: true).enumerated() {
      var random = SplitMix64(seed: UInt64(index) &+ 77)
      let question = FlowReference(
        graph: graph, sources: [NodeID(0)], sinks: [NodeID(2)],
        capacities: EdgeColumn(graph.edges.map { _ in Double(1 + random.index(below: 2)) }),
        nodeCapacities: NodeColumn([3, Double(1 + random.index(below: 2)), 3]))
      try check(question) { $0.leastCut() }
    }
  }

  @Test("On a share of the graphs of four nodes with unit capacities likewise")
  func someOfFour() throws {
    for (index, graph) in Digraph.all(nodeCount: 4, selfLoops: false).enumerated()
    where index % 43 == 5 {
      let question = FlowReference(
        graph: graph, sources: [NodeID(0)], sinks: [NodeID(3)],
        capacities: EdgeColumn(repeating: 1, count: graph.edgeCount), nodeCapacities: nil)
      try check(question) { $0.value() }
    }
  }

  @Test("On random graphs each vitality is what solving afresh says", arguments: Shape.allCases)
  func random(shape: Shape) throws {
    for seed in seeds(0..<6) {
      try check(FlowReference(shape: shape, seed: seed)) { $0.value() }
    }
  }

  @Test("Decimals beside boundless connections: the sum of what a source could send is not taken")
  func boundlessConnections() throws {
    let whole = SubdividedGraph(
      Digraph(nodeCount: 6, [[0, 1], [0, 2], [0, 3], [4, 0], [5, 0]]))
    let capacities = whole.column([0, 0, 0.1, 1000, 0], connections: .infinity)
    let none = try whole.graph.edgeVitality(
      from: [NodeID(0)], to: [NodeID(1)], capacities: capacities)
    #expect(none.flow.value == 0 && none.values.values.allSatisfy { $0 == 0 })
    let some = try whole.graph.edgeVitality(
      from: [NodeID(0)], to: [NodeID(4)], capacities: capacities)
    #expect(some.flow.value == 1000 && some.values[EdgeID(3)] == 1000)
  }

  /// Checks every node and edge, and some groups.
  private func check(
    _ question: FlowReference, location: SourceLocation = #_sourceLocation,
    value: (FlowReference) -> Double
  ) throws {
    let nodes = try question.nodeVitality()
    let edges = try question.edgeVitality()
    let base = value(question)
    #expect(nodes.flow.value == base, sourceLocation: location)
    #expect(nodes.verify() && edges.verify(), sourceLocation: location)
    for node in question.graph.nodes {
      let drop = base - value(question.without([node]))
      #expect(nodes.value(of: node) == drop, "\(node)", sourceLocation: location)
      #expect(drop <= nodes.flow.flow(through: node), sourceLocation: location)
    }
    for edge in question.graph.edges where edges.flow.flow(along: edge) > 0 {
      let drop = base - value(question.without(edges: [edge]))
      #expect(edges.value(of: edge) == drop, "\(edge)", sourceLocation: location)
    }
    for edge in question.graph.edges where edges.flow.flow(along: edge) == 0 {
      #expect(edges.value(of: edge) == 0, sourceLocation: location)
    }
  }

  @Test("Groups are worth what solving afresh says", arguments: Shape.allCases)
  func groups(shape: Shape) throws {
    for seed in seeds(0..<10) {
      let question = FlowReference(shape: shape, seed: seed)
      var random = SplitMix64(seed: UInt64(seed))
      var groups = (0..<5).map { size in
        NodeSet((0..<size).map { _ in NodeID(random.index(below: 12)) }, nodeCount: 12)
      }
      groups.append(NodeSet(question.sources, nodeCount: 12))
      groups.append(NodeSet(question.graph.nodes, nodeCount: 12))
      let answer = try question.graph.groupVitality(
        of: groups, from: question.sources, to: question.sinks, capacities: question.capacities,
        nodeCapacities: question.nodeCapacities)
      #expect(answer.verify())
      #expect(answer.values[0] == 0 && answer.values[5] == answer.flow.value)
      for (group, vitality) in zip(groups, answer.values) {
        #expect(vitality == answer.flow.value - question.without(Array(group)).value())
      }
    }
  }

  @Test("Groups by number are the groups as sets; many small ones, and those that share an end")
  func partitions() throws {
    for shape in [Shape.layered, .ring, .dense] {
      let question = FlowReference(shape: shape, seed: 11, nodeCount: shape == .dense ? 24 : 90)
      let numbers = NodeColumn(question.graph.nodes.map { $0.index * 7 % 31 - 1 })
      let sets = (0..<30).map { number in
        NodeSet(
          question.graph.nodes.filter { numbers[$0] == number },
          nodeCount: question.graph.nodeCount)
      }
      let ends = (question.sources, question.sinks)
      let byNumber = try question.graph.groupVitality(
        of: numbers, from: ends.0, to: ends.1, capacities: question.capacities,
        nodeCapacities: question.nodeCapacities)
      let bySet = try question.graph.groupVitality(
        of: sets, from: ends.0, to: ends.1, capacities: question.capacities,
        nodeCapacities: question.nodeCapacities, execution: Execution(cores: 1))
      #expect(byNumber.verify() && bySet.verify())
      let shared = sets.prefix(byNumber.groupCount)
      #expect(byNumber.values == Array(bySet.values.prefix(shared.count)))
      for (number, set) in shared.enumerated() {
        #expect(byNumber.nodes(ofGroup: number) == Array(set))
        #expect(byNumber.certificate(of: number).verify(), "\(shape) \(number)")
      }
    }
  }

  @Test("The most vital nodes are the first of all nodes by vitality", arguments: Shape.allCases)
  func mostVital(shape: Shape) throws {
    for seed in seeds(0..<4) {
      let question = FlowReference(shape: shape, seed: seed)
      let all = try question.nodeVitality().values
      let order = all.nodes.sorted { (all[$1], $0) < (all[$0], $1) }
      for count in [0, 1, 4, 12, 20] {
        let best = try question.graph.mostVitalNodes(
          count, from: question.sources, to: question.sinks, capacities: question.capacities,
          nodeCapacities: question.nodeCapacities)
        #expect(best.nodes == Array(order.prefix(count)))
        #expect(best.values == best.nodes.map { all[$0] })
        #expect(best.verify())
      }
    }
  }

  @Test("One core and several give the same to the last bit; so do amounts of 32 and of 64 bits")
  func sameOnAnyCores() throws {
    for shape in [Shape.layered, .dense, .ring] {
      let question = FlowReference(
        shape: shape, seed: 3, nodeCount: 420 / (shape == .dense ? 6 : 1))
      let one = try question.nodeVitality(Execution(cores: 1))
      let three = try question.nodeVitality(Execution(cores: 3))
      #expect(one.values == three.values && one.flow.edgeUnits == three.flow.edgeUnits)
      let edges = try question.edgeVitality(Execution(cores: 1)).values
      #expect(try question.edgeVitality(Execution(cores: 3)).values == edges)
      let wide = one.flow.problem.nodeVitality(Int64.self, Execution(cores: 1))
      #expect(wide.values == one.values)
      let best = try [1, 3].map { cores in
        try question.graph.mostVitalNodes(
          7, from: question.sources, to: question.sinks, capacities: question.capacities,
          nodeCapacities: question.nodeCapacities, execution: Execution(cores: cores))
      }
      #expect(best[0].nodes == best[1].nodes && best[0].triedCount == best[1].triedCount)
    }
  }
}

extension FlowReference {
  func nodeVitality(_ execution: Execution = .standard) throws(UnboundedFlow) -> NodeVitality {
    try graph.nodeVitality(
      from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities,
      execution: execution)
  }

  func edgeVitality(_ execution: Execution = .standard) throws(UnboundedFlow) -> EdgeVitality {
    try graph.edgeVitality(
      from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities,
      execution: execution)
  }
}
