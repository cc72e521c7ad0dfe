extension LaneSearch {
  /// Finds the next level from the entries of the last one, and the arcs between them.
  ///
  /// - Returns: The number of lanes newly met, over all nodes.
  func expand(_ low: Int, _ high: Int) -> Int {
    let open = open.base
    let place = place.base
    let nodes = nodes.base
    let masks = masks.base
    let starts = starts.base
    let arcs = arcs.base
    let slots = slots.base
    let keepsSlots = wanted.contains(.edges)
    var entries = high
    var arc = arcCount
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        for entry in low..<high {
          let node = Int(nodes[entry])
          let mask = masks[entry]
          starts[entry] = arc
          var hits = arc
          var slot = offsets[node]
          let end = offsets[node &+ 1]
          // Which neighbors count is hard to foretell, so all are written and some stay.
          while slot < end {
            let neighbor = neighbors[slot]
            arcs[hits] = neighbor
            if keepsSlots { slots[hits] = Int32(truncatingIfNeeded: slot) }
            hits &+= (Int(mask & open[Int(neighbor)]) &+ 255) >> 8
            slot &+= 1
          }
          while arc < hits {
            let neighbor = Int(arcs[arc])
            var target = Int(place[neighbor])
            if target < 0 {
              target = entries
              entries &+= 1
              place[neighbor] = Int32(truncatingIfNeeded: target)
              nodes[target] = Int32(truncatingIfNeeded: neighbor)
              masks[target] = 0
            }
            masks[target] |= mask & open[neighbor]
            arcs[arc] = Int32(truncatingIfNeeded: target)
            arc &+= 1
          }
        }
      }
    }
    var met = 0
    for entry in high..<entries {
      let node = Int(nodes[entry])
      place[node] = -1
      open[node] &= ~masks[entry]
      met &+= masks[entry].nonzeroBitCount
    }
    arcCount = arc
    entryCount = entries
    return met
  }

  /// Opens all nodes that were met for the next search.
  func reopen() {
    for entry in 0..<entryCount { open[Int(nodes[entry])] = .max }
  }
}
