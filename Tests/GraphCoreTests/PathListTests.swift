import TestSupport
import Testing

@testable import GraphCore

/// Lists of paths between sets of nodes, and graphs whose edges serve both ways.
@Suite("Paths between sets")
struct PathListTests {
  /// A square of two ways from a to d, and a loop back.
  private let graph = Digraph(nodeCount: 4, [[0, 1], [0, 2], [1, 3], [2, 3], [3, 0]])

  @Test("of several paths the same ones are told as complete only if no more can be")
  func paths() {
    let hops = EdgeColumn(repeating: 1.0, count: 5)
    let both = graph.shortestSimplePaths(
      from: [NodeID(0)], to: [NodeID(3)], lengths: hops, limit: 3)
    #expect(both.isComplete && both.paths.count == 2 && both.verify())
    let one = graph.shortestSimplePaths(
      from: [NodeID(0)], to: [NodeID(3)], lengths: hops, limit: 1)
    #expect(!one.isComplete && one.paths.count == 1 && one.verify())
  }

  @Test("paths between sets begin and end at any of them, and one without edges counts")
  func pathsOfSets() {
    let lengths = EdgeColumn([1.0, 2, 4, 8, 16])
    let list = graph.shortestSimplePaths(
      from: [NodeID(0), NodeID(1)], to: [NodeID(1), NodeID(3)], lengths: lengths, limit: 99)
    // b; a > b; b > d; a > b > d; a > c > d; then around: b > d > a and so on end at b no more.
    #expect(list.paths.map(\.length) == [0, 1, 4, 5, 10])
    #expect(list.isComplete && list.verify())
  }

  @Test("a list of paths with something wrong in it does not verify")
  func wrongPaths() {
    let lengths = EdgeColumn([1.0, 2, 4, 8, 16])
    let list = graph.shortestSimplePaths(
      from: [NodeID(0)], to: [NodeID(3)], lengths: lengths, limit: 9)
    func with(
      _ paths: [Path], sources: [NodeID]? = nil, sinks: [NodeID]? = nil, limit: Int = 9,
      isComplete: Bool = true, remaining: ShortestPathTree? = nil
    ) -> Bool {
      PathList(
        sources: sources ?? list.sources, sinks: sinks ?? list.sinks, limit: limit, paths: paths,
        isComplete: isComplete, remaining: remaining ?? list.remaining
      ).verify()
    }
    #expect(list.paths.count == 2 && with(list.paths))
    #expect(!with(list.paths.reversed()))
    #expect(!with(list.paths + list.paths.prefix(1)))
    #expect(!with(Array(list.paths.dropFirst())))
    #expect(!with([]))
    // The first alone is as many as were asked for, or else it is not all there are.
    #expect(with([list.paths[0]], limit: 1, isComplete: false))
    #expect(!with([list.paths[0]], limit: 1) && !with([list.paths[0]], isComplete: false))
    #expect(!with([list.paths[1]], limit: 1, isComplete: false) && !with(list.paths, limit: 1))
    #expect(!with(list.paths, sources: [NodeID(1)]) && !with(list.paths, sinks: [NodeID(2)]))
    #expect(!with(list.paths, sources: [NodeID(0), NodeID(2)]))
    let none = graph.shortestSimplePaths(
      from: list.sources, to: list.sinks, lengths: list.lengths, limit: 0)
    #expect(none.paths.isEmpty && !none.isComplete && none.verify())
    #expect(!with([], limit: 0))
    // Nodes and edges of other graphs, and other lengths, are wrong and do no harm.
    let larger = Digraph(
      nodeCount: 9, [[0, 3], [0, 8], [8, 3], [3, 8], [0, 3], [0, 3], [0, 3]])
    let foreign = EdgeColumn(repeating: 1.0, count: 7)
    for edges in [[6], [1, 2], [0]] {
      let path = Path(
        from: NodeID(0), along: edges.map { EdgeID($0) }, in: larger, lengths: foreign)
      #expect(!with([path]) && !with([path], limit: 1, isComplete: false))
    }
    #expect(!with(list.paths, sources: [NodeID(0), NodeID(99)]))
    #expect(!with(list.paths, sinks: [NodeID(-1)]))
    #expect(!with(list.paths, remaining: larger.shortestPaths(from: list.sinks, lengths: foreign)))
    let hops = EdgeColumn(repeating: 1.0, count: 5)
    #expect(
      !with(list.paths, remaining: graph.reversed.shortestPaths(from: list.sinks, lengths: hops)))
  }

  @Test("on graphs of four nodes between sets of two all simple paths come")
  func allOfFour() {
    let (sources, sinks) = ([NodeID(0), NodeID(1)], [NodeID(2), NodeID(1)])
    for (seed, graph) in Digraph.someOfFour {
      let lengths = graph.lengths(seed: seed)
      let list = graph.shortestSimplePaths(
        from: sources, to: sinks, lengths: lengths, limit: 99)
      let all = sources.flatMap { source in
        sinks.flatMap {
          BruteForce(graph: graph).simplePaths(from: source, to: $0, lengths: lengths)
        }
      }
      #expect(list.isComplete && list.verify() && list.paths.count == all.count)
      #expect(Set(list.paths.map(\.edges)) == Set(all))
    }
  }

  @Test("lengths are those of NetworkX", arguments: DisjointNetwork.cases)
  func networkX(_ example: DisjointNetwork.Case) {
    let network = DisjointNetwork.all[example.network]
    let list = network.graph.shortestSimplePaths(
      from: example.sources.map { NodeID($0) }, to: example.sinks.map { NodeID($0) },
      lengths: network.lengths, limit: example.simple.count)
    #expect(list.paths.map(\.length) == example.simple && list.verify())
  }

  @Test("what is left out of a list is found, whichever path it is", arguments: Shape.allCases)
  func omissions(shape: Shape) {
    for seed in seeds(0..<6) {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 5 : 8)
      let lengths = graph.lengths(seed: seed, whole: seed % 2 == 0)
      let (sources, sinks) = ([NodeID(0), NodeID(1)], [NodeID(3), NodeID(1), NodeID(4)])
      let all = graph.shortestSimplePaths(
        from: sources, to: sinks, lengths: lengths, limit: 10_000)
      #expect(all.isComplete && all.verify())
      for limit in 0..<min(all.paths.count, 12) {
        let some = graph.shortestSimplePaths(
          from: sources, to: sinks, lengths: lengths, limit: limit)
        #expect(some.verify() && !some.isComplete)
        var paths = all.paths
        paths.remove(at: limit)
        func list(_ isComplete: Bool) -> PathList {
          PathList(
            sources: sources, sinks: sinks, limit: paths.count, paths: paths,
            isComplete: isComplete, remaining: all.remaining)
        }
        #expect(!list(true).verify())
        let isTie = all.paths[limit].length >= (paths.last?.length ?? 0) * (1 - 1e-9)
        #expect(list(false).verify() == isTie)
      }
    }
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
}
