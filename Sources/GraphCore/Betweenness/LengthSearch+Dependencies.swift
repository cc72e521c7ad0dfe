extension LengthSearch {
  /// Adds what shortest paths from the source of the last search pass; see Brandes 2001.
  func collect(into sums: inout BetweennessSums) {
    let counts = counts.base
    let carried = carried.base
    let keepsSquares = wanted.contains(.squares)
    let keepsEdges = wanted.contains(.edges)
    for place in (0..<reachedCount).reversed() {
      let node = Int(reached[place])
      let count = counts[node]
      let range = starts[place]..<starts[place + 1]
      if keepsEdges { addEdges(range, count: count, to: &sums) }
      var passed = Number.zero
      for arc in range { passed = passed + carried[Int(rows.neighbors[Int(arcs[arc])])] }
      carried[node] = count.inverse + passed
      guard place > 0 else { break }
      let value = (count * passed).value
      sums.nodes[node] += value
      if keepsSquares { sums.nodeSquares[node] += value * value }
    }
    sums.pairs += reachedCount - 1
    addDistances(to: &sums.distance)
  }

  private func addDistances(to sum: inout Double) {
    if let scale, !scale.isUniform {
      for place in 1..<reachedCount {
        sum += scale.length(of: UInt128(distances[Int(reached[place])]))
      }
    } else {
      for place in 1..<reachedCount { sum += Double(distances[Int(reached[place])]) }
    }
  }

  private func addEdges(_ range: Range<Int>, count: Number, to sums: inout BetweennessSums) {
    let keepsSquares = wanted.contains(.squares)
    for arc in range {
      let slot = Int(arcs[arc])
      let value = (count * carried[Int(rows.neighbors[slot])]).value
      sums.edges[slot] += value
      if keepsSquares { sums.edgeSquares[slot] += value * value }
    }
  }
}
