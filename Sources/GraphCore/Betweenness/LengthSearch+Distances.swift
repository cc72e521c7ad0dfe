extension LengthSearch {
  /// Finds the distances from a source, and the nodes reached in their order.
  func settle(from source: Int32) {
    let distances = distances.base
    let reached = reached.base
    var heap = heap
    var count = 0
    distances[Int(source)] = 0
    heap.insert(source, key: 0)
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        lengths.withUnsafeBufferPointer { lengths in
          while let node = heap.popFirst() {
            reached[count] = node
            count &+= 1
            let near = distances[Int(node)]
            let end = offsets[Int(node) &+ 1]
            var slot = offsets[Int(node)]
            while slot < end {
              let neighbor = neighbors[slot]
              let far = near &+ lengths[slot]
              slot &+= 1
              let known = distances[Int(neighbor)]
              guard far < known else { continue }
              distances[Int(neighbor)] = far
              if known == .max {
                heap.insert(neighbor, key: far)
              } else {
                heap.lower(neighbor, to: far)
              }
            }
          }
        }
      }
    }
    reachedCount = count
    self.heap = heap
  }

  /// Writes down which edges lead to nodes at just the distance that they add up to.
  func findArcs() {
    let distances = distances.base
    let reached = reached.base
    let starts = starts.base
    let arcs = arcs.base
    var arc = 0
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        lengths.withUnsafeBufferPointer { lengths in
          for place in 0..<reachedCount {
            let node = Int(reached[place])
            let near = distances[node]
            starts[place] = arc
            let end = offsets[node &+ 1]
            var slot = offsets[node]
            // Which edges count is hard to foretell, so all are written and some stay.
            while slot < end {
              arcs[arc] = Int32(truncatingIfNeeded: slot)
              let excess = near &+ lengths[slot] &- distances[Int(neighbors[slot])]
              arc &+= Int(truncatingIfNeeded: 1 &- min(excess, 1))
              slot &+= 1
            }
          }
        }
      }
    }
    starts[reachedCount] = arc
  }
}
