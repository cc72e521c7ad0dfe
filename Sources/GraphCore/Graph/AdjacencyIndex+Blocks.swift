extension AdjacencyIndex {
  /// The edges and their far ends by near end, sorted by block of nodes and then within blocks.
  ///
  /// Holds two bytes an edge beside what it returns, and eight an edge of the fullest block.
  static func sortedByBlock(
    near: [Int32], far: [Int32], nodeCount: Int
  ) -> (offsets: [Int32], edges: [Int32], neighbors: [Int32]) {
    let shift = min(16, max(0, Int.bitWidth - nodeCount.leadingZeroBitCount - 6))
    let size = 1 << shift
    let blockCount = (nodeCount + size - 1) >> shift
    /// Where each block begins.
    var starts = [Int](repeating: 0, count: blockCount + 1)
    for end in near { starts[Int(end) >> shift + 1] += 1 }
    for block in 0..<blockCount { starts[block + 1] += starts[block] }
    let fullest = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0

    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    let (edges, neighbors) = filled(near.count) { edges, neighbors in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: near.count) { inBlock in
        near.withUnsafeBufferPointer { near in
          far.withUnsafeBufferPointer { far in
            var next = starts
            next.withUnsafeMutableBufferPointer { next in
              for edge in near.indices {
                let end = Int(near[edge])
                let slot = next[end >> shift]
                next[end >> shift] = slot &+ 1
                edges[slot] = Int32(truncatingIfNeeded: edge)
                neighbors[slot] = far[edge]
                inBlock[slot] = UInt16(truncatingIfNeeded: end & (size - 1))
              }
            }
          }
        }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * fullest) { copy in
          offsets.withUnsafeMutableBufferPointer { offsets in
            var next = [Int32](repeating: 0, count: size)
            next.withUnsafeMutableBufferPointer { next in
              for block in 0..<blockCount {
                let first = starts[block]
                let count = starts[block + 1] - first
                let nodes = min(size, nodeCount - block << shift)
                for node in 0..<nodes { next[node] = 0 }
                for place in 0..<count {
                  copy[place] = edges[first &+ place]
                  copy[fullest &+ place] = neighbors[first &+ place]
                  next[Int(inBlock[first &+ place])] &+= 1
                }
                var sum = Int32(truncatingIfNeeded: first)
                for node in 0..<nodes {
                  offsets[block << shift &+ node] = sum
                  let degree = next[node]
                  next[node] = sum
                  sum &+= degree
                }
                for place in 0..<count {
                  let node = Int(inBlock[first &+ place])
                  let slot = Int(next[node])
                  next[node] &+= 1
                  edges[slot] = copy[place]
                  neighbors[slot] = copy[fullest &+ place]
                }
              }
            }
            offsets[nodeCount] = Int32(truncatingIfNeeded: near.count)
          }
        }
      }
    }
    return (offsets, edges, neighbors)
  }
}
