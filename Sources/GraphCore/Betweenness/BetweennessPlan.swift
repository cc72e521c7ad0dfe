/// Sources in the order they are searched from, on rows that all workers share.
struct BetweennessPlan: Sendable {
  let graph: Digraph
  let rows: RankedRows
  /// The ranks of the sources that some edge leaves; the others reach nothing.
  let sources: [Int32]
  /// The length of each slot, and an order along those of length zero; `nil` to count edges.
  let lengths: FixedPointLengths?
  let zeroOrder: [Int32]?

  /// Sources for a search that counts edges.
  init(_ graph: Digraph, from sources: [NodeID]?) {
    self.graph = graph
    let rows = RankedRows(graph) { _ in true }
    self.rows = rows
    let active = Self.active(sources, in: graph, rows: rows)
    self.sources = SourceOrder(rows: rows).sorted(active, in: graph)
    lengths = nil
    zeroOrder = nil
  }

  /// Sources for a search by length.
  ///
  /// - Throws: A cycle of edges of length zero.
  init(
    _ graph: Digraph, from sources: [NodeID]?, lengths: EdgeColumn<Double>
  ) throws(DirectedCycle) {
    graph.checkLengths(lengths)
    self.graph = graph
    let zeros: [EdgeID] = graph.edges.filter {
      lengths[$0] == 0 && graph.source(of: $0) != graph.target(of: $0)
    }
    let order = try graph.order(along: zeros)
    let rows = RankedRows(graph) { lengths.values[$0] < .infinity }
    self.rows = rows
    self.sources = Self.active(sources, in: graph, rows: rows)
    self.lengths = FixedPointLengths(
      rows.edges.map { lengths.values[Int($0)] }, stepCount: graph.nodeCount)
    if zeros.isEmpty {
      zeroOrder = nil
    } else {
      var places = [Int32](repeating: 0, count: graph.nodeCount)
      for (place, node) in order.enumerated() {
        places[Int(rows.ranks[node.index])] = Int32(truncatingIfNeeded: place)
      }
      zeroOrder = places
    }
  }

  /// The ranks of the sources that some edge leaves, each once, in order.
  private static func active(
    _ sources: [NodeID]?, in graph: Digraph, rows: RankedRows
  ) -> [Int32] {
    if let sources { graph.checkNodes(sources) }
    let ranks = sources.map { NodeSet($0, nodeCount: graph.nodeCount).map { rows.ranks[$0.index] } }
    return (ranks?.sorted() ?? Array(0..<Int32(graph.nodeCount))).filter {
      !rows.isDeadEnd(Int($0))
    }
  }
}

extension Digraph {
  /// An order of all nodes in which some of the edges run forward.
  fileprivate func order(along some: [EdgeID]) throws(DirectedCycle) -> [NodeID] {
    let part = Digraph(
      nodeCount: nodeCount, sources: some.map { sources[$0.index] },
      targets: some.map { targets[$0.index] })
    do {
      return try part.topologicalOrder()
    } catch {
      throw DirectedCycle(edges: error.edges.map { some[$0.index] }, nodes: error.nodes)
    }
  }
}
