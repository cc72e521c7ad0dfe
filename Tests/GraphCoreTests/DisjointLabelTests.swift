import Foundation
import TestSupport
import Testing

@testable import GraphCore

@Suite struct DisjointLabelTests {
  /// All label sets of paths, by trying everything, and what can be chosen of them.
  private struct Everything {
    let sets: [Set<Int>]

    init(_ graph: Digraph, from sources: [NodeID], to sinks: [NodeID], labels: PathLabels) {
      let open = EdgeColumn(repeating: 0.0, count: graph.edgeCount)
      var sets: Set<Set<Int>> = []
      for source in sources {
        for sink in sinks {
          for edges in BruteForce(graph: graph)
            .simplePaths(from: source, to: sink, lengths: open)
          {
            sets.insert(Set(labels.labels(of: Path(from: source, along: edges, in: graph))))
          }
        }
      }
      // What contains another one is never needed.
      self.sets = sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } }
        .sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
    }

    var isFree: Bool { sets.contains([]) }

    var mostDisjoint: Int {
      func most(_ taken: Set<Int>, from first: Int) -> Int {
        (first..<sets.count).filter { taken.isDisjoint(with: sets[$0]) }
          .map { 1 + most(taken.union(sets[$0]), from: $0 + 1) }
          .max() ?? 0
      }
      return most([], from: 0)
    }

    var fewestBlocking: Int {
      let all = Set(sets.flatMap(\.self)).sorted()
      return (0..<1 << all.count)
        .filter { bits in
          let chosen = Set(all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] })
          return sets.allSatisfy { !$0.isDisjoint(with: chosen) }
        }
        .map(\.nonzeroBitCount).min() ?? 0
    }
  }

  /// Checks numbers and proofs, and returns whether blocking set and paths differ in number.
  @discardableResult
  private func check(
    _ graph: Digraph, from sources: [NodeID], to sinks: [NodeID], labels: PathLabels,
    location: SourceLocation = #_sourceLocation
  ) -> Bool {
    let all = Everything(graph, from: sources, to: sinks, labels: labels)
    do throws(UnlabeledPath) {
      let found = try graph.labelDisjointPaths(from: sources, to: sinks, labels: labels)
      let (most, fewest) = (all.mostDisjoint, all.fewestBlocking)
      #expect(!all.isFree && found.isProven, sourceLocation: location)
      #expect(found.paths.count == most, sourceLocation: location)
      #expect(found.blocking.members.count == fewest, sourceLocation: location)
      #expect(found.isProvenByBlockingSet == (most == fewest), sourceLocation: location)
      #expect(found.verify(), sourceLocation: location)
      return most != fewest
    } catch {
      #expect(all.isFree && labels.labels(of: error.path).isEmpty, sourceLocation: location)
      #expect(error.path.isSimple(in: graph), sourceLocation: location)
      return false
    }
  }

  /// Up to two labels of a few on most nodes and some edges.
  private func labels(
    of graph: Digraph, seed: Int, count: Int, ends: LabeledEnds, exempt: Set<Int> = []
  ) -> PathLabels {
    var random = SplitMix64(seed: UInt64(seed) &* 31 &+ 5)
    func draw(_ chance: Int) -> [Int] {
      (0..<2).filter { _ in random.index(below: 10) < chance }
        .map { _ in 10 * random.index(below: count) }
    }
    return PathLabels(
      nodes: NodeColumn(graph.nodes.map { _ in draw(7) }),
      edges: seed % 3 == 0 ? nil : EdgeColumn(graph.edges.map { _ in draw(2) }),
      countingEnds: ends, exempt: exempt)
  }

  @Test("On every graph of three nodes numbers are those of all choices")
  func allSmall() {
    for (seed, graph) in Digraph.all(nodeCount: 3, selfLoops: true).enumerated() {
      let ends = LabeledEnds(rawValue: seed % 4)
      check(
        graph, from: [NodeID(0)], to: [NodeID(2)],
        labels: labels(of: graph, seed: seed, count: 3, ends: ends))
      check(
        graph, from: [NodeID(0), NodeID(1)], to: [NodeID(2), NodeID(1)],
        labels: labels(of: graph, seed: seed, count: 3, ends: ends))
    }
  }

  @Test("On graphs of four nodes too")
  func allOfFour() {
    for (seed, graph) in Digraph.someOfFour {
      check(
        graph, from: [NodeID(0)], to: [NodeID(3)],
        labels: labels(of: graph, seed: seed, count: 4, ends: LabeledEnds(rawValue: seed / 16 % 4)))
      check(
        graph, from: [NodeID(0), NodeID(1)], to: [NodeID(2), NodeID(3)],
        labels: labels(of: graph, seed: seed, count: 5, ends: []))
    }
  }

  @Test("On random graphs numbers are those of all choices", arguments: Shape.allCases)
  func random(shape: Shape) {
    for seed in seeds(0..<16) {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 6 : 9)
      let last = NodeID(graph.nodeCount - 1)
      check(
        graph, from: [NodeID(0), NodeID(1)], to: [last, NodeID(seed % 6)],
        labels: labels(
          of: graph, seed: seed, count: 5, ends: LabeledEnds(rawValue: seed % 4),
          exempt: seed % 5 == 0 ? [10] : []))
      check(
        graph, from: [NodeID(0)], to: [last],
        labels: labels(of: graph, seed: seed, count: 7, ends: []))
    }
  }

  /// A graph with a chain of nodes for each set of labels and nothing between them.
  private func chains(_ sets: [[Int]]) -> (graph: Digraph, labels: PathLabels) {
    var builder = DigraphBuilder(nodeCount: 2)
    var labels: [[Int]] = [[], []]
    for set in sets {
      var last = NodeID(0)
      for label in set {
        let node = builder.addNode()
        labels.append([label])
        builder.addEdge(from: last, to: node)
        last = node
      }
      builder.addEdge(from: last, to: NodeID(1))
    }
    return (builder.graph(), PathLabels(nodes: NodeColumn(labels), countingEnds: []))
  }

  @Test("Random families of sets as chains, where most numbers differ")
  func families() {
    var gaps = 0
    for seed in seeds(0..<40) {
      var random = SplitMix64(seed: UInt64(seed))
      let sets = (0..<5 + seed % 8).map { _ in
        Set((0..<3).map { _ in random.index(below: 8) }).sorted()
      }
      let (graph, labels) = chains(sets)
      if check(graph, from: [NodeID(0)], to: [NodeID(1)], labels: labels) { gaps += 1 }
    }
    #expect(gaps >= 5, "the search for divisions is put to the test")
  }

  @Test("The Fano plane: any two lines meet, and it takes three points to meet all lines")
  func fanoPlane() throws {
    let lines = [
      [0, 1, 2], [0, 3, 4], [0, 5, 6], [1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5],
    ]
    let (graph, labels) = chains(lines)
    let found = try graph.labelDisjointPaths(from: [NodeID(0)], to: [NodeID(1)], labels: labels)
    #expect(found.paths.count == 1 && found.blocking.members.count == 3)
    #expect(found.isProven && !found.isProvenByBlockingSet && found.verify())
  }

  @Test("With a label for each edge or node the numbers are Menger's", arguments: Shape.allCases)
  func menger(shape: Shape) throws {
    for seed in seeds(0..<4) {
      let graph = shape.graph(seed: seed, nodeCount: 14)
      let (source, target) = ([NodeID(0), NodeID(1)], [NodeID(13)])
      let byEdge = try graph.labelDisjointPaths(
        from: source, to: target,
        labels: PathLabels(
          nodes: NodeColumn(repeating: [], count: 14),
          edges: EdgeColumn(graph.edges.map { [$0.index] }),
          countingEnds: []))
      let edges = graph.disjointPaths(from: source, to: target, sharing: .noEdge)
      #expect(byEdge.paths.count == edges.paths.count && byEdge.isProvenByBlockingSet)
      let byNode = try graph.labelDisjointPaths(
        from: source, to: target,
        labels: PathLabels(
          nodes: NodeColumn(graph.nodes.map { [$0.index] }), countingEnds: [.sources, .sinks]))
      let nodes = graph.disjointPaths(from: source, to: target, sharing: .nothing)
      #expect(byNode.paths.count == nodes.paths.count && byNode.isProvenByBlockingSet)
    }
  }

  @Test("Mines in two countries, one of which refines for both")
  func countries() throws {
    // 0 mine AUS, 1 mine CHN, 2 refiner CHN, 3 refiner MYS, 4 plant DEU; the strait MYS is a label
    // of the way from the Australian mine to China.
    let (aus, chn, deu, mys) = (36, 156, 276, 458)
    let graph = Digraph(nodeCount: 5, [[0, 2], [0, 3], [1, 2], [2, 4], [3, 4]])
    let transit = EdgeColumn<[Int]>([[mys], [], [], [], []])
    let country = NodeColumn([[aus], [chn], [chn], [mys], [deu]])
    let mines = [NodeID(0), NodeID(1)]
    let found = try graph.labelDisjointPaths(
      from: mines, to: [NodeID(4)],
      labels: PathLabels(nodes: country, edges: transit, countingEnds: .sources))
    #expect(found.pathLabels == [[aus, mys], [chn]])
    #expect(found.verify() && found.isProvenByBlockingSet)
    let both = try graph.labelDisjointPaths(
      from: mines, to: [NodeID(4)],
      labels: PathLabels(nodes: country, edges: transit, countingEnds: [.sources, .sinks]))
    #expect(both.paths.count == 1 && both.blocking.members == [deu])
    let exempt = try graph.labelDisjointPaths(
      from: mines, to: [NodeID(4)],
      labels: PathLabels(
        nodes: country, edges: transit, countingEnds: [.sources, .sinks], exempt: [deu]))
    #expect(exempt.paths.count == 2 && exempt.verify())
  }

  @Test("A search that must end before it knows says so, and what it says is true")
  func effort() throws {
    let lines = (0..<26).map { [$0, ($0 * 7 + 3) % 26, ($0 * 11 + 5) % 26].sorted() }
    let (graph, labels) = chains(lines.map { Set($0).sorted() })
    let (source, target) = ([NodeID(0)], [NodeID(1)])
    let full = try graph.labelDisjointPaths(from: source, to: target, labels: labels)
    #expect(full.isProven && full.verify())
    for effort in [0, 100, 3_000, 30_000] {
      let some = try graph.labelDisjointPaths(
        from: source, to: target, labels: labels, effort: effort)
      #expect(some.verify())
      #expect(some.paths.count <= full.paths.count && some.upperBound >= full.upperBound)
      #expect(some.blocking.lowerBound <= full.blocking.lowerBound)
      #expect(some.blocking.members.count >= full.blocking.members.count)
      if effort == 0 { #expect(!some.isProven && !some.blocking.isProven) }
    }
  }

  @Test("No more is looked at than the effort and what was begun when it was used up")
  func effortIsKept() throws {
    let lines = (0..<60).map { [$0, ($0 * 7 + 3) % 60, ($0 * 11 + 5) % 60, 60 + $0 % 7] }
    let (graph, labels) = chains(lines.map { Set($0).sorted() })
    let full = try graph.minimumBlockingLabels(
      from: [NodeID(0)], to: [NodeID(1)], labels: labels, effort: 3_000_000)
    for effort in [0, 1, 100, 1_000, 3_000, 10_000, 30_000, 100_000, 1_000_000] {
      var search = LabeledSearch(
        in: graph, from: [NodeID(0)], to: [NodeID(1)], labels: labels, execution: .standard)
      search.limit = effort
      let blocking = try search.blockingLabels()
      let onePath = graph.edgeCount + graph.nodeCount + search.classSize
      let oneSurvey = blocking.paths.reduce(1) { $0 + 3 * $1.labels.count + 1 }
      #expect(search.work <= effort + 3 * onePath + oneSurvey)
      let isBlocked = search.isBlocked(by: blocking.members.map { search.names[Int($0)] })
      #expect(isBlocked)
      #expect(blocking.lowerBound <= full.members.count)
      // Each path that was found beside others needs a label of its own.
      #expect(blocking.lowerBound >= blocking.disjoint.count)
      _ = search.mostDisjoint(
        blocking: blocking.members, startingWith: Array(blocking.disjoint))
      let division = 3 * 64 * (blocking.members.count + 1)
      #expect(search.work <= effort + 5 * onePath + oneSurvey + division)
    }
  }

  /// Carries out work on a thread of little memory for calls within calls.
  private func onShortStack(_ work: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { done in
      let thread = Thread {
        work()
        done.resume()
      }
      thread.stackSize = 128 << 10
      thread.start()
    }
  }

  @Test("Many labels are no many calls within calls")
  func depth() async {
    await onShortStack {
      // Pairs without a common label need one each, the Fano plane three, which is known last.
      let pairs = (0..<500).map { [2 * $0, 2 * $0 + 1] }
      let plane = [
        [0, 1, 2], [0, 3, 4], [0, 5, 6], [1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5],
      ]
      var hitting = HittingSet(labelCount: 1007)
      for set in pairs + plane.map({ $0.map { 1000 + $0 } }) { hitting.add(set.map { Int32($0) }) }
      var effort = 600_000
      let least = hitting.least(effort: &effort)
      #expect(least == nil && effort > -10_000 && hitting.size >= 501)
      let cuts = pairs.prefix(200).map { $0.map { Int32($0) } }
      var division = LabelDivision(labelCount: 400, partCount: 2, cuts: cuts, effort: .max)
      let isDivided = division.search { $0.owner.allSatisfy { $0 >= 0 } }
      #expect(isDivided == true)
    }
  }

  @Test("Answers that were tampered with prove nothing")
  func falseProof() throws {
    let (graph, labels) = chains([[0, 1], [1, 2], [0, 2], [3]])
    let (source, target) = ([NodeID(0)], [NodeID(1)])
    let found = try graph.labelDisjointPaths(from: source, to: target, labels: labels)
    #expect(found.paths.count == 2 && found.blocking.members.count == 3 && found.verify())
    func verifies(
      paths: [Path]? = nil, members: [Int]? = nil, witnesses: [Path]? = nil, lowerBound: Int? = nil,
      upperBound: Int? = nil, obstruction: [[Int]]? = nil
    ) -> Bool {
      LabelDisjointPaths(
        graph: graph, sources: source, sinks: target, labels: labels,
        paths: paths ?? found.paths,
        blocking: BlockingLabels(
          graph: graph, sources: source, sinks: target, labels: labels,
          members: members ?? found.blocking.members, paths: witnesses ?? found.blocking.paths,
          lowerBound: lowerBound ?? found.blocking.lowerBound),
        upperBound: upperBound ?? found.upperBound, obstruction: obstruction ?? found.obstruction
      ).verify()
    }
    #expect(verifies())
    #expect(!verifies(members: [0, 3]))
    #expect(!verifies(members: [0, 1, 1, 3]))
    #expect(!verifies(witnesses: Array(found.blocking.paths.dropLast())))
    #expect(!verifies(lowerBound: 4))
    #expect(!verifies(upperBound: 1))
    #expect(!verifies(obstruction: [found.blocking.members]))
    #expect(!verifies(obstruction: [[0]]))
    #expect(!verifies(paths: found.paths + [found.paths[1]]))
    // Paths of other graphs, and labels that no node has, are wrong or say nothing.
    let larger = Digraph(nodeCount: 50, [[0, 49], [49, 1]] + (0..<20).map { _ in [0, 1] })
    for edges in [[0, 1], [21]] {
      let foreign = Path(from: NodeID(0), along: edges.map { EdgeID($0) }, in: larger)
      #expect(!verifies(paths: [foreign]) && !verifies(witnesses: [foreign]))
    }
    #expect(!verifies(members: [99]) && !verifies(obstruction: [[99]]))
    #expect(!verifies(upperBound: -1) && !verifies(upperBound: .max))
    // Blocking labels of another graph block nothing here.
    let other = try chains([[3]]).graph.minimumBlockingLabels(
      from: source, to: target, labels: chains([[3]]).labels)
    #expect(
      other.verify()
        && !LabelDisjointPaths(
          graph: graph, sources: source, sinks: target, labels: labels, paths: [found.paths[0]],
          blocking: other, upperBound: 1, obstruction: [[3]]
        ).verify())
  }

  @Test("No path, no ends, a single node, and a path without a label")
  func edgeCases() async throws {
    let graph = Digraph(nodeCount: 3, [[0, 1], [0, 1], [1, 1]])
    let labels = PathLabels(nodes: NodeColumn([[7, 7], [8], []]), countingEnds: .sources)
    func found(_ sources: [Int], _ sinks: [Int]) throws -> LabelDisjointPaths {
      let found = try graph.labelDisjointPaths(
        from: sources.map { NodeID($0) }, to: sinks.map { NodeID($0) }, labels: labels)
      #expect(found.verify())
      return found
    }
    #expect(try found([0], [2]).paths.isEmpty)
    #expect(try found([], [2]).blocking.members.isEmpty && found([0], []).paths.isEmpty)
    #expect(try found([0, 0], [0]).pathLabels == [[7]])
    #expect(try found([0, 1], [1, 1]).pathLabels == [[8], [7]])
    #expect(throws: UnlabeledPath.self) { try found([2], [2]) }
    await #expect(processExitsWith: .failure) {
      let labels = PathLabels(nodes: NodeColumn([[7]]), countingEnds: .sources)
      _ = try Digraph(nodeCount: 1, [])
        .labelDisjointPaths(from: [NodeID(1)], to: [NodeID(0)], labels: labels)
    }
    #expect(throws: UnlabeledPath.self) {
      try graph.minimumBlockingLabels(
        from: [NodeID(0)], to: [NodeID(1)],
        labels: PathLabels(nodes: NodeColumn([[7], [8], []]), countingEnds: []))
    }
  }
}
