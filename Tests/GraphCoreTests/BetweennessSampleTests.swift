import TestSupport
import Testing

@testable import GraphCore

@Suite struct BetweennessSampleTests {
  @Test("As many sources as there are give the exact figures, without error")
  func complete() throws {
    let graph = Shape.layered.graph(seed: 2, nodeCount: 30)
    let exact = graph.betweenness(includingEdges: true)
    let found = graph.sampledBetweenness(sourceCount: 1000, seed: 5, includingEdges: true)
    #expect(agree(found.nodes.values, exact.nodes.values) && found.error == 0)
    #expect(agree(found.edges?.values ?? [], exact.edges?.values ?? []))
    #expect(found.sources.count == found.candidates)
    #expect(found.nodeDeviations.values.allSatisfy { $0 == 0 })
    #expect(found.sources == graph.nodes.filter { !graph.outEdges(of: $0).isEmpty })
    let lengths = graph.lengths(seed: 1).map { $0 + 1 }
    let weighted = try graph.sampledBetweenness(sourceCount: 1000, seed: 5, lengths: lengths)
    #expect(
      agree(weighted.nodes.values, try graph.betweenness(lengths: lengths).nodes.values))
    #expect(weighted.edges == nil && weighted.error == 0)
  }

  @Test("Bounds hold in nearly all draws, and most are not much too wide", arguments: [8, 40, 75])
  func bounds(count: Int) {
    var failures = 0
    var widest = 0.0
    let draws = seeds(0..<30)
    for seed in draws {
      let graph = [Shape.ring, .ladder, .acyclic][seed % 3].graph(seed: seed, nodeCount: 80)
      let exact = graph.betweenness(includingEdges: true)
      let found = graph.sampledBetweenness(
        sourceCount: count, seed: UInt64(seed), confidence: 0.8, includingEdges: true)
      let offNodes = zip(found.nodes.values, exact.nodes.values).map { abs($0 - $1) }
      let offEdges = zip(found.edges?.values ?? [], exact.edges?.values ?? []).map { abs($0 - $1) }
      let allHold =
        zip(offNodes, found.nodeErrors.values).allSatisfy { $0 <= $1 + 1e-9 }
        && zip(offEdges, found.edgeErrors?.values ?? []).allSatisfy { $0 <= $1 + 1e-9 }
      if !allHold { failures += 1 }
      widest = max(widest, (offNodes + offEdges).max().map { $0 / found.error } ?? 0)
    }
    #expect(Double(failures) <= 0.2 * Double(draws.count))
    #expect(widest > 0.05, "a bound twenty times as wide as the worst of all errors is wrong")
  }

  @Test("Estimates are right on average over all draws")
  func unbiased() {
    let graph = Shape.ring.graph(seed: 9, nodeCount: 24)
    let exact = graph.betweenness().nodes.values
    let draws = 300
    var sums = [Double](repeating: 0, count: 24)
    var offs = sums
    var expected = sums
    for seed in 0..<draws {
      let found = graph.sampledBetweenness(
        sourceCount: 6, seed: UInt64(seed), execution: Execution(cores: 1))
      for (index, value) in found.nodes.values.enumerated() {
        sums[index] += value
        offs[index] += (value - exact[index]) * (value - exact[index])
        expected[index] += found.nodeDeviations.values[index] * found.nodeDeviations.values[index]
      }
    }
    // The mean of 300 estimates has a standard error of well under a hundredth of the range.
    let greatest = exact.max() ?? 0
    for (sum, value) in zip(sums, exact) {
      #expect(abs(sum / Double(draws) - value) < 0.05 * greatest)
    }
    // Squares of deviations say on average what the squares of the true errors are.
    let ratio = expected.reduce(0, +) / offs.reduce(0, +)
    #expect(ratio > 0.8 && ratio < 1.25)
  }

  @Test("The same seed gives the same draw, another another, a greater draw contains a smaller")
  func draws() {
    let graph = Shape.dense.graph(seed: 1, nodeCount: 40)
    let few = graph.sampledBetweenness(sourceCount: 5, seed: 17)
    #expect(few == graph.sampledBetweenness(sourceCount: 5, seed: 17))
    #expect(few.sources.map(\.index) == [12, 13, 18, 29, 31], "the same on every machine")
    #expect(few.sources != graph.sampledBetweenness(sourceCount: 5, seed: 18).sources)
    let more = graph.sampledBetweenness(sourceCount: 9, seed: 17)
    #expect(Set(few.sources).isSubset(of: more.sources) && more.sources.count == 9)
    #expect(more.error < few.error && few.confidence == 0.95)
    let surer = graph.sampledBetweenness(sourceCount: 5, seed: 17, confidence: 0.999)
    #expect(surer.error > few.error && surer.nodes == few.nodes)
  }

  @Test("Each candidate is drawn equally often")
  func uniform() {
    var times = [Int](repeating: 0, count: 10)
    for seed in 0..<2000 {
      for node in SourceSample.draw(3, from: (0..<10).map(NodeID.init), seed: UInt64(seed)) {
        times[node.index] += 1
      }
    }
    // 600 each, with a standard deviation of 20.5.
    #expect(times.allSatisfy { abs($0 - 600) < 100 })
  }

  @Test("Nothing to draw from")
  func empty() {
    let found = Digraph(nodeCount: 2, [[1, 1]]).sampledBetweenness(sourceCount: 3, seed: 1)
    #expect(found.nodes.values == [0, 0] && found.error == 0 && found.candidates == 0)
  }

  @Test("The logarithm is that of tables")
  func logarithms() {
    let pairs = [
      (1.0, 0.0), (2, 0.693147180559945), (10, 2.302585092994046), (1e-9, -20.72326583694641),
    ]
    for (number, value) in pairs { #expect(abs(logarithm(of: number) - value) < 1e-13) }
  }
}
