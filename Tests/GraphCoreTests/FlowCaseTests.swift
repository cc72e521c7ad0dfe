import Testing

@testable import GraphCore

@Suite struct FlowCaseTests {
  private func flow(
    _ count: Int, _ edges: [[Int]], from sources: [Int], to sinks: [Int], nodes: [Double]? = nil
  ) throws -> MaximumFlow {
    let graph = Digraph(nodeCount: count, edges.map { Array($0.prefix(2)) })
    let flow = try graph.maximumFlow(
      from: sources.map(NodeID.init), to: sinks.map(NodeID.init),
      capacities: EdgeColumn(edges.map { $0[2] < 0 ? .infinity : Double($0[2]) }),
      nodeCapacities: nodes.map { NodeColumn($0) })
    #expect(flow.verify())
    return flow
  }

  @Test("Figure 26.1 of Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms, 3rd ed.")
  func lucky() throws {
    // s, v1, v2, v3, v4, t; the cut {s, v1, v2, v4} has capacity 23 (figure 26.6).
    let flow = try flow(
      6,
      [
        [0, 1, 16], [0, 2, 13], [1, 3, 12], [2, 1, 4], [2, 4, 14], [3, 2, 9], [3, 5, 20],
        [4, 3, 7], [4, 5, 4],
      ], from: [0], to: [5])
    #expect(flow.value == 23)
    #expect(flow.nearSourceCut.sourceSide.map(\.index) == [0, 1, 2, 4])
    #expect(flow.nearSourceCut.edges == [EdgeID(2), EdgeID(7), EdgeID(8)])
    #expect(flow.nearSinkCut == flow.nearSourceCut, "the least cut is the only one")
  }

  @Test("The example of Edmonds and Karp: one unit across between two great capacities")
  func zigzag() throws {
    let flow = try flow(
      4,
      [[0, 1, 1_000_000], [0, 2, 1_000_000], [1, 2, 1], [1, 3, 1_000_000], [2, 3, 1_000_000]],
      from: [0], to: [3])
    #expect(flow.value == 2_000_000 && flow.flow(along: EdgeID(2)) == 0)
    #expect(flow.nearSourceCut.sourceSide.map(\.index) == [0])
    #expect(flow.nearSinkCut.sourceSide.map(\.index) == [0, 1, 2])
  }

  @Test("Loops carry nothing; parallel edges and several ends add up; duplicates change nothing")
  func multigraph() throws {
    let flow = try flow(
      4, [[0, 2, 3], [0, 2, 4], [2, 2, 9], [1, 2, 5], [2, 3, 8], [2, 3, 3], [3, 2, 7]],
      from: [0, 1, 0], to: [3, 3])
    #expect(flow.value == 11 && flow.sources.count == 2 && flow.sinks.count == 1)
    #expect(flow.flow(along: EdgeID(2)) == 0 && flow.flow(through: NodeID(2)) == 11)
  }

