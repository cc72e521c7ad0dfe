extension CostNetwork {
  /// Ships as much as possible, up to a limit, whatever it costs.
  ///
  /// E. A. Dinic: Algorithm for solution of a problem of maximum flow in networks with power
  /// estimation. *Soviet Math. Doklady* 11 (1970).
  ///
  /// - Returns: The amount shipped.
  /// - Complexity: O(V² E), and far less on networks of a few stages.
  mutating func shipGreatest(from source: Int, to sink: Int, limit: Int64) -> Int64 {
    let offsets = offsets
    let arcs = arcs
    var residuals = residuals
    self.residuals = []
    var levels = [Int32](repeating: -1, count: nodeCount)
    var current = offsets
    var queue: [Int32] = []
    var path: [Int32] = []
    var shipped: Int64 = 0
    while shipped < limit {
      for node in levels.indices { levels[node] = -1 }
      levels[sink] = 0
      queue.removeAll(keepingCapacity: true)
      queue.append(Int32(sink))
      var next = 0
      // Levels are counted from the sink, so a search forward meets no dead end it could avoid.
      while next < queue.count, levels[source] < 0 {
        let node = Int(queue[next])
        next += 1
        for place in Int(offsets[node])..<Int(offsets[node + 1]) {
          let arc = arcs[place]
          guard levels[Int(arc.head)] < 0, residuals[Int(arc.mate)] > 0 else { continue }
          levels[Int(arc.head)] = levels[node] + 1
          queue.append(arc.head)
        }
      }
      guard levels[source] >= 0 else { break }
      for node in queue { current[Int(node)] = offsets[Int(node)] }
      current[source] = offsets[source]
      var node = source
      path.removeAll(keepingCapacity: true)
      while shipped < limit {
        if node == sink {
          var amount = limit - shipped
          for place in path { amount = min(amount, residuals[Int(place)]) }
          shipped += amount
          var first = path.count
          for position in path.indices.reversed() {
            let place = Int(path[position])
            residuals[place] -= amount
            residuals[Int(arcs[place].mate)] += amount
            if residuals[place] == 0 { first = position }
          }
          guard first < path.count else { break }
          node = Int(arcs[Int(arcs[Int(path[first])].mate)].head)
          path.removeLast(path.count - first)
          continue
        }
        let level = levels[node] - 1
        let end = offsets[node + 1]
        var place = current[node]
        while place < end,
          residuals[Int(place)] == 0 || levels[Int(arcs[Int(place)].head)] != level
        {
          place += 1
        }
        current[node] = place
        if place < end {
          path.append(place)
          node = Int(arcs[Int(place)].head)
        } else if let last = path.popLast() {
          levels[node] = -1
          node = Int(arcs[Int(arcs[Int(last)].mate)].head)
        } else {
          break
        }
      }
    }
    self.residuals = residuals
    return shipped
  }
}
