extension UnitFlow {
  /// Adds paths until there are as many as can be, or as many as are wanted.
  ///
  /// - Returns: Whether there is not one more. The marks then tell which states the last search
  ///   met, and one side met all that it can.
  mutating func augment(limit: Int) -> Bool {
    var left = limit
    while left > 0 {
      guard searchLayers() else { return true }
      rounds += 1
      fill(&left)
      forget()
    }
    return false
  }

  /// Searches layer by layer from both ends, the smaller side first, until they meet.
  ///
  /// - Returns: Whether they met; ``junctions`` then has all moves by which shortest ways go over
  ///   from one side to the other, all from states of ``lastLayer``.
  private mutating func searchLayers() -> Bool {
    for state in ends.sources.map(start) where !isServed(state) {
      marks[Int(state)] = 1
      met.forward.append(state)
    }
    for state in ends.sinks.map(goal) where !isServed(state) {
      marks[Int(state)] = -1
      met.backward.append(state)
    }
    var (forward, backward) = (0..<met.forward.count, 0..<met.backward.count)
    var (forwardSize, backwardSize) = (forward.count, backward.count)
    while !forward.isEmpty, !backward.isEmpty, junctions.isEmpty {
      if forwardSize <= backwardSize {
        forwardSize = searchLayer(forward, sign: 1)
        forward = forward.upperBound..<met.forward.count
      } else {
        backwardSize = searchLayer(backward, sign: -1)
        backward = backward.upperBound..<met.backward.count
      }
    }
    isExhaustedForward = forward.isEmpty
    return !junctions.isEmpty
  }

  /// Searches one layer more of one side.
  ///
  /// - Returns: How much there may be to look at in the new layer.
  private mutating func searchLayer(_ layer: Range<Int>, sign: Int32) -> Int {
    let offsets = (sign > 0 ? graph.leaving : graph.entering).offsets
    var size = 0
    for position in layer {
      let state = sign > 0 ? met.forward[position] : met.backward[position]
      let mark = marks[Int(state)] + sign
      var cursor: Int32 = 0
      while let move = next(&cursor, at: state, backward: sign < 0) {
        let seen = marks[Int(move.state)]
        if seen == 0 {
          marks[Int(move.state)] = mark
          if sign > 0 {
            met.forward.append(move.state)
          } else {
            met.backward.append(move.state)
          }
          let node = Int(isSplit ? move.state >> 1 : move.state)
          size += 1 + Int(offsets[node + 1] - offsets[node])
        } else if seen != Self.closed, (seen > 0) != (sign > 0) {
          let (from, to) = sign > 0 ? (state, move.state) : (move.state, state)
          junctions.append(
            Junction(move: Move(step: move.step, state: to), next: cursors[Int(from)]))
          cursors[Int(from)] = Int32(truncatingIfNeeded: junctions.count)
          lastLayer = marks[Int(from)]
        }
      }
    }
    return size
  }

  /// Makes all states that were met unmet again.
  private mutating func forget() {
    for state in met.forward + met.backward {
      marks[Int(state)] = 0
      cursors[Int(state)] = 0
    }
    met.forward.removeAll(keepingCapacity: true)
    met.backward.removeAll(keepingCapacity: true)
    junctions.removeAll(keepingCapacity: true)
  }
}
