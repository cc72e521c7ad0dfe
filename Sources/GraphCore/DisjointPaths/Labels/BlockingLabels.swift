/// The fewest labels that every path has one of, and the proof that fewer do not do.
///
/// The proof is a list of paths: the members block every path of the graph, and no fewer labels
/// block even these few.
public struct BlockingLabels: Sendable {
  /// The graph the paths are in.
  public let graph: Digraph
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let sinks: [NodeID]
  /// What nodes and edges are labeled with.
  public let labels: PathLabels
  /// Labels of which every path has one, in order; none where there is no path.
  public let members: [Int]
  /// Paths that no fewer than ``lowerBound`` labels block.
  public let paths: [Path]
  /// How many labels it takes at least.
  public let lowerBound: Int

  /// Whether no fewer labels block all paths; otherwise the effort ended the search.
  public var isProven: Bool { members.count == lowerBound }

  /// Whether the members block all paths, and as many labels as the lower bound says are needed
  /// for those listed.
  ///
  /// - Complexity: O(V + E) for the first, and exponential in the lower bound for the second, but
  ///   for paths without a common label.
  public func verify() -> Bool {
    guard labels.fit(graph), graph.contains(sources + sinks), lowerBound <= members.count,
      paths.allSatisfy({ $0.isSimple(in: graph) })
    else { return false }
    var search = LabeledSearch(
      in: graph, from: sources, to: sinks, labels: labels, execution: .standard)
    let (begins, ends) = (Set(sources), Set(sinks))
    guard Set(members).count == members.count, search.isBlocked(by: members),
      paths.allSatisfy({ begins.contains($0.source) && ends.contains($0.target) })
    else { return false }
    var hitting = HittingSet(labelCount: search.names.count)
    for path in paths { hitting.add(search.numbers(of: labels.labels(of: path))) }
    return !hitting.isHit(with: lowerBound - 1)
  }
}

extension LabeledSearch {
  /// Whether no path is left without some labels; others than those of the graph do nothing.
  mutating func isBlocked(by labels: [Int]) -> Bool {
    let closed = Set(labels)
    return path(costs: names.map { closed.contains($0) ? nil : 0 }) == nil
  }

  /// The numbers of labels, those that are not of the graph left out.
  func numbers(of labels: [Int]) -> [Int32] {
    labels.compactMap { numbers[$0] }
  }
}
