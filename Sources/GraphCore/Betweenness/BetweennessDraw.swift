/// The sources of an estimate, and what is known of all figures beforehand.
struct BetweennessDraw {
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

  /// The estimates that searches from the sources drawn lead to, with their bounds.
  func estimate(
    _ plan: BetweennessPlan, includingEdges: Bool, _ execution: Execution
  ) -> SampledBetweenness {
    let sums = plan.sums(includingEdges ? [.edges, .squares] : .squares, execution)
    let between = isLeft.indices.count { isLeft[$0] && isEntered[$0] }
    let bound = SampleBound(
      count: max(1, sources.count), of: max(1, candidates),
      means: between + (includingEdges ? sums.edges.count : 0), confidence: confidence)
    let scale = Double(candidates)
    // A node lies between a source and all that can be targets but itself; an edge leads to all.
    let rounding = plan.lengths?.rounding ?? 0
    func estimate(greatest: Double, sum: Double, squares: Double) -> SampleBound.Estimate {
      var found = bound.estimate(greatest: greatest, sum: sum, squares: squares, scale: scale)
      // Other paths may be the shortest by the lengths as given, so no search tells anything.
      if rounding > 0 { found.error = scale * greatest }
      return found
    }
    let nodes = plan.rows.order.enumerated().map { rank, node in
      let isBetween = isLeft[Int(node)] && isEntered[Int(node)]
      return estimate(
        greatest: isBetween ? Double(targets - 1) : 0, sum: sums.nodes[rank],
        squares: sums.nodeSquares[rank])
    }
    let edges = sums.edges.indices.map { slot in
      estimate(
        greatest: Double(targets), sum: sums.edges[slot], squares: sums.edgeSquares[slot])
    }
    return SampledBetweenness(
      nodes: plan.nodeColumn(nodes.map(\.value)),
      nodeErrors: plan.nodeColumn(nodes.map(\.error)),
      nodeDeviations: plan.nodeColumn(nodes.map(\.deviation)),
      edges: includingEdges ? plan.edgeColumn(edges.map(\.value)) : nil,
      edgeErrors: includingEdges ? plan.edgeColumn(edges.map(\.error)) : nil,
      edgeDeviations: includingEdges ? plan.edgeColumn(edges.map(\.deviation)) : nil,
      error: (nodes + edges).reduce(0) { max($0, $1.error) }, confidence: confidence,
      sources: sources, candidates: candidates, lengthRounding: rounding)
  }
}
