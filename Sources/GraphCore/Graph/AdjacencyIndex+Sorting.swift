// Places are not checked here: `survey` has compared every end with the number of nodes.
extension AdjacencyIndex {
  /// Whether all ends are nodes of the graph, and whether they never fall.
  static func survey(_ ends: [Int32], nodeCount: Int) -> (isValid: Bool, isSorted: Bool) {
    let last = Int32(truncatingIfNeeded: nodeCount - 1)
    /// Negative once an end was, or its distance from the last node.
    var outside: Int32 = 0
    /// Negative once a step was.
    var fall: Int32 = 0
    ends.withUnsafeBufferPointer { ends in
      for end in ends { outside |= end | (last &- end) }
      for place in 0..<max(0, ends.count &- 1) { fall |= ends[place &+ 1] &- ends[place] }
    }
    return (outside >= 0, fall >= 0)
  }

  /// Where each node's edges begin.
  static func offsets(nodeCount: Int, near: [Int32]) -> [Int32] {
    let offsets = Scratch<Int32>(repeating: 0, count: nodeCount + 1)
    let near = near.span
    for edge in near.indices { offsets[Int(near[unchecked: edge]) &+ 1] &+= 1 }
    for node in 0..<nodeCount { offsets[node &+ 1] &+= offsets[node] }
    return offsets.array(nodeCount + 1)
  }

  /// The edges and their far ends by near end, in one step.
  static func sorted(
    near: [Int32], far: [Int32], offsets: [Int32]
  ) -> (edges: [Int32], neighbors: [Int32]) {
    filled(near.count) { edges, neighbors in
      let next = Scratch<Int32>(unwritten: offsets.count)
      for node in offsets.indices { next[node] = offsets[node] }
      let near = near.span
      let far = far.span
      for edge in near.indices {
        let end = near[unchecked: edge]
        let slot = Int(next[end])
        next[end] &+= 1
        edges[slot] = Int32(truncatingIfNeeded: edge)
        neighbors[slot] = far[unchecked: edge]
      }
    }
  }

  /// Two arrays that a function fills from end to end.
  static func filled(
    _ count: Int,
    _ fill: (UnsafeMutableBufferPointer<Int32>, UnsafeMutableBufferPointer<Int32>) -> Void
  ) -> ([Int32], [Int32]) {
    var second: [Int32] = []
    let first = [Int32](unsafeUninitializedCapacity: count) { first, firstCount in
      second = [Int32](unsafeUninitializedCapacity: count) { second, secondCount in
        LargePages.advise(UnsafeMutableRawBufferPointer(first))
        LargePages.advise(UnsafeMutableRawBufferPointer(second))
        fill(first, second)
        secondCount = count
      }
      firstCount = count
    }
    return (first, second)
  }
}
