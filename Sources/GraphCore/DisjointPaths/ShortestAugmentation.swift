/// Adds disjoint paths one at a time, each by the shortest change of the flow.
///
/// Potentials keep every change that is left to make from being shorter than nothing. They begin
/// as the distances to the sinks, so that a search looks at little beside its way.
struct ShortestAugmentation: Sendable {
  private(set) var flow: UnitFlow
  private let lengths: [Double]
  /// How far each state is along any path, counted from the sinks at zero.
  private var potentials: [Double]
  /// The same of the common beginning of all paths.
  private var beginning: Double

  private var distance: [Double]
  private var previous: [(step: Int32, state: Int32)]
  private var queue: IndexedHeap
  private var touched: [Int32] = []
  private var isGoal: Set<Int32>

  init(in graph: Digraph, ends: PathEnds, lengths: EdgeColumn<Double>, sharing: PathSharing) {
    flow = UnitFlow(in: graph, ends: ends, sharing: sharing)
    self.lengths = lengths.values
    let remaining = graph.reversed.shortestPaths(from: ends.sinks, lengths: lengths).distances
    let count = flow.marks.count
    var potentials: [Double] = []
    potentials.reserveCapacity(count)
    for value in remaining.values {
      potentials.append(-value)
      if flow.isSplit { potentials.append(-value) }
    }
    self.potentials = potentials
    beginning = -(ends.sources.map { remaining[$0] }.min() ?? .infinity)
    distance = Array(repeating: .infinity, count: count)
    previous = Array(repeating: (0, -1), count: count)
    queue = IndexedHeap(idCount: count)
    isGoal = Set(ends.sinks.map(flow.goal))
    // No shortest change leads into a source; where lengths are rounded it might seem to.
    guard !flow.isSplit else { return }
    for source in ends.sources { flow.marks[source.index] = UnitFlow.closed }
  }

  /// Adds paths until there are as many as can be, or as many as are wanted.
  ///
  /// - Returns: Whether there is not one more; the marks of the flow then tell the cut.
  mutating func augment(limit: Int) -> Bool {
    var left = limit
    while left > 0 {
      guard let goal = search() else {
        for state in touched { flow.marks[Int(state)] = 1 }
        flow.isExhaustedForward = true
        return true
      }
      raisePotentials(to: distance[Int(goal)])
      flow.apply(steps(to: goal))
      reset()
      left -= 1
    }
    return false
  }

  /// Finds the nearest end of a path.
  private mutating func search() -> Int32? {
    guard beginning > -.infinity else { return nil }
    for source in flow.ends.sources {
      let state = flow.start(source)
      guard !flow.isServed(state), potentials[Int(state)] > -.infinity else { continue }
      meet(state, at: max(0, beginning - potentials[Int(state)]), by: 0, from: -1)
    }
    while let state = queue.popFirst() {
      let near = distance[Int(state)]
      // An end that serves a path already is passed like any other state.
      if isGoal.contains(state), !flow.isServed(state) { return state }
      let potential = potentials[Int(state)]
      var cursor: Int32 = 0
      while let move = flow.next(&cursor, at: state, backward: false) {
        let other = Int(move.state)
        guard flow.marks[other] == 0, potentials[other] > -.infinity else { continue }
        let change = potential - potentials[other] + length(of: move.step)
        meet(move.state, at: near + max(0, change), by: move.step, from: state)
      }
    }
    return nil
  }

  private mutating func meet(_ state: Int32, at far: Double, by step: Int32, from: Int32) {
    guard far < distance[Int(state)] else { return }
    if distance[Int(state)] == .infinity { touched.append(state) }
    distance[Int(state)] = far
    previous[Int(state)] = (step, from)
    // Of equals the one found last comes first: straight on along one of many equal ways.
    queue.insertOrLower(state, to: far, tie: -Int32(truncatingIfNeeded: touched.count))
  }

  /// What a step adds to the length of the flow.
  private func length(of step: Int32) -> Double {
    if step == UnitFlow.passage { return 0 }
    return step < 0 ? -lengths[Int(~step)] : lengths[Int(step)]
  }

  private func steps(to goal: Int32) -> [Int32] {
    var steps: [Int32] = []
    var state = goal
    while previous[Int(state)].state >= 0 {
      steps.append(previous[Int(state)].step)
      state = previous[Int(state)].state
    }
    return steps
  }

  /// Makes the way just found as long as nothing, and no other shorter than that.
  private mutating func raisePotentials(to end: Double) {
    for state in touched where distance[Int(state)] < end {
      potentials[Int(state)] -= end - distance[Int(state)]
    }
    beginning -= end
  }

  private mutating func reset() {
    for state in touched { distance[Int(state)] = .infinity }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }

  /// How far a path has come at each node it enters or leaves, and at its end.
  ///
  /// Never less than zero nor more than at the end: what lies beyond proves nothing and would only
  /// be rounded more coarsely than the paths are.
  func proof(ofPaths isAny: Bool) -> (arrivals: [Double], departures: [Double], span: Double) {
    let start = isAny ? beginning : 0
    let values = potentials.map { min(max($0, start), 0) - start }
    guard flow.isSplit else { return (values, values, -start) }
    let nodes = 0..<values.count / 2
    return (nodes.map { values[2 * $0] }, nodes.map { values[2 * $0 + 1] }, -start)
  }
}
