extension Digraph {
  /// A path of infinite capacity from a source to a sink, or `nil` if there is none.
  ///
  /// - Complexity: O(V + E).
  func boundlessPath(
    ends: FlowEnds, capacities: EdgeColumn<Double>, nodeCapacities: NodeColumn<Double>?
  ) -> Path? {
    func isBoundless(_ node: NodeID) -> Bool {
      nodeCapacities.map { $0[node] == .infinity } ?? true
    }
    var waiting = ends.isSource.filter(isBoundless)
    guard !waiting.isEmpty else { return nil }
    let hops = EdgeColumn(repeating: 1.0, count: edgeCount)
    if let end = waiting.first(where: ends.isSink.contains) {
      return Path(from: end, along: [], in: self, lengths: hops)
    }
    guard capacities.values.contains(.infinity) else { return nil }
    var met = NodeSet(waiting, nodeCount: nodeCount)
    var parents = [EdgeID?](repeating: nil, count: nodeCount)
    while let node = waiting.popLast() {
      for edge in outEdges(of: node) where capacities[edge] == .infinity {
        let target = target(of: edge)
        guard !met.contains(target), isBoundless(target) else { continue }
        met.insert(target)
        parents[target.index] = edge
        waiting.append(target)
        guard ends.isSink.contains(target) else { continue }
        var backward: [EdgeID] = []
        var first = target
        while let edge = parents[first.index] {
          backward.append(edge)
          first = source(of: edge)
        }
        return Path(from: first, along: backward.reversed(), in: self, lengths: hops)
      }
    }
    return nil
  }
}
