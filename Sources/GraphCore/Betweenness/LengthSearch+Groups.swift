extension LengthSearch {
  /// Adds what shortest paths from the source of the last search have to do with groups of nodes.
  func collect(_ groups: [NodeSet], into sums: inout GroupSums) {
    let source = Int(reached[0])
    let detours = carried
    for (index, group) in groups.enumerated() where !group.contains(NodeID(source)) {
      for place in 0..<reachedCount { detours[Int(reached[place])] = .zero }
      detours[source] = .one
      for place in 0..<reachedCount {
        let node = Int(reached[place])
        guard !group.contains(NodeID(node)) else { continue }
        let detour = detours[node]
        if place > 0 {
          sums.values[index] += 1 - (detour * counts[node].inverse).value
          sums.pairs[index] += 1
        }
        for arc in starts[place]..<starts[place + 1] {
          let neighbor = Int(rows.neighbors[Int(arcs[arc])])
          detours[neighbor] = detours[neighbor] + detour
        }
      }
    }
  }
}
