extension LaneSearch {
  /// Finds the next level from the entries of the last one, and the arcs between them.
  ///
  /// - Returns: The number of lanes newly met, over all nodes.
  func expand(_ low: Int, _ high: Int) -> Int {
    let first = arcCount
    scan(low, high)
    let met = enterNodes(of: first..<arcCount)
    let place = place.base
    let arcs = arcs.base
    for arc in first..<arcCount { arcs[arc] = place[Int(arcs[arc])] }
    return met
  }

  /// Writes down the arcs that leave a level, as yet by the nodes they lead to, and in which lanes
  /// these are met.
  private func scan(_ low: Int, _ high: Int) {
    let open = open.base
    let met = met.base
    let nodes = nodes.base
    let masks = masks.base
    let starts = starts.base
    let arcs = arcs.base
    let slots = slots.base
    let keepsSlots = wanted.contains(.edges)
    var arc = arcCount
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        for entry in low..<high {
          let node = Int(nodes[entry])
          let mask = masks[entry]
          starts[entry] = arc
          var slot = offsets[node]
          let end = offsets[node &+ 1]
          // Which neighbors count is hard to foretell, so all are written and some stay.
          while slot < end {
            let neighbor = neighbors[slot]
            let lanes = mask & open[Int(neighbor)]
            met[Int(neighbor)] |= lanes
            arcs[arc] = neighbor
            if keepsSlots { slots[arc] = Int32(truncatingIfNeeded: slot) }
            arc &+= (Int(lanes) &+ 255) >> 8
            slot &+= 1
          }
        }
      }
    }
    starts[high] = arc
    arcCount = arc
  }

  /// Makes an entry of each node that some arcs lead to.
  ///
  /// - Returns: The number of lanes newly met, over all nodes.
  private func enterNodes(of range: Range<Int>) -> Int {
    let open = open.base
    let met = met.base
    let place = place.base
    let nodes = nodes.base
    let masks = masks.base
    var entry = entryCount
    var pairs = 0
    func enter(_ node: Int) {
      let mask = met[node]
      guard mask != 0 else { return }
      met[node] = 0
      open[node] &= ~mask
      place[node] = Int32(truncatingIfNeeded: entry)
      nodes[entry] = Int32(truncatingIfNeeded: node)
      masks[entry] = mask
      entry &+= 1
      pairs &+= mask.nonzeroBitCount
    }
    if range.count > rows.nodeCount / 16 {
      // Entries in order of rank: their rows, and the lines their arcs lead to, follow each other.
      let words = UnsafeRawPointer(met)
      for low in stride(from: 0, to: rows.nodeCount, by: 8)
      where words.load(fromByteOffset: low, as: UInt64.self) != 0 {
        for node in low..<low &+ 8 { enter(node) }
      }
    } else {
      let arcs = arcs.base
      for arc in range { enter(Int(arcs[arc])) }
    }
    entryCount = entry
    return pairs
  }

  /// Counts the shortest paths to the entries of the next level, from those of the last one.
  ///
  /// - Returns: The numbers of paths to all entries of the last level.
  func count(_ low: Int, _ high: Int) -> Lanes {
    let lines = lines.base
    let masks = masks.base
    let starts = starts.base
    let arcs = arcs.base
    let spread = spread.base
    for entry in high..<entryCount { lines[entry] = Lanes() }
    var total = Lanes()
    for entry in low..<high {
      // Lanes in which the node was met at another level have gathered numbers of no meaning.
      let line = lines[entry].kept(by: spread[Int(masks[entry])])
      lines[entry] = line
      total += line
      var index = starts[entry]
      let end = starts[entry &+ 1]
      while index < end {
        lines[Int(arcs[index])] += line
        index &+= 1
      }
    }
    return total
  }

  /// Opens all nodes that were met for the next search.
  func reopen() {
    for entry in 0..<entryCount { open[Int(nodes[entry])] = .max }
  }
}
