extension ResidualNetwork {
  /// Takes out the flow that goes in circles, which no source feeds and no sink takes.
  ///
  /// A walk along edges in use, depth first. Where it comes back to itself, the circle loses what
  /// its least edge carries, and the walk goes on from where that edge begins. What it leaves for
  /// good is on no circle any more. Labels and the current arcs of exits are written over.
  ///
  /// - Complexity: O(V + E), and for each circle its length; each empties an edge.
  func cancelCircles() {
    // Where a node stands on the way; the number of halves where the walk has not been, and -1
    // where it is done.
    let places = labels
    let way = queue
    let far = Int32(halfCount)
    for node in 0..<halfCount / 2 {
      let exit = 2 * node + 1
      places[node] = halves[exit].inner > 0 ? far : -1
      halves[exit].current = halves[exit].first
    }
    for start in 0..<halfCount / 2 where places[start] == far {
      places[start] = 0
      way[0] = Int32(start)
      var length = 1
      while length > 0 {
        let node = Int(way[length - 1])
        guard let next = next(from: node, places) else {
          places[node] = -1
          length -= 1
          continue
        }
        if places[next] == far {
          places[next] = Int32(length)
          way[length] = Int32(next)
          length += 1
        } else {
          let kept = cancel(Int(places[next])..<length, of: way) + 1
          for place in kept..<length { places[Int(way[place])] = far }
          length = kept
        }
      }
    }
  }

  /// The next node along an edge in use that the walk is not done with; its arc is made current.
  private func next(from node: Int, _ places: UnsafeMutablePointer<Int32>) -> Int? {
    let exit = 2 * node + 1
    let end = Int(halves[exit + 1].first)
    var arc = Int(halves[exit].current)
    defer { halves[exit].current = UInt32(arc) }
    while arc < end {
      let head = Int(arcs[arc].head) >> 1
      if arcs[arc].back > 0, places[head] >= 0 { return head }
      arc += 1
    }
    return nil
  }

  /// Empties the least edge of a circle; tells the place of the first node with an empty edge.
  private func cancel(_ circle: Range<Int>, of way: UnsafeMutablePointer<Int32>) -> Int {
    var least = Amount.max
    var first = circle.lowerBound
    for place in circle {
      let carried = arcs[Int(halves[2 * Int(way[place]) + 1].current)].back
      if carried < least {
        least = carried
        first = place
      }
    }
    for place in circle {
      let exit = 2 * Int(way[place]) + 1
      push(-least, along: Int(halves[exit].current))
      pushThrough(Amount.Sum(least), from: exit)
    }
    return first
  }
}
