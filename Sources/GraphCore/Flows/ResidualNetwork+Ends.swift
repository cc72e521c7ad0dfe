extension ResidualNetwork {
  /// How much more a source can send at most.
  func supply(of source: NodeID, problem: FlowProblem) -> Amount.Sum {
    let limit = min(
      halves[2 * source.index].inner, Amount.Sum(truncatingIfNeeded: problem.units.limit))
    guard !ends.isSink.contains(source) else { return limit }
    var most: Amount.Sum = 0
    // No further than the limit: the sum of what many arcs could carry may be far beyond.
    for arc in arcs(of: 2 * source.index + 1) {
      most += min(Amount.Sum(arcs[arc].residual), limit - most)
    }
    return most
  }

  /// Lets halves take in whatever comes.
  func open(_ ends: [Int32]) {
    for half in ends { halves[Int(half)].excess = Self.openExcess }
  }

  /// Takes out what has come to open halves, and tells how much that is.
  @discardableResult
  func close(_ ends: [Int32]) -> Amount.Sum {
    var total: Amount.Sum = 0
    for half in ends {
      total += halves[Int(half)].excess - Self.openExcess
      halves[Int(half)].excess = 0
    }
    return total
  }

  /// The excess of a half that takes in all: less than nothing, whatever comes.
  static var openExcess: Amount.Sum { -(1 << (Amount.Sum.bitWidth - 2)) }

  /// The flow along each edge.
  func edgeUnits(of graph: Digraph) -> FlowColumn {
    FlowColumn(entryArcs(of: graph).map { Amount.Sum(arcs[$0].residual) })
  }

  /// The arc of each edge at its entry end.
  func entryArcs(of graph: Digraph) -> [Int] {
    var places = [Int](repeating: 0, count: graph.edgeCount)
    let entering = graph.entering
    for node in 0..<graph.nodeCount {
      var arc = Int(halves[2 * node].first)
      for index in entering.range(of: node) {
        places[Int(entering.edges[index])] = arc
        arc += 1
      }
    }
    return places
  }

  /// The flow through each node.
  func nodeUnits(of graph: Digraph) -> FlowColumn {
    FlowColumn((0..<graph.nodeCount).map { halves[2 * $0 + 1].inner })
  }

  /// Takes away all excess and starts each half at its first arc.
  func forget() {
    for half in 0..<halfCount {
      halves[half].excess = 0
      halves[half].current = halves[half].first
    }
  }
}
