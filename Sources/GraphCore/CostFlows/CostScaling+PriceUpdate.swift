extension CostScaling {
  /// Lowers prices at once by how far each node is from a deficit, instead of step by step.
  ///
  /// Distances count how many times the allowed error each direction is short of having a
  /// negative reduced cost.
  mutating func updatePrices() {
    updates += 1
    let far = Int32(truncatingIfNeeded: 4 * count + 15)
    var waiting = 0
    var highest = 0
    for node in 0..<count {
      if excesses[node] > 0 { waiting += 1 }
      if excesses[node] < 0 {
        distances[node] = 0
        insert(node, 0)
      } else {
        distances[node] = far
      }
    }
    var level = 0
    scan: while level <= highest {
      while buckets[level] >= 0 {
        let node = Int(buckets[level])
        remove(node, level)
        // From here on its distance is final.
        distances[node] = ~Int32(truncatingIfNeeded: level)
        let price = prices[node]
        for place in Int(offsets[node])..<Int(offsets[node + 1]) {
          let arc = arcs[place]
          let head = Int(arc.head)
          let known = distances[head]
          guard known > Int32(truncatingIfNeeded: level), residuals[Int(arc.mate)] > 0
          else { continue }
          // The reduced cost of the direction from `head` to `node`.
          let reduced = prices[head] - price - arc.cost
          let steps = reduced < 0 ? 0 : (reduced >> Int64(errorBits)) + 1
          guard steps < Int64(known) - Int64(level) else { continue }
          let distance = level + Int(steps)
          if known < far { remove(head, Int(known)) }
          distances[head] = Int32(truncatingIfNeeded: distance)
          insert(head, distance)
          highest = max(highest, distance)
        }
        if excesses[node] > 0 {
          waiting -= 1
          if waiting == 0 { break scan }
        }
      }
      level += 1
    }
    let last = Int64(min(level, highest))
    for node in 0..<count {
      let distance = distances[node]
      var steps = last
      if distance < 0 {
        steps = Int64(~distance)
      } else if distance < far {
        remove(node, Int(distance))
      }
      if steps > 0 {
        prices[node] -= steps << Int64(errorBits)
      }
      current[node] = offsets[node]
    }
  }

  @inline(__always)
  private func insert(_ node: Int, _ level: Int) {
    let first = buckets[level]
    bucketNext[node] = first
    bucketBefore[node] = -1
    if first >= 0 { bucketBefore[Int(first)] = Int32(truncatingIfNeeded: node) }
    buckets[level] = Int32(truncatingIfNeeded: node)
  }

  @inline(__always)
  private func remove(_ node: Int, _ level: Int) {
    let next = bucketNext[node]
    let before = bucketBefore[node]
    if next >= 0 { bucketBefore[Int(next)] = before }
    if before >= 0 { bucketNext[Int(before)] = next } else { buckets[level] = next }
  }
}
