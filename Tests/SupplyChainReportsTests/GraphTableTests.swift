import Testing

@testable import GraphCore
@testable import SupplyChainReports

/// Answers about plain graphs as tables, without a file or a command.
@Suite("Tables of plain graphs")
struct GraphTableTests {
  /// A square of two ways from a to d, and a loop back.
  private let graph: Digraph = {
    var builder = DigraphBuilder(nodeCount: 4)
    for (from, to) in [(0, 1), (0, 2), (1, 3), (2, 3), (3, 0)] {
      builder.addEdge(from: NodeID(from), to: NodeID(to))
    }
    return builder.graph()
  }()
  private let names = GraphNames("square", nodes: NodeColumn(["a", "b", "c", "d"]))

  @Test("three lines of Swift are an answer")
  func flow() throws {
    let flow = try graph.maximumFlow(
      from: [NodeID(0)], to: [NodeID(3)], capacities: EdgeColumn([3, 2, 1, 5, 9]))
    let table = flow.table(of: names)
    #expect(table.scalars.contains(.init("value", .number(3))))
    #expect(table[column: "from"] == [.text("a"), .text("b")])
    #expect(table[column: "to"] == [.text("c"), .text("d")])
    #expect(table.certificate.contains(.init("holds", .flag(true))))
    #expect(table.network == "square")
  }

  @Test("the directions of an undirected edge are one: flows net, each pair of nodes counted once")
  func opposites() {
    var builder = DigraphBuilder(nodeCount: 2)
    builder.addEdge(from: NodeID(0), to: NodeID(1))
    builder.addEdge(from: NodeID(1), to: NodeID(0))
    let pair = EdgeColumn([EdgeID(1), EdgeID(0)])
    let both = GraphNames("pair", nodes: NodeColumn(["a", "b"]), opposites: pair)
    #expect(both.net({ [5.0, 2.0][$0.index] }, along: EdgeID(0)) == 3)
    #expect(both.net({ [5.0, 2.0][$0.index] }, along: EdgeID(1)) == 0)
    let edges = both.edges(of: builder.graph(), figures: [1.5, 2])
    #expect(edges.elements.map(\.name) == ["a--b"] && edges.elements.map(\.figure) == [1.75])
  }

  @Test("the greatest come first, and of equals the first")
  func ranks() {
    let elements = RankedElements(
      nodes: graph.nodes.map(\.self), figures: [1, 4, 4, 2], names)
    #expect(
      elements.rows { [.number($0.figure)] }.map { $0[0] }
        == [.text("b"), .text("c"), .text("d"), .text("a")])
  }
}
