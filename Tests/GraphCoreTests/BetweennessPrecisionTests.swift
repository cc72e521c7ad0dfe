import Synchronization
import TestSupport
import Testing

@testable import GraphCore

@Suite struct BetweennessPrecisionTests {
  /// Stages of two nodes, each leading to both of the next, with a chain of ones beside them.
  ///
  /// Node 0 leads to both, and 2^(stages - 1) shortest paths lead to each node of the last stage.
  private func stages(_ count: Int) -> Digraph {
    func node(_ stage: Int, _ side: Int) -> Int { stage == 0 ? 0 : 3 * stage - 2 + side }
    let edges = (1...count).flatMap { stage -> [[Int]] in
      let starts = stage == 1 ? [0] : [node(stage - 1, 0), node(stage - 1, 1)]
      let doubling = starts.flatMap { [[$0, node(stage, 0)], [$0, node(stage, 1)]] }
      return doubling + [[node(stage - 1, stage == 1 ? 0 : 2), node(stage, 2)]]
    }
    return Digraph(nodeCount: 3 * count + 1, edges)
  }

  @Test("Numbers of paths beyond 2⁶⁰, and beyond what a Double holds", arguments: [70, 1100])
  func manyPaths(count: Int) throws {
    let graph = stages(count)
    let source = [NodeID(0)]
    // Either node of a stage is on half of the paths to all in later stages; of the chain, on all.
    let expected = (1...count).flatMap { stage -> [Double] in
      let later = Double(count - stage)
      return [later, later, later]
    }
    let ones = EdgeColumn(repeating: 1.0, count: graph.edgeCount)
    let found = graph.betweenness(from: source, includingEdges: true)
    #expect(agree(found.nodes.values, [0] + expected))
    #expect(found.edges?.values.allSatisfy(\.isFinite) == true)
    #expect(agree([found.edges?.values.reduce(0, +) ?? 0], [found.distance]))
    let weighted = try graph.betweenness(from: source, lengths: ones, includingEdges: true)
    #expect(agree(weighted.nodes.values, [0] + expected))
    // One node of a stage in the way of half the paths to later stages, but of no chain.
    let group = [NodeSet([NodeID(4)], nodeCount: graph.nodeCount)]
    #expect(agree(graph.groupBetweenness(of: group, from: source).values, [Double(count - 2)]))
    let byLength = try graph.groupBetweenness(of: group, from: source, lengths: ones)
    #expect(agree(byLength.values, [Double(count - 2)]))
  }

  @Test("On one core and on many, with and without lengths, figures are equal to the last bit")
  func bits() throws {
    let graph = Shape.ring.graph(seed: 3, nodeCount: 70)
    let lengths = graph.lengths(seed: 3, whole: false).map { $0 + 0.1 }
    let groups = (0..<3).map { part in
      NodeSet(graph.nodes.filter { $0.index % 3 == part }, nodeCount: 70)
    }
    let one = Execution(cores: 1)
    let expected = graph.betweenness(includingEdges: true, execution: one)
    let weighted = try graph.betweenness(lengths: lengths, execution: one)
    let grouped = graph.groupBetweenness(of: groups, execution: one)
    for cores in [2, 7] {
      let many = Execution(cores: cores)
      #expect(graph.betweenness(includingEdges: true, execution: many) == expected)
      #expect(try graph.betweenness(lengths: lengths, execution: many) == weighted)
      #expect(graph.groupBetweenness(of: groups, execution: many) == grouped)
    }
  }

