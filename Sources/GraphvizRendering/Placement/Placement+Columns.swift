extension Placement {
  /// A plain placement without Graphviz: columns side by side.
  ///
  /// Each is ordered by where its neighbors stand.
  ///
  /// The last resort, for drawings on which `dot` crashes or takes too long. Eight sweeps of the
  /// barycenter method (K. Sugiyama, S. Tagawa, M. Toda 1981, doi:10.1109/TSMC.1981.4308636), ties
  /// by index.
  ///
  /// - Complexity: O(V log V + E).
  static func inColumns(_ drawing: Drawing) -> Placement {
    let count = max(drawing.columns.count, 1)
    let column = drawing.nodes.indices.map { drawing.column(of: $0) ?? 0 }
    var members = Array(repeating: [Int](), count: count)
    for node in drawing.nodes.indices { members[column[node]].append(node) }
    var neighbors = Array(repeating: [Int](), count: drawing.nodes.count)
    for edge in drawing.edges where column[edge.from] != column[edge.to] {
      neighbors[edge.from].append(edge.to)
      neighbors[edge.to].append(edge.from)
    }

    // Positions as shares of the column, so that short and long columns compare.
    var share = Array(repeating: 0.5, count: drawing.nodes.count)
    func settle(_ members: [Int]) {
      for (rank, node) in members.enumerated() {
        share[node] = (Double(rank) + 0.5) / Double(members.count)
      }
    }
    members.forEach(settle)
    for sweep in 0..<8 {
      for index in sweep % 2 == 0 ? Array(0..<count) : (0..<count).reversed() {
        let wish = members[index].map { node -> Double in
          let near = neighbors[node]
          return near.isEmpty ? share[node] : near.reduce(0) { $0 + share[$1] } / Double(near.count)
        }
        members[index] = zip(wish, members[index]).sorted { $0 < $1 }.map(\.1)
        settle(members[index])
      }
    }

    let pitch = Drawing.Measure.boxWidth + drawing.columnGap
    let heights = members.map { nodes in
      nodes.reduce(0) { $0 + drawing.boxHeight(of: $1) + Drawing.Measure.boxGap }
    }
    var centers = Array(repeating: Point(x: 0, y: 0), count: drawing.nodes.count)
    for index in 0..<count {
      var top = ((heights.max() ?? 0) - heights[index]) / 2
      for node in members[index] {
        let height = drawing.boxHeight(of: node)
        centers[node] = Point(x: Double(index) * pitch, y: top + height / 2)
        top += height + Drawing.Measure.boxGap
      }
    }
    return Placement(
      centers: centers, columns: drawing.columns.indices.map { Double($0) * pitch },
      curves: Array(repeating: [], count: drawing.edges.count))
  }
}
