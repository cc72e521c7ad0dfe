extension MaximumFlow {
  /// The unit that capacities on ways from sources to sinks were rounded down to whole multiples
  /// of, because they lie too far apart to be added exactly; `nil` where none was.
  ///
  /// - Complexity: O(V + E).
  public var roundingUnit: Double? {
    let units = problem.units
    let onWay = graph.reachable(from: sources).intersection(graph.reaching(sinks))
    let isRounded =
      graph.edges.contains {
        units.loss(capacities[$0]) > 0 && onWay.contains(graph.source(of: $0))
          && onWay.contains(graph.target(of: $0))
      }
      || graph.nodes.contains { node in
        onWay.contains(node) && nodeCapacities.map { units.loss($0[node]) > 0 } ?? false
      }
    return isRounded ? units.worth(1 as Int128) : nil
  }
}
