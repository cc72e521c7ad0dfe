/// What the loss of each edge costs: how much less can flow without it.
public struct EdgeVitality: Sendable {
  /// A greatest flow with all edges there, and the proof of it.
  public let flow: MaximumFlow
  /// The edge that goes along with each edge, itself where none does; `nil` if each goes alone.
  public let opposites: EdgeColumn<EdgeID>?
  /// The drop of the greatest flow when an edge goes, of every edge.
  public internal(set) var values: EdgeColumn<Double>
  /// How much each value may be wrong at most either way, beyond what a `Double` cannot hold of it;
  /// zero where no capacity was rounded.
  public let gap: Double

  /// The drop of the greatest flow when one edge goes.
  public func value(of edge: EdgeID) -> Double { values[edge] }

  /// The proof of one value: solves the network without the edge.
  public func certificate(of edge: EdgeID) -> VitalityCertificate {
    VitalityCertificate(
      flow: flow, without: [], edges: [edge] + opposite(of: edge), vitality: values[edge])
  }

  /// The edge that goes along with an edge, if another one does.
  private func opposite(of edge: EdgeID) -> [EdgeID] {
    opposites.map { $0[edge] == edge ? [] : [$0[edge]] } ?? []
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks that no edge is worth more than what flows along it, both ways set off where opposites
  /// go together, and that those in a least cut are worth all of it. What lies between takes a
  /// certificate for each edge.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard flow.verify(), values.count == flow.graph.edgeCount else { return false }
    var isCut = EdgeColumn(repeating: false, count: flow.graph.edgeCount)
    for edge in flow.nearSourceCut.edges + flow.nearSinkCut.edges { isCut[edge] = true }
    return flow.graph.edges.allSatisfy { edge in
      var net = flow.edgeUnits[edge.index]
      for opposite in opposite(of: edge) {
        net = abs(net - flow.edgeUnits[opposite.index])
        guard values[opposite] == values[edge] else { return false }
      }
      let most = flow.problem.units.worth(net)
      return values[edge] >= 0 && values[edge] <= most && (!isCut[edge] || values[edge] == most)
    }
  }
}
