extension AdjacencyIndex {
  /// The edges and their far ends by near end, sorted by block of nodes and then within blocks.
  ///
  /// Holds two bytes an edge beside what it returns, and eight an edge of the fullest block.
  static func sortedByBlock(
    near: [Int32], far: [Int32], nodeCount: Int
  ) -> (offsets: [Int32], edges: [Int32], neighbors: [Int32]) {
    let blocks = NodeBlocks(near: near, nodeCount: nodeCount)
    let offsets = Scratch<Int32>(unwritten: nodeCount + 1)
    let (edges, neighbors) = filled(near.count) { edges, neighbors in
      let inBlock = blocks.gather(near: near, far: far, edges: edges, neighbors: neighbors)
      blocks.sort(inBlock: inBlock, edges: edges, neighbors: neighbors, offsets: offsets)
    }
    return (offsets.array(nodeCount + 1), edges, neighbors)
  }
}

/// Nodes in blocks of equal size, of which there are some dozens, and the room for their edges.
private struct NodeBlocks {
  private let nodeCount: Int
  /// A node's block is its id without these last bits.
  private let shift: Int
  /// Where each block begins among the edges; one more entry than blocks.
  private let starts: [Int]

  init(near: [Int32], nodeCount: Int) {
    self.nodeCount = nodeCount
    let bits = Int.bitWidth - nodeCount.leadingZeroBitCount
    shift = min(16, max(0, bits - 6))
    let count = (nodeCount - 1) >> shift + 1
    let sizes = Scratch<Int>(repeating: 0, count: count)
    let ends = near.span
    for edge in ends.indices { sizes[Int(ends[unchecked: edge]) >> shift] &+= 1 }
    var starts = [0]
    for block in 0..<count { starts.append(starts[block] + sizes[block]) }
    self.starts = starts
  }

  /// Puts the edges and their far ends in the room of their block, by id in each.
  ///
  /// - Returns: The last bits of the near end of each entry.
  func gather(
    near: [Int32], far: [Int32],
    edges: UnsafeMutableBufferPointer<Int32>, neighbors: UnsafeMutableBufferPointer<Int32>
  ) -> Scratch<UInt16> {
    let inBlock = Scratch<UInt16>(unwritten: near.count)
    let next = Scratch<Int>(unwritten: starts.count)
    for block in starts.indices { next[block] = starts[block] }
    let near = near.span
    let far = far.span
    let mask = 1 << shift - 1
    for edge in near.indices {
      let end = Int(near[unchecked: edge])
      let slot = next[end >> shift]
      next[end >> shift] = slot &+ 1
      edges[slot] = Int32(truncatingIfNeeded: edge)
      neighbors[slot] = far[unchecked: edge]
      inBlock[slot] = UInt16(truncatingIfNeeded: end & mask)
    }
    return inBlock
  }

  /// Sorts each block by near end.
  func sort(
    inBlock: borrowing Scratch<UInt16>, edges: UnsafeMutableBufferPointer<Int32>,
    neighbors: UnsafeMutableBufferPointer<Int32>, offsets: borrowing Scratch<Int32>
  ) {
    let fullest = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0
    let copy = Scratch<(edge: Int32, neighbor: Int32)>(unwritten: fullest)
    let next = Scratch<Int32>(unwritten: 1 << shift)
    for block in 0..<starts.count - 1 {
      let start = starts[block]
      let count = starts[block + 1] - start
      let first = block << shift
      let size = min(1 << shift, nodeCount - first)
      for node in 0..<size { next[node] = 0 }
      for place in 0..<count {
        copy[place] = (edges[start &+ place], neighbors[start &+ place])
        next[Int(inBlock[start &+ place])] &+= 1
      }
      var sum = Int32(truncatingIfNeeded: start)
      for node in 0..<size {
        let degree = next[node]
        offsets[first &+ node] = sum
        next[node] = sum
        sum &+= degree
      }
      for place in 0..<count {
        let node = Int(inBlock[start &+ place])
        let slot = Int(next[node])
        next[node] &+= 1
        (edges[slot], neighbors[slot]) = copy[place]
      }
    }
    offsets[nodeCount] = Int32(truncatingIfNeeded: starts[starts.count - 1])
  }
}
