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

  @Test("of several paths the same ones are told as complete only if no more can be")
  func paths() {
    let hops = EdgeColumn(repeating: 1.0, count: 5)
    let both = graph.shortestSimplePaths(
      from: [NodeID(0)], to: [NodeID(3)], lengths: hops, count: 3)
    #expect(both.isComplete && both.paths.count == 2 && both.verify())
    let one = graph.shortestSimplePaths(
      from: [NodeID(0)], to: [NodeID(3)], lengths: hops, count: 1)
    #expect(!one.isComplete && one.paths.count == 1 && one.verify())
  }

  @Test("paths between sets begin and end at any of them, and one without edges counts")
  func pathsOfSets() {
    let lengths = EdgeColumn([1.0, 2, 4, 8, 16])
    let list = graph.shortestSimplePaths(
      from: [NodeID(0), NodeID(1)], to: [NodeID(1), NodeID(3)], lengths: lengths, count: 99)
    // b; a > b; b > d; a > b > d; a > c > d; then around: b > d > a and so on end at b no more.
    #expect(list.paths.map(\.length) == [0, 1, 4, 5, 10])
    #expect(list.isComplete && list.verify())
  }

  @Test("a list of paths with something wrong in it does not verify")
  func wrongPaths() {
    let lengths = EdgeColumn([1.0, 2, 4, 8, 16])
    let list = graph.shortestSimplePaths(
      from: [NodeID(0)], to: [NodeID(3)], lengths: lengths, count: 9)
    func with(_ paths: [Path]) -> Bool {
      PathList(
        sources: list.sources, targets: list.targets, paths: paths, isComplete: true,
        tree: list.tree
      ).verify()
    }
    #expect(with(list.paths))
    #expect(!with(Array(list.paths.reversed())))
    #expect(!with(list.paths + list.paths.prefix(1)))
    #expect(!with(Array(list.paths.dropFirst())))
    #expect(!with([]))
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

  @Test("a subdivided edge serves one path, whichever way")
  func subdivided() {
    var builder = DigraphBuilder(nodeCount: 4)
    for (from, to) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)] {
      builder.addEdge(from: NodeID(from), to: NodeID(to))
    }
    let whole = SubdividedGraph(builder.graph())
    let paths = whole.graph.disjointPaths(from: [NodeID(0)], to: [NodeID(3)], sharing: .noEdge)
    #expect(paths.paths.count == 2 && paths.verify())
    let back = whole.graph.disjointPaths(from: [NodeID(3)], to: [NodeID(0)], sharing: .noEdge)
    #expect(back.paths.count == 2)
    for edge in whole.graph.edges {
      let original = whole.original(of: edge)
      let ends = [whole.graph.source(of: edge), whole.graph.target(of: edge)].filter {
        $0.index < 4
      }
      let known = [whole.original.source(of: original), whole.original.target(of: original)]
      #expect(ends.allSatisfy(known.contains))
    }
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
