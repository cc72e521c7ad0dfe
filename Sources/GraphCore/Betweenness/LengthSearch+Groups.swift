extension LengthSearch {
  /// Adds what shortest paths from the source of the last search have to do with groups of nodes.
  func collect(_ groups: [NodeSet], into sums: inout GroupSums) {
    guard let source = reached.first else { return }
    var detours = [Number](repeating: .zero, count: counts.count)
    for (index, group) in groups.enumerated() where !group.contains(NodeID(Int(source))) {
      for node in reached { detours[Int(node)] = .zero }
      detours[Int(source)] = .one
      for (place, rank) in reached.enumerated() where !group.contains(NodeID(Int(rank))) {
        let node = Int(rank)
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
