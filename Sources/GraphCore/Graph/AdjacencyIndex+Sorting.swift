// Loops over unchecked buffers: `survey` has compared every end with the number of nodes.
extension AdjacencyIndex {
  /// Whether all ends are nodes of the graph, and whether they never fall.
  static func survey(_ ends: [Int32], nodeCount: Int) -> (isValid: Bool, isSorted: Bool) {
    let last = Int32(truncatingIfNeeded: nodeCount - 1)
    /// Negative once an end, its distance from the last node or a step was.
    var outside: Int32 = 0
    var fall: Int32 = 0
    ends.withUnsafeBufferPointer { ends in
      for end in ends { outside |= end | (last &- end) }
      for place in 0..<max(0, ends.count &- 1) { fall |= ends[place &+ 1] &- ends[place] }
    }
    return (outside >= 0, fall >= 0)
  }

  /// Where each node's edges begin.
  static func offsets(nodeCount: Int, near: [Int32]) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    offsets.withUnsafeMutableBufferPointer { offsets in
      near.withUnsafeBufferPointer { near in
        for end in near { offsets[Int(end) &+ 1] &+= 1 }
      }
      for node in 0..<nodeCount { offsets[node &+ 1] &+= offsets[node] }
    }
    return offsets
  }

  /// The edges and their far ends by near end, in one step.
  static func sorted(
    near: [Int32], far: [Int32], offsets: [Int32]
  ) -> (edges: [Int32], neighbors: [Int32]) {
    var next = offsets
    return filled(near.count) { edges, neighbors in
      next.withUnsafeMutableBufferPointer { next in
        near.withUnsafeBufferPointer { near in
          far.withUnsafeBufferPointer { far in
            for edge in near.indices {
              let slot = Int(next[Int(near[edge])])
              next[Int(near[edge])] &+= 1
              edges[slot] = Int32(truncatingIfNeeded: edge)
              neighbors[slot] = far[edge]
            }
          }
        }
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
        fill(first, second)
        secondCount = count
      }
      firstCount = count
    }
    return (first, second)
  }
}