  @Test("Nothing flows without sources, without sinks, without a path, through closed nodes")
  func nothing() throws {
    #expect(try flow(2, [[0, 1, 5]], from: [], to: [1]).value == 0)
    #expect(try flow(2, [[0, 1, 5]], from: [0], to: []).value == 0)
    #expect(try flow(2, [[1, 0, 5]], from: [0], to: [1]).value == 0)
    #expect(try flow(2, [[1, 0, -1]], from: [0], to: [1]).value == 0)
    #expect(
      try flow(3, [[0, 1, 5], [1, 2, 5]], from: [0], to: [2], nodes: [9, 0, 9]).value == 0)
    #expect(try flow(2, [[0, 1, 5]], from: [0], to: [1], nodes: [0, 9]).value == 0)
    #expect(try flow(0, [], from: [], to: []).value == 0)
  }

  @Test("A source that is a sink passes on what its own capacity lets through")
  func sourceAndSink() throws {
    let flow = try flow(
      2, [[0, 1, 5], [1, 0, 5]], from: [0, 1], to: [0], nodes: [7, .infinity])
    #expect(flow.value == 7 && flow.flow(through: NodeID(0)) == 7)
    #expect(flow.nearSourceCut.nodes == [NodeID(0)])
  }

  @Test("Infinite capacities set no limit; a path of nothing else is the error")
  func infinite() throws {
    let bounded = try flow(
      4, [[0, 1, -1], [1, 2, 6], [1, 2, 5], [2, 3, -1]], from: [0], to: [3])
    #expect(bounded.value == 11 && bounded.nearSinkCut.edges == [EdgeID(1), EdgeID(2)])
    let byNode = try flow(
      3, [[0, 1, -1], [1, 2, -1]], from: [0], to: [2], nodes: [.infinity, 4, .infinity])
    #expect(byNode.value == 4 && byNode.nearSourceCut.nodes == [NodeID(1)])
    let error = #expect(throws: UnboundedFlow.self) {
      try flow(4, [[0, 1, 2], [0, 2, -1], [2, 3, -1], [1, 3, 9]], from: [0], to: [3])
    }
    #expect(error?.path.nodes == [NodeID(0), NodeID(2), NodeID(3)])
    let selfEnd = #expect(throws: UnboundedFlow.self) { try flow(1, [], from: [0], to: [0]) }
    #expect(selfEnd?.path.nodes == [NodeID(0)] && selfEnd?.path.edges.isEmpty == true)
  }

  @Test("An answer that was tampered with does not verify")
  func tampered() throws {
    let honest = try flow(
      4, [[0, 1, 3], [0, 2, 2], [1, 3, 2], [2, 3, 2], [1, 2, 1]], from: [0], to: [3],
      nodes: [9, 9, 9, 9])
    var answer = honest
    answer.edgeUnits[0] += 1
    #expect(!answer.verify(), "flow is lost on the way")
    answer = honest
    answer.valueUnits += 1
    #expect(!answer.verify(), "the value is another")
    answer = honest
    answer.nodeUnits[1] = 10
    #expect(!answer.verify(), "a node passes on more than it gets")
    answer = honest
    answer.gap = 1
    #expect(!answer.verify(), "nothing was rounded")
    answer = honest
    answer.nearSinkCut = FlowCut(problem: honest.problem) { $0 < 2 }
    #expect(honest.nearSourceCut == honest.nearSinkCut || !answer.verify())
    answer.nearSourceCut = FlowCut(problem: honest.problem) { _ in false }
    #expect(!answer.verify(), "the cut leaves a source out")
  }

  @Test("No answer, however it was tampered with, stops its check")
  func tamperedBeyondMeasure() throws {
    let honest = try flow(
      4, [[0, 1, 3], [0, 2, 2], [1, 3, 2], [2, 3, 2], [1, 2, 1]], from: [0], to: [3],
      nodes: [9, 3, 9, 9])
    for amount in [Int128.min, -1, 1 << 70, Int128.max] {
      var answer = honest
      answer.valueUnits = amount
      #expect(!answer.verify())
      answer = honest
      for edge in 0..<5 { answer.edgeUnits[edge] = amount }
      #expect(!answer.verify())
      answer = honest
      for node in 0..<4 { answer.nodeUnits[node] = amount }
      #expect(!answer.verify())
    }
    var answer = honest
    answer.edgeUnits = FlowColumn([Int64]())
    #expect(!answer.verify())
    answer = honest
    answer.gap = .nan
    #expect(!answer.verify())
    for nodes in [[NodeID(-1)], [NodeID(99)], [NodeID(1), NodeID(1)]] {
      answer = honest
      answer.nearSinkCut = FlowCut(
        edges: [EdgeID(77)], nodes: nodes, capacity: 5, sourceSide: NodeSet(nodeCount: 4))
      #expect(!answer.verify())
    }
    answer.nearSourceCut = FlowCut(
      edges: [], nodes: [], capacity: 4, sourceSide: NodeSet(nodeCount: 3))
    #expect(!answer.verify())
  }
}
