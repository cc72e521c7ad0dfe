extension LaneSearch {
  /// Adds what shortest paths from some sources pass; see Brandes 2001.
  ///
  /// - Returns: Whether all numbers of paths were small enough; if not, nothing was added.
  func add(from sources: ArraySlice<Int32>, to sums: inout BetweennessSums) -> Bool {
    defer { reopen() }
    guard let reached = reach(from: sources) else { return false }
    sums.pairs += reached.pairs
    sums.distance += Double(reached.distance)
    collect(into: &sums)
    return true
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
    // Taken out of the sums, so that others can be changed meanwhile.
    var passed: [Double] = []
    swap(&passed, &sums.nodes)
    passed.withUnsafeMutableBufferPointer { passed in
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
        if entry >= firstCount { passed[Int(nodes[entry])] += (counts * carried).total }
        lines[entry] = (1 / counts + carried).kept(by: spread[Int(masks[entry])])
      }
    }
    swap(&passed, &sums.nodes)
  }

  /// Adds what is not always wanted: the sums of the edges, and of squares.
  private func addExtras(of entry: Int, carried: Lanes, to sums: inout BetweennessSums) {
    let counts = lines[entry]
    let keepsSquares = wanted.contains(.squares)
    if keepsSquares, entry >= firstCount {
      let passed = counts * carried
      sums.nodeSquares[Int(nodes[entry])] += (passed * passed).total
    }
    guard wanted.contains(.edges) else { return }
    for arc in starts[entry]..<starts[entry + 1] {
      let slot = Int(slots[arc])
      let passed = counts * lines[Int(arcs[arc])]
      sums.edges[slot] += passed.total
      if keepsSquares { sums.edgeSquares[slot] += (passed * passed).total }
    }
  }
}

extension SIMD8<Double> {
  /// The sum of all lanes, by halves.
  @inline(__always)
  var total: Double {
    let half = lowHalf + highHalf
    return (half.lowHalf + half.highHalf).sum()
  }

  /// The same numbers in the lanes whose bits are set, zero in the others.
  @inline(__always)
  func kept(by bits: SIMD8<UInt64>) -> Self {
    unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt64>.self) & bits, to: Self.self)
  }
}
