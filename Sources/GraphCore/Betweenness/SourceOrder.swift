/// Sources brought into an order in which neighbors see the graph alike.
///
/// Searches that run in the lanes of one vector share the work at every node that is equally far
/// from their sources. Nearly all ways lead over a few hubs, so sources with the same distances to
/// the hubs have nearly the same distances to all nodes.
struct SourceOrder {
  private static let greatestHubCount = 24
  private let rows: RankedRows

  init(rows: RankedRows) {
    self.rows = rows
  }

  /// Sorts sources by their distances to one hub, then to another, and so on.
  ///
  /// - Complexity: A search for every 32 sources, but no more than 24.
  func sorted(_ sources: [Int32], in graph: Digraph) -> [Int32] {
    let hubCount = min(Self.greatestHubCount, sources.count / 32)
    guard hubCount > 0 else { return sources }
    var keys = [SIMD4<UInt64>](repeating: SIMD4(), count: rows.nodeCount)
    for (number, hub) in hubs(hubCount, in: graph).enumerated() {
      let shift = UInt64(56 - number % 8 * 8)
      for (rank, distance) in distances(to: hub, in: graph).enumerated() {
        keys[rank][number / 8] |= UInt64(distance) << shift
      }
    }
    return sources.sorted { left, right in
      let first = keys[Int(left)]
      let second = keys[Int(right)]
      if first.x != second.x { return first.x < second.x }
      if first.y != second.y { return first.y < second.y }
      if first.z != second.z { return first.z < second.z }
      return left < right
    }
  }

  /// The nodes that lie between most pairs of neighbors, by node.
  private func hubs(_ count: Int, in graph: Digraph) -> [Int] {
    let entering = graph.entering.offsets
    let leaving = graph.leaving.offsets
    var best: [(middle: Int, node: Int)] = []
    for node in 0..<graph.nodeCount {
      let middle = Int(entering[node + 1] - entering[node]) * Int(leaving[node + 1] - leaving[node])
      if best.count == count, let last = best.last, middle <= last.middle { continue }
      let place = best.firstIndex { $0.middle < middle } ?? best.count
      best.insert((middle, node), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.node)
  }

  /// The number of edges from each rank to a node, at most 255.
  private func distances(to hub: Int, in graph: Digraph) -> [UInt8] {
    let offsets = graph.entering.offsets
    let neighbors = graph.entering.neighbors
    var distances = [UInt8](repeating: .max, count: graph.nodeCount)
    var queue = [Int32(hub)]
    queue.reserveCapacity(graph.nodeCount)
    distances[hub] = 0
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      let distance = distances[node] == .max ? .max : distances[node] + 1
      for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = neighbors[slot]
        guard distances[Int(neighbor)] == .max, distance < .max else { continue }
        distances[Int(neighbor)] = distance
        queue.append(neighbor)
      }
    }
    return rows.order.map { distances[Int($0)] }
  }
}
