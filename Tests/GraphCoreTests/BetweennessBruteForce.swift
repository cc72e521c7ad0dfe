import GraphCore

/// Betweenness by listing every simple path and keeping the shortest.
struct BetweennessBruteForce {
  var nodes: [Double]
  var edges: [Double]
  var groups: [Double]
  var pairs = 0
  var distance = 0.0

  init(
    _ graph: Digraph, from sources: [NodeID], lengths: EdgeColumn<Double>, groups: [NodeSet] = []
  ) {
    self.init(graph, from: sources, lengths: lengths, groups: groups) { $0.reduce(0, +) }
  }

  /// Compares paths by totals that a function makes of the lengths of their edges.
  init<Total: Comparable>(
    _ graph: Digraph, from sources: [NodeID], lengths: EdgeColumn<Double>, groups: [NodeSet] = [],
    total: ([Double]) -> Total
  ) {
    nodes = Array(repeating: 0, count: graph.nodeCount)
    edges = Array(repeating: 0, count: graph.edgeCount)
    self.groups = Array(repeating: 0, count: groups.count)
    let brute = BruteForce(graph: graph)
    for source in Set(sources) {
      for target in graph.nodes where target != source {
        let paths = brute.simplePaths(from: source, to: target, lengths: lengths)
        let totals = paths.map { path in total(path.map { lengths[$0] }) }
        guard let least = totals.min() else { continue }
        let shortest = zip(paths, totals).filter { $0.1 == least }.map(\.0)
        pairs += 1
        distance += shortest[0].reduce(0) { $0 + lengths[$1] }
        for path in shortest {
          let part = 1 / Double(shortest.count)
          let inner = path.dropFirst().map { graph.source(of: $0) }
          for edge in path { edges[edge.index] += part }
          for node in inner { nodes[node.index] += part }
          for (index, group) in groups.enumerated()
          where !group.contains(source) && !group.contains(target)
            && inner.contains(where: { group.contains($0) })
          {
            self.groups[index] += part
          }
        }
      }
    }
  }
}

/// Whether two columns agree up to rounding.
func agree(_ left: [Double], _ right: [Double], within relative: Double = 1e-9) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= relative * max(1, abs($0), abs($1)) }
}
