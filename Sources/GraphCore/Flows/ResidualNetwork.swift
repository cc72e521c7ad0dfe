/// What a network can still take while a flow is built up in it.
///
/// Every node has two halves, `2 * node` (the entry) and `2 * node + 1` (the exit), joined by an
/// arc of the node's capacity that has no record of its own. All other arcs lead from an exit to an
/// entry or back. The arcs of both halves of a node stand side by side.
///
/// Flow begins at the entries of sources and ends at the exits of sinks. Edges that enter a source
/// or leave a sink, and those from a node to itself, are of no use to a greatest flow and have no
/// capacity here.
///
/// A class, because it owns memory that kernels write to without bounds checks; it never leaves
/// the function that made it, except read-only.
final class ResidualNetwork<Amount: FlowAmount>: @unchecked Sendable {
  let halfCount: Int
  let arcCount: Int
  let halves: UnsafeMutablePointer<HalfNode<Amount.Sum>>
  let arcs: UnsafeMutablePointer<ResidualArc<Amount>>
  /// Lower bounds of the number of arcs to where excess may go; ``halfCount`` where none leads.
  let labels: UnsafeMutablePointer<Int32>
  /// Room for a search.
  let queue: UnsafeMutablePointer<Int32>
  let ends: FlowEnds

  private init(halfCount: Int, arcCount: Int, ends: FlowEnds) {
    self.halfCount = halfCount
    self.arcCount = arcCount
    self.ends = ends
    halves = .allocate(capacity: halfCount + 1)
    arcs = .allocate(capacity: arcCount)
    labels = .allocate(capacity: halfCount)
    queue = .allocate(capacity: halfCount)
    labels.initialize(repeating: 0, count: halfCount)
    queue.initialize(repeating: 0, count: halfCount)
  }

  /// A copy that changes apart from the original.
  convenience init(copying other: ResidualNetwork) {
    self.init(halfCount: other.halfCount, arcCount: other.arcCount, ends: other.ends)
    halves.initialize(from: other.halves, count: halfCount + 1)
    arcs.initialize(from: other.arcs, count: arcCount)
  }

  deinit {
    halves.deallocate()
    arcs.deallocate()
    labels.deallocate()
    queue.deallocate()
  }

  /// The network without flow.
  ///
  /// - Complexity: O(V + E).
  convenience init(
    _ graph: Digraph, ends: FlowEnds, units: FlowUnits, capacities: FlowCapacities
  ) {
    self.init(halfCount: 2 * graph.nodeCount, arcCount: 2 * graph.edgeCount, ends: ends)
    let slots = placeHalves(graph, units: units, capacities: capacities.nodes)
    placeArcs(graph, slots: slots, units: units, capacities: capacities.edges)
  }

  /// Lays out the halves; returns where the arc at the entry end of each edge stands.
  private func placeHalves(
    _ graph: Digraph, units: FlowUnits, capacities: [Double]?
  ) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: graph.edgeCount)
    let entering = graph.entering
    let leaving = graph.leaving
    var slot: UInt32 = 0
    for node in 0..<graph.nodeCount {
      let capacity = capacities.map { units.units($0[node]) } ?? units.limit
      (halves + 2 * node).initialize(
        to: HalfNode(inner: Amount.Sum(truncatingIfNeeded: capacity), first: slot))
      for index in entering.range(of: node) {
        slots[Int(entering.edges[index])] = slot
        slot += 1
      }
      (halves + 2 * node + 1).initialize(to: HalfNode(first: slot))
      slot += UInt32(leaving.range(of: node).count)
    }
    (halves + halfCount).initialize(to: HalfNode(first: slot))
    return slots
  }

  private func placeArcs(
    _ graph: Digraph, slots: [UInt32], units: FlowUnits, capacities: [Double]
  ) {
    let leaving = graph.leaving
    let isUseless = ends.isSource
    for node in 0..<graph.nodeCount {
      var slot = halves[2 * node + 1].first
      let isSink = ends.isSink.contains(NodeID(node))
      for index in leaving.range(of: node) {
        let edge = Int(leaving.edges[index])
        let target = Int(leaving.neighbors[index])
        let closed = isSink || target == node || isUseless.contains(NodeID(target))
        let capacity = closed ? 0 : Amount(truncatingIfNeeded: units.units(capacities[edge]))
        let mate = slots[edge]
        (arcs + Int(slot)).initialize(
          to: ResidualArc(head: Int32(2 * target), mate: mate, residual: capacity, back: 0))
        (arcs + Int(mate)).initialize(
          to: ResidualArc(head: Int32(2 * node + 1), mate: slot, residual: 0, back: capacity))
        slot += 1
      }
    }
  }

  /// The arcs of a half.
  @inline(__always)
  func arcs(of half: Int) -> Range<Int> { Int(halves[half].first)..<Int(halves[half + 1].first) }

  /// Sends an amount along an arc.
  @inline(__always)
  func push(_ amount: Amount, along arc: Int) {
    arcs[arc].residual -= amount
    arcs[arc].back += amount
    let mate = Int(arcs[arc].mate)
    arcs[mate].residual += amount
    arcs[mate].back -= amount
  }

  /// Sends an amount from one half of a node to the other.
  @inline(__always)
  func pushThrough(_ amount: Amount.Sum, from half: Int) {
    halves[half].inner -= amount
    halves[half ^ 1].inner += amount
  }
}

/// Where a flow may begin and where it may end.
struct FlowEnds: Sendable {
  let isSource: NodeSet
  let isSink: NodeSet
}
