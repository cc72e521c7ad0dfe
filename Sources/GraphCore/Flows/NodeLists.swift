/// Lists of nodes, one after the other in memory.
struct NodeLists: Sendable {
  private var offsets: [Int] = [0]
  private var nodes: [NodeID] = []

  /// The nodes of each set, in order.
  init(_ sets: [NodeSet]) {
    for set in sets {
      nodes += set
      offsets.append(nodes.count)
    }
  }

  /// The nodes of each number from zero up, in order; none of those numbered -1.
  init(_ numbers: NodeColumn<Int>) {
    offsets += Array(repeating: 0, count: (numbers.values.max() ?? -1) + 1)
    for number in numbers.values where number != -1 {
      precondition(number >= 0, "groups count from zero")
      offsets[number + 1] += 1
    }
    for list in indices { offsets[list + 1] += offsets[list] }
    var next = offsets
    nodes = Array(repeating: NodeID(0), count: offsets.last ?? 0)
    for node in numbers.nodes where numbers[node] != -1 {
      nodes[next[numbers[node]]] = node
      next[numbers[node]] += 1
    }
  }

  var count: Int { offsets.count - 1 }
  var indices: Range<Int> { 0..<count }
  subscript(list: Int) -> ArraySlice<NodeID> { nodes[offsets[list]..<offsets[list + 1]] }
}
