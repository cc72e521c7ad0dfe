extension LaneSearch {
  /// Adds what shortest paths from some sources pass; see Brandes 2001.
  ///
  /// - Returns: Whether all numbers of paths were small enough; if not, nothing was added.
  func add(from sources: ArraySlice<Int32>, to sums: inout BetweennessSums) -> Bool {
    let (pairs, distance) = reach(from: sources)
    defer { reopen() }
    guard count() else { return false }
    sums.pairs += pairs
    sums.distance += Double(distance)
    collect(into: &sums)
    return true
  }

  /// Counts the shortest paths to each entry.
  ///
  /// - Returns: Whether the sum of all is so small that nothing can overflow.
  func count() -> Bool {
    lines.reserve(entryCount, keeping: 0)
    let lines = lines.base
    let masks = masks.base
    let starts = starts.base
    let arcs = arcs.base
    let spread = spread.base
    for entry in 0..<entryCount {
      lines[entry] = Lanes()
      if entry < firstCount { lines[entry][entry] = 1 }
    }
    var total = Lanes()
    for entry in 0..<entryCount {
      // Lanes in which the node was met at another level have gathered numbers of no meaning.
      let line = lines[entry].kept(by: spread[Int(masks[entry])])
      lines[entry] = line
      total += line
      var index = starts[entry]
      let end = starts[entry &+ 1]
      while index < end {
        lines[Int(arcs[index])] += line
        index &+= 1
      }
    }
    return (0..<Self.laneCount).allSatisfy { total[$0] < Self.greatestCount }
  }

  /// Goes back from the farthest entries and adds up what each node passes on.
  ///
  /// A line is turned from the number of paths to the entry into what each of these carries: a part
  /// of the pair that ends there, and the same of all it leads to.
  private func collect(into sums: inout BetweennessSums) {
    let lines = lines.base
    let masks = masks.base
    let nodes = nodes.base
    let starts = starts.base
    let arcs = arcs.base
    let spread = spread.base
    let hasExtras = !wanted.isEmpty
    var entry = entryCount
    var index = arcCount
    while entry > 0 {
      entry &-= 1
      let counts = lines[entry]
      let start = starts[entry]
      var carried = Lanes()
      while index > start {
        index &-= 1
        carried += lines[Int(arcs[index])]
      }
      if hasExtras { addExtras(of: entry, carried: carried, to: &sums) }
      // What begins at a source does not pass it.
      if entry >= firstCount { sums.nodes[Int(nodes[entry])] += (counts * carried).sum() }
      lines[entry] = (1 / counts + carried).kept(by: spread[Int(masks[entry])])
    }
  }

  /// Adds what is not always wanted: the sums of the edges, and of squares.
  private func addExtras(of entry: Int, carried: Lanes, to sums: inout BetweennessSums) {
    let counts = lines[entry]
    let keepsSquares = wanted.contains(.squares)
    if keepsSquares, entry >= firstCount {
      let passed = counts * carried
      sums.nodeSquares[Int(nodes[entry])] += (passed * passed).sum()
    }
    guard wanted.contains(.edges) else { return }
    for arc in starts[entry]..<starts[entry + 1] {
      let slot = Int(slots[arc])
      let passed = counts * lines[Int(arcs[arc])]
      sums.edges[slot] += passed.sum()
      if keepsSquares { sums.edgeSquares[slot] += (passed * passed).sum() }
    }
  }
}

extension SIMD8<Double> {
  /// The same numbers in the lanes whose bits are set, zero in the others.
  @inline(__always)
  func kept(by bits: SIMD8<UInt64>) -> Self {
    unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt64>.self) & bits, to: Self.self)
  }
}
