extension Digraph {
  /// All nodes in an order in which every edge runs forward.
  ///
  /// Of all such orders the one that begins with the least id, then has the least id second, and
  /// so on: it depends on which edges there are, not on the order in which they were added.
  ///
  /// - The empty graph: no nodes.
  /// - An edge from a node to itself is a cycle of one edge.
  ///
  /// A. B. Kahn: Topological sorting of large networks. *CACM* 5 (1962).
  /// [doi:10.1145/368996.369025](https://doi.org/10.1145/368996.369025).
  ///
  /// - Throws: ``DirectedCycle`` with the edges of a cycle if no such order exists.
  /// - Complexity: O(E + V log V).
  public func topologicalOrder() throws(DirectedCycle) -> [NodeID] {
    let offsets = leaving.offsets
    let neighbors = leaving.neighbors
    var waitsFor = [Int32](repeating: 0, count: nodeCount)
    for target in targets { waitsFor[Int(target)] += 1 }
    var ready = IndexedHeap(idCount: nodeCount)
    for node in 0..<Int32(nodeCount) where waitsFor[Int(node)] == 0 {
      ready.insertOrLower(node, to: 0, tie: node)
    }
    var order: [NodeID] = []
    order.reserveCapacity(nodeCount)
    while let node = ready.popFirst() {
      order.append(NodeID(Int(node)))
      for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = neighbors[slot]
        waitsFor[Int(neighbor)] -= 1
        if waitsFor[Int(neighbor)] == 0 {
          ready.insertOrLower(neighbor, to: 0, tie: neighbor)
        }
      }
    }
    if let stuck = waitsFor.firstIndex(where: { $0 > 0 }) {
      throw cycle(before: stuck, waitsFor: waitsFor)
    }
    return order
  }

  /// A cycle met by walking backward from a node that could not be placed in order.
  ///
  /// Every node that waits has an edge from another one that waits, so the walk goes on until it
  /// meets itself.
  private func cycle(before stuck: Int, waitsFor: [Int32]) -> DirectedCycle {
    var walk: [Int] = []
    var place = [Int32](repeating: -1, count: nodeCount)
    var node = stuck
    while place[node] < 0 {
      place[node] = Int32(walk.count)
      for slot in entering.range(of: node) where waitsFor[Int(entering.neighbors[slot])] > 0 {
        walk.append(slot)
        node = Int(entering.neighbors[slot])
        break
      }
    }
    let backward = walk[Int(place[node])...]
    let edges = backward.reversed().map { EdgeID(Int(entering.edges[$0])) }
    let start = edges.indices.min { source(of: edges[$0]) < source(of: edges[$1]) } ?? 0
    let rotated = Array(edges[start...] + edges[..<start])
    return DirectedCycle(edges: rotated, nodes: rotated.map { source(of: $0) })
  }
}
