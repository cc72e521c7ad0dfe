/// What the loss of each edge costs: how much less can flow without it.
public struct EdgeVitality: Sendable {
  /// A greatest flow with all edges there, and the proof of it.
  public let flow: MaximumFlow
  /// The drop of the greatest flow when an edge goes, of every edge.
  public internal(set) var values: EdgeColumn<Double>
  /// How much each value may be wrong at most either way; zero where nothing was rounded.
  public let gap: Double

  /// The drop of the greatest flow when one edge goes.
  public func value(of edge: EdgeID) -> Double { values[edge] }

  /// The proof of one value: solves the network without the edge.
  public func certificate(of edge: EdgeID) -> VitalityCertificate {
    VitalityCertificate(flow: flow, without: [], edges: [edge], vitality: values[edge])
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks that no edge is worth more than what flows along it, and that those in a least cut are
  /// worth all of it. What lies between takes a certificate for each edge.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard flow.verify(), values.count == flow.graph.edgeCount else { return false }
    let cut = flow.nearSourceCut.edges + flow.nearSinkCut.edges
    return flow.graph.edges.allSatisfy { values[$0] >= 0 && values[$0] <= flow.flow(along: $0) }
      && cut.allSatisfy { values[$0] == flow.flow(along: $0) }
  }
}
