import TestSupport
import Testing

@testable import GraphCore

/// Disjoint paths where lengths are of very different size, or sums are exact.
@Suite struct DisjointLengthTests {
  /// Lengths from 10⁻¹² to 10¹², a few of each size, none a sum of others.
  private func lengths(of graph: Digraph, seed: Int) -> EdgeColumn<Double> {
    var random = SplitMix64(seed: UInt64(seed) &* 977 &+ 3)
    let sizes = [1e-12, 1e-6, 1, 1e3, 1e12]
    return EdgeColumn(
      graph.edges.map { _ in
        sizes[random.index(below: sizes.count)] * Double(1 + random.index(below: 1000)) / 7
      })
  }

  @Test("Long edges beside short ones: all is proved, and ends are ends", arguments: Shape.allCases)
  func mixed(shape: Shape) {
    for seed in seeds(0..<12) {
      let graph = shape.graph(seed: seed, nodeCount: shape == .dense ? 14 : 30)
      let lengths = lengths(of: graph, seed: seed)
      let nodes = Array(graph.nodes)
      for sharing in PathSharing.allCases {
        let found = graph.shortestDisjointPaths(
          from: Array(nodes.prefix(5)), to: Array(nodes.suffix(5)), lengths: lengths,
          sharing: sharing)
        #expect(found.verify())
        #expect(found.totalLength - found.lowerBound <= 1e-9 * found.totalLength)
      }
    }
  }

  @Test("Rounding leads no path into a source")
  func roundedIntoSource() {
    // The nearest source is 0; seen from 2 both others are as near as the edge to them is long, but
    // for the last bits.
    let graph = Digraph(nodeCount: 4, [[2, 0], [0, 3], [2, 1], [1, 3], [2, 0]])
    let lengths = EdgeColumn<Double>([
      285714285714.2857, 571.4285714285714, 1.2857142857142858e-06, 1285714285714.2856,
      1000000000000.0,
    ])
    let found = graph.shortestDisjointPaths(
      from: (0..<3).map { NodeID($0) }, to: [NodeID(3)], lengths: lengths, sharing: .noEdge)
    #expect(found.paths.map { $0.nodes.map(\.index) } == [[0, 3], [1, 3]] && found.verify())
  }

  @Test("Long edges beside short ones: no choice is shorter by more than is said")
  func mixedBruteForce() {
    for seed in seeds(0..<60) {
      let graph = Shape.dense.graph(seed: seed, nodeCount: 5)
      let lengths = lengths(of: graph, seed: seed)
      let (sources, sinks) = ([NodeID(0), NodeID(1)], [NodeID(4)])
      let all = DisjointBruteForce(graph: graph, sources: sources, sinks: sinks)
      for sharing in PathSharing.allCases {
        let least = all.leastLengths(sharing: sharing, lengths: lengths)
        for limit in 0..<least.count {
          let found = graph.shortestDisjointPaths(
            from: sources, to: sinks, lengths: lengths, sharing: sharing, limit: limit)
          #expect(found.paths.count == limit && found.verify())
          #expect(abs(found.totalLength - least[limit]) <= 1e-9 * least[limit])
        }
      }
    }
  }

  @Test("Quarters and great whole numbers: not a bit is lost")
  func exact() {
    for seed in seeds(0..<20) {
      let graph = Shape.dense.graph(seed: seed, nodeCount: 5)
      var random = SplitMix64(seed: UInt64(seed))
      let lengths = EdgeColumn(
        graph.edges.map { _ in
          Double(random.index(below: 9)) / 4 + (random.index(below: 3) == 0 ? 0x1p44 : 0)
        })
      let (sources, sinks) = ([NodeID(0), NodeID(1)], [NodeID(3), NodeID(4)])
      let all = DisjointBruteForce(graph: graph, sources: sources, sinks: sinks)
      for sharing in PathSharing.allCases {
        let least = all.leastLengths(sharing: sharing, lengths: lengths)
        let found = graph.shortestDisjointPaths(
          from: sources, to: sinks, lengths: lengths, sharing: sharing)
        #expect(found.totalLength == least.last && found.lowerBound == found.totalLength)
        #expect(found.verify())
      }
    }
  }
}
