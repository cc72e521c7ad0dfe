extension LabeledSearch {
  /// Finds a path.
  ///
  /// - Parameter costs: What each label costs, not below zero; `nil` where it is not allowed.
  ///   Labels met at several places may be paid for several times.
  /// - Returns: A path of least cost, of which one without edges is always the first choice.
  mutating func path(costs: [Int32?]) -> Found? {
    searches += 1
    if searches & 0xFF == 0 {
      execution.observer?(Completion(done: searches, total: nil, unit: "searches"))
    }
    cost = classes.map { members in
      members.reduce(0) { sum, label in
        guard sum >= 0, let cost = costs[Int(label)] else { return -1 }
        return sum + cost
      }
    }
    isBarred = Array(repeating: false, count: classes.count)
    count(work: classSize)
    defer { reset() }
    for (node, labelClass) in starts {
      if goalClass[Int(node)] >= 0 {
        let alone = ends.isEmpty ? 0 : max(labelClass, goalClass[Int(node)])
        if isOpen(alone) { return found(from: node, last: nil) }
      }
      if isOpen(labelClass) { meet(node, at: cost[Int(labelClass)], by: -1) }
    }
    guard let last = spread() else { return nil }
    return found(from: graph.sources[Int(last)], last: last)
  }

  /// Whether a class is allowed; remembers it if it is not.
  private mutating func isOpen(_ labelClass: Int32) -> Bool {
    if cost[Int(labelClass)] >= 0 { return true }
    isBarred[Int(labelClass)] = true
    return false
  }

  private mutating func meet(_ node: Int32, at far: Int32, by edge: Int32) {
    guard far < distance[Int(node)] else { return }
    if distance[Int(node)] == .max { touched.append(node) }
    distance[Int(node)] = far
    parents[Int(node)] = edge
    while buckets.count <= Int(far) { buckets.append([]) }
    buckets[Int(far)].append(node)
  }

  /// Goes on from what is met, the least cost first; the last edge of the path to an end.
  private mutating func spread() -> Int32? {
    let offsets = graph.leaving.offsets
    let edges = graph.leaving.edges
    let neighbors = graph.leaving.neighbors
    var best: (cost: Int32, edge: Int32)?
    var near: Int32 = 0
    while Int(near) < buckets.count, near < best?.cost ?? .max {
      guard let node = buckets[Int(near)].popLast() else {
        near += 1
        continue
      }
      guard distance[Int(node)] == near else { continue }
      count(work: Int(offsets[Int(node) + 1] - offsets[Int(node)]) + 1)
      for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let edge = edges[slot]
        let next = neighbors[slot]
        guard nodeClass[Int(next)] >= 0 else { continue }
        var far = near
        if let edgeClass = edgeClass?[Int(edge)] {
          guard isOpen(edgeClass) else { continue }
          far += cost[Int(edgeClass)]
        }
        let goal = goalClass[Int(next)]
        let entered = goal >= 0 ? goal : nodeClass[Int(next)]
        guard isOpen(entered) else { continue }
        far += cost[Int(entered)]
        if goal < 0 {
          meet(next, at: far, by: edge)
        } else if far < best?.cost ?? .max, next != node {
          best = (far, edge)
        }
      }
    }
    return best?.edge
  }

  private func found(from end: Int32, last: Int32?) -> Found {
    var backward = last.map { [$0] } ?? []
    var node = end
    while last != nil, parents[Int(node)] >= 0 {
      backward.append(parents[Int(node)])
      node = graph.sources[Int(parents[Int(node)])]
    }
    let edges = backward.reversed().map { EdgeID(Int($0)) }
    let path = Path(from: NodeID(Int(node)), along: edges, in: graph)
    var met = edgeClass.map { classOf in path.edges.map { classOf[$0.index] } } ?? []
    met += path.nodes.dropFirst().dropLast().map { nodeClass[$0.index] }
    if ends.contains(.sources) { met.append(nodeClass[path.source.index]) }
    if ends.contains(.sinks) { met.append(nodeClass[path.target.index]) }
    return Found(path: path, labels: Set(met.flatMap { classes[Int($0)] }).sorted())
  }

  private mutating func reset() {
    for node in touched {
      distance[Int(node)] = .max
      parents[Int(node)] = -1
    }
    touched.removeAll(keepingCapacity: true)
    for index in buckets.indices { buckets[index].removeAll(keepingCapacity: true) }
  }
}
