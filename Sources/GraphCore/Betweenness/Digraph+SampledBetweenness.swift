extension Digraph {
  /// Estimates how many shortest paths lead over each node, every edge being one.
  ///
  /// Draws sources without replacement and searches from these alone.
  ///
  /// - Sources are drawn from the nodes that some edge leaves; where there are no more of them than
  ///   asked for, all are taken, and the figures are exact.
  /// - The same seed gives the same answer everywhere, and a greater draw contains a smaller one.
  /// - Everything else as for ``betweenness(from:includingEdges:execution:)``.
  ///
  /// Bounds after R. Bardenet and O.-A. Maillard: Concentration inequalities for sampling without
  /// replacement. *Bernoulli* 21 (2015).
  /// [doi:10.3150/14-BEJ605](https://doi.org/10.3150/14-BEJ605).
  ///
  /// - Parameters:
  ///   - count: The number of sources to draw.
  ///   - seed: What the draw depends on.
  ///   - confidence: The probability with which all bounds shall hold together.
  ///   - includingEdges: Whether the figures of edges are found as well.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: Estimates with a bound for each.
  /// - Precondition: `count` is at least one, and `confidence` above zero and below one.
  /// - Complexity: O(*s* (V + E)) for *s* sources.
  public func sampledBetweenness(
    sourceCount count: Int, seed: UInt64, confidence: Double = 0.95, includingEdges: Bool = false,
    execution: Execution = .standard
  ) -> SampledBetweenness {
    let draw = BetweennessDraw(self, count, seed: seed, confidence: confidence) { _ in true }
    return draw.estimate(
      BetweennessPlan(self, from: draw.sources), includingEdges: includingEdges, execution)
  }

  /// Estimates how many shortest paths lead over each node, edges having lengths.
  ///
  /// As ``sampledBetweenness(sourceCount:seed:confidence:includingEdges:execution:)``, with lengths
  /// as in ``betweenness(from:lengths:includingEdges:execution:)``; where these had to be rounded,
  /// no figure is certain, whatever number of sources is taken.
  ///
  /// - Parameters:
  ///   - count: The number of sources to draw.
  ///   - seed: What the draw depends on.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - confidence: The probability with which all bounds shall hold together.
  ///   - includingEdges: Whether the figures of edges are found as well.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: Estimates with a bound for each.
  /// - Throws: ``DirectedCycle`` with the edges of a cycle of length zero, if there is one.
  /// - Precondition: `count` is at least one, and `confidence` above zero and below one; there is
  ///   one length for each edge, and none is negative or NaN.
  /// - Complexity: O(*s* (E + V log *L*)) for *s* sources and distances up to *L* units.
  public func sampledBetweenness(
    sourceCount count: Int, seed: UInt64, lengths: EdgeColumn<Double>, confidence: Double = 0.95,
    includingEdges: Bool = false, execution: Execution = .standard
  ) throws(DirectedCycle) -> SampledBetweenness {
    checkLengths(lengths)
    let draw = BetweennessDraw(self, count, seed: seed, confidence: confidence) {
      lengths.values[$0] < .infinity
    }
    let plan = try BetweennessPlan(self, from: draw.sources, lengths: lengths)
    return draw.estimate(plan, includingEdges: includingEdges, execution)
  }
}
