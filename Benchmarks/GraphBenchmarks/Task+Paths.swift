import BenchmarkSupport
import GraphCore

extension Task {
  /// Betweenness, from all nodes or from two hundred.
  static let betweenness = [
    Task("betweenness") { network, timing in
      timing.time { network.graph.betweenness(execution: oneCore) }.total
    },
    Task("betweenness-200") { network, timing in
      let pivots = try network.pivots()
      return timing.time {
        network.graph.betweenness(from: pivots, execution: oneCore)
      }.total
    },
    Task("betweenness-200-both-cores") { network, timing in
      let pivots = try network.pivots()
      return timing.time { network.graph.betweenness(from: pivots) }.total
    },
    Task("betweenness-200-weighted") { network, timing in
      let pivots = try network.pivots()
      let days = try network.file.edgeNumbers("lead_time", in: 0 ... .infinity)
      return try timing.time {
        try network.graph.betweenness(from: pivots, lengths: days, execution: oneCore)
      }.total
    },
  ]

  /// Paths between five pairs of ends; times are of one pair.
  static let paths = [
    Task("simple-paths") { network, timing in
      let days = try network.file.edgeNumbers("lead_time", in: 0 ... .infinity)
      let pairs = try network.pairs()
      return timing.time(parts: pairs.count) {
        pairs.reduce(0) { total, pair in
          network.graph.shortestSimplePaths(from: pair.source, to: pair.target, lengths: days)
            .prefix(100).reduce(total) { $0 + $1.length }
        }
      }
    },
    Task("edge-disjoint") { network, timing in
      let pairs = try network.pairs()
      return timing.time(parts: pairs.count) {
        pairs.reduce(0) { total, pair in
          total
            + Double(
              network.graph.disjointPaths(
                from: [pair.source], to: [pair.target], sharing: .noEdge
              ).paths.count)
        }
      }
    },
  ]
}

extension Betweenness {
  /// What the betweenness of all nodes adds up to.
  fileprivate var total: Double { nodes.values.reduce(0, +) }
}
