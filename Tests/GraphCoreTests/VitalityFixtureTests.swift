import Testing

@testable import GraphCore

/// A network of 24 sites in four stages and what NetworkX 3.6.1 says of it.
///
/// Made by a script: random edges to the next stage and some within a stage, whole capacities of
/// edges and sites. The answers are those of `maximum_flow_value` from the first stage to the last,
/// sites split in two, with all there and without each site and each group of sites of the same
/// number modulo five.
@Suite struct VitalityFixtureTests {
  private let edges = """
    14-21-10 1-3-7 7-9-18 14-23-10 13-22-10 5-7-1 0-7-12 17-21-14 3-4-16 10-15-8 14-22-7
    12-18-20 6-16-10 18-20-18 2-11-15 3-8-10 10-17-17 0-8-20 11-14-3 9-16-19 15-19-7 21-22-2
    4-6-18 19-18-18 6-17-9 7-12-17 3-6-3 1-11-9 9-13-4 11-13-10 5-4-10 13-21-1 5-10-20 13-20-2
    8-13-18 11-17-15 4-7-20 2-9-20 1-9-7 20-18-11 7-13-2 11-16-15 2-8-17 11-10-12 19-20-2
    10-14-1 0-10-4 15-21-18 13-19-13 17-19-14 5-3-12 11-12-18 7-14-8 3-10-10 15-17-18 17-23-2
    23-19-2 10-13-12 3-7-15 16-17-2 7-15-17 15-22-13 17-18-8 0-11-3 8-11-17 0-9-12 14-20-8
    18-19-20 13-18-11 5-6-19 0-6-6
    """

  private let nodeCapacities = [
    29, 24, 37, 32, 20, 17, 17, 10, 35, 20, 33, 14, 30, 31, 14, 12, 13, 11, 19, 30, 16, 11, 22, 39,
  ]

  @Test("Maximum flow and vitalities are those of NetworkX")
  func networkX() throws {
    let records = edges.split(whereSeparator: \.isWhitespace).map {
      $0.split(separator: "-").compactMap { Int($0) }
    }
    let graph = Digraph(nodeCount: 24, records.map { Array($0.prefix(2)) })
    let question = FlowReference(
      graph: graph, sources: (0..<6).map(NodeID.init), sinks: (18..<24).map(NodeID.init),
      capacities: EdgeColumn(records.map { Double($0[2]) }),
      nodeCapacities: NodeColumn(nodeCapacities.map(Double.init)))
    let answer = try question.nodeVitality()
    #expect(answer.flow.value == 75 && answer.verify())
    #expect(
      answer.values.values == [
        0, 0, 0, 0, 0, 4, 0, 10, 15, 1, 18, 14, 11, 31, 7, 8, 0, 11, 16, 10, 0, 0, 7, 0,
      ])
    let groups = try graph.groupVitality(
      of: NodeColumn(graph.nodes.map { $0.index % 5 }), from: question.sources,
      to: question.sinks, capacities: question.capacities,
      nodeCapacities: question.nodeCapacities)
    #expect(groups.values == [18, 14, 36, 42, 20] && groups.verify())
  }
}
