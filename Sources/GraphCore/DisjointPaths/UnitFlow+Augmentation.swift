extension UnitFlow {
  /// Adds paths until there are as many as can be, or as many as are wanted.
  ///
  /// - Returns: Whether there is not one more. The marks then tell which states the last search
  ///   met, and one side met all that it can.
  mutating func augment(limit: Int) -> Bool {
    var left = limit
    while left > 0 {
      guard searchLayers() else { return true }
      fill(&left)
      forget()
    }
    return false
  }

  /// Searches layer by layer from both ends, the smaller side first, until they meet.
  ///
  /// - Returns: Whether they met; ``junctions`` then has all moves by which shortest ways go over
  ///   from one side to the other.
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
          junctions.append(
            sign > 0
              ? (from: state, move: move)
              : (from: move.state, move: Move(step: move.step, state: state)))
        }
      }
    }
    return size
  }

  /// Adds paths along shortest ways until none is left open.
  private mutating func fill(_ left: inout Int) {
    var steps: [Int32] = []
    for (from, move) in junctions where left > 0 {
      steps.removeAll(keepingCapacity: true)
      steps.append(move.step)
      guard marks[Int(from)] != Self.closed, marks[Int(move.state)] != Self.closed,
        let first = walk(from: from, backward: true, &steps)
      else { continue }
      guard let second = walk(from: move.state, backward: false, &steps) else {
        // The first half stays open for another junction.
        for (state, cursor) in first.trail { cursors[Int(state)] = cursor }
        continue
      }
      apply(steps)
      for end in [first.end, second.end] where isServed(end) { marks[Int(end)] = Self.closed }
      left -= 1
    }
  }

  /// Goes from a state to the end its side began at, each move one layer nearer.
  ///
  /// States from which none is left are closed on the way.
  ///
  /// - Returns: The states passed with the moves tried there before, and the end; `nil` if no way
  ///   is left.
  private mutating func walk(
    from first: Int32, backward: Bool, _ steps: inout [Int32]
  ) -> (trail: [(state: Int32, cursor: Int32)], end: Int32)? {
    var trail: [(state: Int32, cursor: Int32)] = []
    var state = first
    while true {
      let mark = marks[Int(state)]
      if mark == 1 || mark == -1 { return (trail, state) }
      var cursor = cursors[Int(state)]
      let before = cursor
      var found: Move?
      while let move = next(&cursor, at: state, backward: backward) {
        guard marks[Int(move.state)] == mark + (mark > 0 ? -1 : 1) else { continue }
        found = move
        break
      }
      cursors[Int(state)] = cursor
      if let found {
        trail.append((state, before))
        steps.append(found.step)
        state = found.state
      } else {
        marks[Int(state)] = Self.closed
        guard let last = trail.popLast() else { return nil }
        steps.removeLast()
        state = last.state
      }
    }
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
