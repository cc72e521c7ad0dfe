extension UnitFlow {
  /// Adds paths along shortest ways until each has a move that is no longer open.
  ///
  /// Depth-first down the layers, over a junction and on to a sink. A move is tried once and a
  /// state without any left is closed, so that a round looks at each move once, whatever fails.
  mutating func fill(_ left: inout Int) {
    var steps: [Int32] = []
    for source in met.forward.prefix(while: { marks[Int($0)] == 1 }) {
      while left > 0, let end = descend(from: source, &steps) {
        apply(steps)
        for state in [source, end] where isServed(state) { marks[Int(state)] = Self.closed }
        left -= 1
      }
    }
  }

  /// Goes from a source to a sink, each move one layer on.
  ///
  /// - Returns: The sink's state, or `nil` if no way is left; `steps` then has none.
  private mutating func descend(from source: Int32, _ steps: inout [Int32]) -> Int32? {
    var trail: [Int32] = []
    var state = source
    steps.removeAll(keepingCapacity: true)
    guard marks[Int(state)] != Self.closed else { return nil }
    while marks[Int(state)] != -1 {
      if let move = nextDown(from: state) {
        trail.append(state)
        steps.append(move.step)
        state = move.state
      } else {
        marks[Int(state)] = Self.closed
        guard let last = trail.popLast() else { return nil }
        steps.removeLast()
        state = last
      }
    }
    return state
  }

  /// The next move that was not tried from a state to the layer after it.
  private mutating func nextDown(from state: Int32) -> Move? {
    let mark = marks[Int(state)]
    var cursor = cursors[Int(state)]
    defer { cursors[Int(state)] = cursor }
    if mark == lastLayer {
      while cursor > 0 {
        let junction = junctions[Int(cursor) - 1]
        cursor = junction.next
        looks += 1
        if marks[Int(junction.move.state)] != Self.closed { return junction.move }
      }
      return nil
    }
    while let move = next(&cursor, at: state, backward: false) {
      looks += 1
      if marks[Int(move.state)] == mark + 1 { return move }
    }
    return nil
  }
}
