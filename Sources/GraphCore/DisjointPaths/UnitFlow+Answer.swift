extension UnitFlow {
  /// The edges of one path from a source to a sink for each unit of the flow.
  ///
  /// Circles are left out, those of paths that meet a node twice too.
  func paths() -> [[EdgeID]] {
    var leaving: [Int32: [Int32]] = [:]
    for (position, word) in carrying.enumerated() {
      var rest = word
      while rest != 0 {
        let edge = Int32(position << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
        leaving[graph.sources[Int(edge)], default: []].append(edge)
      }
    }
    let sinks = Set(ends.sinks.map(\.rawIndex))
    var paths: [[EdgeID]] = []
    for source in ends.sources {
      while let first = leaving[source.rawIndex]?.popLast() {
        var edges = [first]
        var places = [source.rawIndex: 0]
        var node = graph.targets[Int(first)]
        while !sinks.contains(node) {
          if let place = places[node] {
            for edge in edges[place...] { places[graph.sources[Int(edge)]] = nil }
            edges.removeSubrange(place...)
          }
          guard let edge = leaving[node]?.popLast() else { break }
          places[node] = edges.count
          edges.append(edge)
          node = graph.targets[Int(edge)]
        }
        paths.append(edges.map { EdgeID(Int($0)) })
      }
    }
    return paths
  }

  /// The cut between the states that the last search met and the others.
  ///
  /// Each path of the flow crosses it once, and where it does lies its member of the cut.
  func cut(of paths: [Path]) -> PathCut {
    var edges: [EdgeID] = []
    var nodes = ends.both
    for path in paths {
      let isNodeOnly = sharing == .nothing
      guard isSplit else {
        let crossing = path.edges.first { !isNearSource(graph.target(of: $0).rawIndex) }
        edges += crossing.map { [$0] } ?? []
        continue
      }
      let middle = path.nodes.dropFirst().dropLast()
      if isNodeOnly, !isNearSource(start(path.source)) {
        nodes.append(path.source)
      } else if let node = middle.first(where: { !isNearSource(2 * $0.rawIndex + 1) }) {
        nodes.append(node)
      } else if isNodeOnly {
        nodes.append(path.target)
      } else if let node = middle.last {
        nodes.append(node)
      } else {
        edges += path.edges
      }
    }
    return PathCut(edges: edges, nodes: nodes)
  }

  /// Whether a state is on the sources' side of the cut.
  private func isNearSource(_ state: Int32) -> Bool {
    let mark = marks[Int(state)]
    return isExhaustedForward ? mark > 0 : mark >= 0
  }
}
