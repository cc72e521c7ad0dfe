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
    sources count: Int, seed: UInt64, confidence: Double = 0.95, includingEdges: Bool = false,
    execution: Execution = .standard
  ) -> SampledBetweenness {
    let draw = Draw(self, count, seed: seed, confidence: confidence) { _ in true }
    return draw.estimate(
      BetweennessPlan(self, from: draw.sources), includingEdges: includingEdges, execution)
  }

  /// Estimates how many shortest paths lead over each node, edges having lengths.
  ///
  /// As ``sampledBetweenness(sources:seed:confidence:includingEdges:execution:)``, with lengths as in
  /// ``betweenness(from:lengths:includingEdges:execution:)``.
  ///
  /// - Parameters:
  ///   - count: The number of sources to draw.
  ///   - seed: What the draw depends on.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - confidence: The probability with which all bounds shall hold together.
  ///   - includingEdges: Whether the figures of edges are found as well.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: Estimates with a bound for each.
  /// - Throws: ``DirectedCycle`` with the edges of a cycle of length zero, if there is one anywhere.
  /// - Precondition: `count` is at least one, and `confidence` above zero and below one; there is one
  ///   length for each edge, and none is negative or NaN.
  /// - Complexity: O(*s* (E + V log *L*)) for *s* sources and distances up to *L* units.
  public func sampledBetweenness(
    sources count: Int, seed: UInt64, lengths: EdgeColumn<Double>, confidence: Double = 0.95,
    includingEdges: Bool = false, execution: Execution = .standard
  ) throws(DirectedCycle) -> SampledBetweenness {
    checkLengths(lengths)
    let draw = Draw(self, count, seed: seed, confidence: confidence) {
      lengths.values[$0] < .infinity
    }
    let plan = try BetweennessPlan(self, from: draw.sources, lengths: lengths)
    return draw.estimate(plan, includingEdges: includingEdges, execution)
  }
}

/// The sources of an estimate, and what is known of all figures beforehand.
private struct Draw {
  let sources: [NodeID]
  let candidates: Int
  let confidence: Double
  /// Whether an edge leaves a node, and whether one enters it, other than from itself.
  let isLeft: [Bool]
  let isEntered: [Bool]
  /// The number of nodes that paths can end at.
  let targets: Int

  init(
    _ graph: Digraph, _ count: Int, seed: UInt64, confidence: Double, where isOpen: (Int) -> Bool
  ) {
    precondition(count >= 1, "an estimate needs a source")
    precondition(confidence > 0 && confidence < 1, "nothing drawn by chance is certain")
    var isLeft = [Bool](repeating: false, count: graph.nodeCount)
    var isEntered = isLeft
    for edge in 0..<graph.edgeCount
    where graph.sources[edge] != graph.targets[edge] && isOpen(edge) {
      isLeft[Int(graph.sources[edge])] = true
      isEntered[Int(graph.targets[edge])] = true
    }
    let all = graph.nodes.filter { isLeft[$0.index] }
    sources = SourceSample.draw(count, from: Array(all), seed: seed)
    candidates = isLeft.count { $0 }
    self.confidence = confidence
    targets = isEntered.count { $0 }
    self.isLeft = isLeft
    self.isEntered = isEntered
  }

  func estimate(
    _ plan: BetweennessPlan, includingEdges: Bool, _ execution: Execution
  ) -> SampledBetweenness {
    let sums = plan.sums(includingEdges ? [.edges, .squares] : .squares, execution)
    let between = isLeft.indices.count { isLeft[$0] && isEntered[$0] }
    let bound = SampleBound(
      count: max(1, sources.count), of: max(1, candidates),
      means: between + (includingEdges ? sums.edges.count : 0), confidence: confidence)
    let scale = Double(candidates) / Double(max(1, sources.count))
    // A node lies between a source and all that can be targets but itself; an edge leads to all.
    let nodeErrors = plan.rows.order.enumerated().map { rank, node in
      guard isLeft[Int(node)], isEntered[Int(node)] else { return 0.0 }
      return Double(candidates)
        * bound.error(
          greatest: Double(targets - 1), sum: sums.nodes[rank], squares: sums.nodeSquares[rank])
    }
    let edgeErrors = sums.edges.indices.map { slot in
      Double(candidates)
        * bound.error(
          greatest: Double(targets), sum: sums.edges[slot], squares: sums.edgeSquares[slot])
    }
    return SampledBetweenness(
      nodes: plan.nodeColumn(sums.nodes.map { $0 * scale }),
      nodeErrors: plan.nodeColumn(nodeErrors),
      edges: includingEdges ? plan.edgeColumn(sums.edges.map { $0 * scale }) : nil,
      edgeErrors: includingEdges ? plan.edgeColumn(edgeErrors) : nil,
      error: (nodeErrors + edgeErrors).max() ?? 0, confidence: confidence, sources: sources,
      candidates: candidates)
  }
}
