/// The nodes of a graph in groups, each node in one of them.
struct Partition: Hashable, Sendable {
  /// The number of the group each node is in.
  let numbers: NodeColumn<Int32>
  /// Where each group begins in ``sorted``; one more entry than groups.
  private let offsets: [Int32]
  /// The nodes by group, and by id in each.
  private let sorted: [NodeID]

  init(numbers: NodeColumn<Int32>, count: Int) {
    self.numbers = numbers
    let index = AdjacencyIndex(nodeCount: count, near: numbers.values, far: numbers.values)
    offsets = index.offsets
    sorted = index.edges.map { NodeID(Int($0)) }
  }

  /// The number of groups.
  var count: Int { offsets.count - 1 }

  /// The nodes of a group, in order of id.
  func members(of group: Int) -> ArraySlice<NodeID> {
    sorted[Int(offsets[group])..<Int(offsets[group + 1])]
  }

  /// The number of the group with the most nodes, the first of equals.
  var largest: Int? {
    (0..<count).max { members(of: $0).count < members(of: $1).count }
  }

  /// Whether a search that stays in a group reaches all of it from its first node, in each group,
  /// along the edges of the given indices from their near end.
  func isConnected(along directions: [AdjacencyIndex]) -> Bool {
    var isMet = [Bool](repeating: false, count: sorted.count)
    var waiting: [NodeID] = []
    for group in 0..<count {
      guard let first = members(of: group).first else { return false }
      isMet[first.index] = true
      waiting.append(first)
      var metCount = 0
      while let node = waiting.popLast() {
        metCount += 1
        for direction in directions {
          for slot in direction.range(of: node.index) {
            let neighbor = NodeID(Int(direction.neighbors[slot]))
            guard !isMet[neighbor.index], numbers[neighbor] == group else { continue }
            isMet[neighbor.index] = true
            waiting.append(neighbor)
          }
        }
      }
      guard metCount == members(of: group).count else { return false }
    }
    return true
  }
}
