extension LaneSearch {
  /// Adds what shortest paths from some sources have to do with groups of nodes.
  ///
  /// - Returns: Whether all numbers of paths were small enough; if not, nothing was added.
  func add(
    from sources: ArraySlice<Int32>, groups: [NodeSet], to sums: inout GroupSums
  ) -> Bool {
    defer { reopen() }
    guard reach(from: sources) != nil else { return false }
    detours.reserve(entryCount, keeping: 0)
    for (index, group) in groups.enumerated() { add(group, index, to: &sums) }
    return true
  }

  /// Counts the shortest paths that avoid a group, and adds what is missing of all.
  private func add(_ group: NodeSet, _ index: Int, to sums: inout GroupSums) {
    let detours = detours.base
    let lines = lines.base
    let masks = masks.base
    let nodes = nodes.base
    let starts = starts.base
    let arcs = arcs.base
    let spread = spread.base
    let words = group.words
    var outside: UInt8 = 0
    for entry in 0..<entryCount { detours[entry] = Lanes() }
    for entry in 0..<firstCount where !group.contains(NodeID(Int(nodes[entry]))) {
      detours[entry][entry] = 1
      outside |= masks[entry]
    }
    var missing = Lanes()
    var pairs = 0
    for entry in 0..<entryCount {
      let node = Int(nodes[entry])
      guard words[node >> 6] >> UInt64(node & 63) & 1 == 0 else { continue }
      let detour = detours[entry].kept(by: spread[Int(masks[entry])])
      if entry >= firstCount {
        let ending = masks[entry] & outside
        pairs &+= ending.nonzeroBitCount
        missing += (1 - detour / lines[entry]).kept(by: spread[Int(ending)])
      }
      for arc in starts[entry]..<starts[entry &+ 1] { detours[Int(arcs[arc])] += detour }
    }
    sums.values[index] += missing.sum()
    sums.pairs[index] += pairs
  }
}