  @Test("The observer hears of ever more sources, and of all of them in the end")
  func progress() {
    let graph = Shape.ring.graph(seed: 3, nodeCount: 200)
    let heard = Mutex<[Completion]>([])
    let execution = Execution(cores: 2) { completion in
      heard.withLock { $0.append(completion) }
    }
    _ = graph.betweenness(execution: execution)
    let told = heard.withLock(\.self)
    #expect(told.last == Completion(done: 200, total: 200, unit: "sources") && told.count > 10)
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.done < $1.done })
  }

  @Test("Decimal ways of equal length are all counted; sums of Doubles would lose some")
  func decimals() throws {
    #expect(0.1 + 0.7 != 0.3 + 0.5)
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 3], [0, 2], [2, 3]])
    for lengths in [[0.1, 0.7, 0.3, 0.5], [1.1e-7, 2.2e-7, 3.3e-7, 0], [0.25, 0.125, 0.375, 0]] {
      let found = try graph.betweenness(lengths: EdgeColumn(lengths))
      #expect(found.nodes.values == [0, 0.5, 0.5, 0])
      // Each edge is a shortest path, and one pair lies two edges apart.
      let total = lengths.reduce(0, +) + lengths[0] + lengths[1]
      #expect(abs(found.distance - total) < 1e-12 * total)
    }
  }

  @Test("A cycle of length zero is the answer where there is one; a single edge of it is none")
  func zeroCycle() throws {
    let graph = Digraph(nodeCount: 5, [[0, 1], [1, 2], [2, 3], [3, 1], [4, 4], [3, 4]])
    let thrown = #expect(throws: DirectedCycle.self) {
      try graph.betweenness(lengths: EdgeColumn([1, 0, 0, 0, 0, 1]))
    }
    #expect(thrown?.edges.map(\.index) == [1, 2, 3])
    #expect(thrown?.nodes.map(\.index) == [1, 2, 3])
    // An edge from a node to itself is on no path, of whatever length.
    let open = try graph.betweenness(lengths: EdgeColumn([1, 0, 0, 1, 0, 1]))
    #expect(open.nodes.values == [0, 4, 4, 4, 0])
    #expect(throws: DirectedCycle.self) {
      try graph.sampledBetweenness(
        sourceCount: 2, seed: 1, lengths: EdgeColumn(repeating: 0, count: 6))
    }
  }

  @Test("Numbers of any size add, multiply and invert like numbers")
  func wide() {
    var random = SplitMix64(seed: 8)
    func wide(_ number: Int) -> WideNumber {
      (0..<number).reduce(.zero) { sum, _ in sum + .one }
    }
    for _ in 0..<50 {
      let first = 1 + random.index(below: 60)
      let second = 1 + random.index(below: 60)
      #expect((wide(first) + wide(second)).value == Double(first + second))
      #expect((wide(first) * wide(second)).value == Double(first * second))
      #expect((wide(first) * wide(second).inverse).value == Double(first) * (1 / Double(second)))
    }
    let great = (0..<5000).reduce(WideNumber.one) { number, _ in number + number }
    #expect(great.value == .infinity && great.inverse.value == 0)
    #expect((great * great.inverse).value == 1 && (great + .one).value == .infinity)
    #expect(((great + great) * great.inverse).value == 2)
    #expect((WideNumber.zero + .one).value == 1 && (WideNumber.zero * great).value == 0)
  }

  @Test("A radix heap gives keys in order, also when they come or are lowered in between")
  func heap() {
    checkHeap(of: UInt64.self)
    checkHeap(of: UInt128.self)
  }

  private func checkHeap<Key: LengthKey>(of kind: Key.Type) {
    var random = SplitMix64(seed: 4)
    var heap = RadixHeap<Key>(nodeCount: 300)
    func step() -> Key {
      let shift = 20 + random.index(below: 44)
      return Key(truncatingIfNeeded: random.next() >> UInt64(shift)) << Key(Key.bitWidth - 64)
    }
    for _ in 0..<20 {
      var keys: [Int32: Key] = [:]
      var last: Key = 0
      for node in 0..<Int32(300) {
        keys[node] = last + step()
        heap.insert(node, key: keys[node] ?? 0)
        let other = Int32(random.index(below: Int(node) + 1))
        if let key = keys[other] {
          keys[other] = last + (key - last) / 2
          heap.lower(other, to: last + (key - last) / 2)
        }
        guard node % 3 == 0, let first = heap.popFirst(), let key = keys[first] else { continue }
        #expect(key == keys.values.min())
        last = key
        keys[first] = nil
      }
      // What is left comes out in order, and then the queue begins from zero again.
      while let first = heap.popFirst(), let key = keys[first] {
        #expect(key == keys.values.min())
        keys[first] = nil
      }
      #expect(keys.isEmpty && heap.popFirst() == nil)
    }
  }
}
