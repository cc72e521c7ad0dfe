/// A flow in which every edge carries one unit or none, and what could still be changed in it.
///
/// One bit an edge beside the graph says which edges carry. Where paths may not share nodes, each
/// node is a pair of states, entered (even) and left (odd), with one unit of room between them;
/// otherwise it is one state.
struct UnitFlow: Sendable {
  /// One change of the flow that leads from state to state.
  struct Move {
    /// An edge that is to carry, the complement of one that is to carry no longer, or
    /// ``UnitFlow/passage``.
    let step: Int32
    /// The state the move leads to; where moves are followed backward, the one it comes from.
    let state: Int32
  }

  /// A move from one side of the search to the other.
  struct Junction {
    let move: Move
    /// The number of the next one from the same state, counted from one, or zero.
    let next: Int32
  }

  /// The step between the two states of a node.
  static let passage = Int32.max
  /// The mark of a state that is not to be met.
  static let closed = Int32.max

  let graph: Digraph
  let ends: PathEnds
  let sharing: PathSharing
  /// Whether nodes are pairs of states.
  let isSplit: Bool

  /// Bit `e % 64` of word `e / 64` tells whether edge `e` carries.
  private(set) var carrying: [UInt64]
  /// Whether some edge of the node may carry; only of nodes that are one state.
  private var isTouched: [Bool]
  /// The carrying edge that enters a node, or -1; only of nodes that are two states.
  private(set) var entry: [Int32]
  /// The carrying edge that leaves a node, or -1; only of nodes that are two states.
  private(set) var exit: [Int32]

  /// The layer of each state that the search has met: counted from 1 at the sources, from -1 at
  /// the sinks; zero if it was not met.
  var marks: [Int32]
  /// The moves already tried at each state; at those of ``lastLayer`` the number of the junction to
  /// try next, counted from one, and zero after the last.
  var cursors: [Int32]
  /// The states met from the sources and from the sinks, in order.
  var met: (forward: [Int32], backward: [Int32]) = ([], [])
  /// Whether the last search met all that can be met from the sources, and not from the sinks.
  var isExhaustedForward = false
  /// The moves that join both searches, listed by the states they lead from.
  var junctions: [Junction] = []
  /// The mark of the states that junctions lead from.
  var lastLayer: Int32 = 0
  /// How often layers were searched and filled.
  var rounds = 0
  /// How many moves were looked at to fill them.
  var looks = 0

  init(in graph: Digraph, ends: PathEnds, sharing: PathSharing) {
    self.graph = graph
    self.ends = ends
    self.sharing = sharing
    isSplit = sharing != .noEdge
    let nodeCount = graph.nodeCount
    carrying = Array(repeating: 0, count: (graph.edgeCount + 63) >> 6)
    isTouched = Array(repeating: false, count: isSplit ? 0 : nodeCount)
    entry = Array(repeating: -1, count: isSplit ? nodeCount : 0)
    exit = entry
    marks = Array(repeating: 0, count: isSplit ? 2 * nodeCount : nodeCount)
    cursors = marks
    guard isSplit else { return }
    for node in ends.sources { marks[2 * node.index] = Self.closed }
    for node in ends.sinks { marks[2 * node.index + 1] = Self.closed }
    for node in ends.both {
      marks[2 * node.index] = Self.closed
      marks[2 * node.index + 1] = Self.closed
    }
  }

  /// The state a path from a source begins in.
  func start(_ source: NodeID) -> Int32 { isSplit ? 2 * source.rawIndex + 1 : source.rawIndex }

  /// The state a path to a sink ends in.
  func goal(_ sink: NodeID) -> Int32 { isSplit ? 2 * sink.rawIndex : sink.rawIndex }

  /// Whether an edge carries.
  @inline(__always)
  func carries(_ edge: Int32) -> Bool {
    carrying[Int(edge >> 6)] & (1 &<< UInt64(edge & 63)) != 0
  }

  /// The next move from a state, or backward into it, and `nil` after the last; `cursor` counts
  /// what was looked at, from zero.
  @inline(__always)
  func next(_ cursor: inout Int32, at state: Int32, backward: Bool) -> Move? {
    let node = Int(isSplit ? state >> 1 : state)
    let through = isSplit ? (backward ? exit : entry)[node] : -1
    if isSplit, (state & 1 == 1) == backward {
      guard cursor == 0 else { return nil }
      cursor = 1
      guard through >= 0 else { return Move(step: Self.passage, state: state ^ 1) }
      let far = (backward ? graph.targets : graph.sources)[Int(through)]
      return Move(step: ~through, state: 2 * far + (backward ? 0 : 1))
    }
    let index = backward ? graph.entering : graph.leaving
    let start = index.offsets[node]
    let count = index.offsets[node + 1] - start
    while cursor < count {
      let slot = Int(start + cursor)
      cursor += 1
      let edge = index.edges[slot]
      let far = index.neighbors[slot]
      guard !carries(edge), far != Int32(truncatingIfNeeded: node) else { continue }
      return Move(step: edge, state: isSplit ? 2 * far + (backward ? 1 : 0) : far)
    }
    if isSplit {
      guard cursor == count else { return nil }
      cursor += 1
      return through >= 0 ? Move(step: Self.passage, state: state ^ 1) : nil
    }
    guard isTouched[node] else { return nil }
    return nextWithdrawal(&cursor, after: count, at: node, backward: backward)
  }

  /// The next carrying edge that could carry no longer; only of nodes that are one state.
  private func nextWithdrawal(
    _ cursor: inout Int32, after count: Int32, at node: Int, backward: Bool
  ) -> Move? {
    let index = backward ? graph.leaving : graph.entering
    let start = index.offsets[node]
    let end = count + index.offsets[node + 1] - start
    while cursor < end {
      let slot = Int(start + cursor - count)
      cursor += 1
      let edge = index.edges[slot]
      if carries(edge) { return Move(step: ~edge, state: index.neighbors[slot]) }
    }
    return nil
  }

  /// Carries out the moves of one way from a source to a sink, in any order.
  mutating func apply(_ steps: [Int32]) {
    for step in steps where step < 0 {
      carrying[Int(~step >> 6)] &= ~(1 &<< UInt64(~step & 63))
      guard isSplit else { continue }
      entry[Int(graph.targets[Int(~step)])] = -1
      exit[Int(graph.sources[Int(~step)])] = -1
    }
    for step in steps where step >= 0 && step != Self.passage {
      carrying[Int(step >> 6)] |= 1 &<< UInt64(step & 63)
      let source = Int(graph.sources[Int(step)])
      let target = Int(graph.targets[Int(step)])
      if isSplit {
        entry[target] = step
        exit[source] = step
      } else {
        isTouched[source] = true
        isTouched[target] = true
      }
    }
  }

  /// Whether a path begins in this state or ends there, where each end may serve only one.
  func isServed(_ state: Int32) -> Bool {
    guard sharing == .nothing else { return false }
    return (state & 1 == 1 ? exit : entry)[Int(state >> 1)] >= 0
  }
}
