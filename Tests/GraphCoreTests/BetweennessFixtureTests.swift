import GraphCore
import Testing

@Suite struct BetweennessFixtureTests {
  private let graph = NetworkXFixture.graph

  @Test("Nodes and edges have the figures of NetworkX")
  func hops() {
    let found = graph.betweenness(includingEdges: true)
    #expect(agree(found.nodes.values, BetweennessFixture.nodes))
    #expect(agree(found.edges?.values ?? [], BetweennessFixture.edges))
  }

  @Test("Nodes and edges have the figures of NetworkX where many ways are equally long")
  func lengths() throws {
    let lengths = BetweennessFixture.lengths
    let found = try graph.betweenness(lengths: lengths, includingEdges: true)
    #expect(agree(found.nodes.values, BetweennessFixture.weightedNodes))
    #expect(agree(found.edges?.values ?? [], BetweennessFixture.weightedEdges))
  }

  @Test("Nodes and edges have the figures of NetworkX where some edges are far beyond all others")
  func mixedLengths() throws {
    let found = try graph.betweenness(
      lengths: BetweennessFixture.mixedLengths, includingEdges: true)
    #expect(agree(found.nodes.values, BetweennessFixture.mixedNodes))
    #expect(agree(found.edges?.values ?? [], BetweennessFixture.mixedEdges))
    #expect(found.lengthRounding == 0)
  }

  @Test("Groups have the figures that come of listing all shortest paths")
  func groups() throws {
    let groups = BetweennessFixture.groups.map { NodeSet($0.map(NodeID.init), nodeCount: 36) }
    let found = graph.groupBetweenness(of: groups)
    #expect(agree(found.values, BetweennessFixture.groupValues))
    let weighted = try graph.groupBetweenness(of: groups, lengths: BetweennessFixture.lengths)
    #expect(agree(weighted.values, BetweennessFixture.weightedGroupValues))
  }
}
