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
  /// - Complexity: O(V + E) for the first, and exponential in the lower bound for the second.
  public func verify() -> Bool {
    var search = LabeledSearch(
      in: graph, from: sources, to: sinks, labels: labels, execution: .standard)
    let closed = Set(members)
    let costs: [Int32?] = search.names.map { closed.contains($0) ? nil : 0 }
    guard closed.count == members.count, search.path(costs: costs) == nil,
      lowerBound <= members.count
    else { return false }
    let numbers = Dictionary(
      uniqueKeysWithValues: search.names.enumerated().map { ($1, Int32($0)) })
    var hitting = HittingSet(labelCount: search.names.count)
    for path in paths {
      guard path.isSimple(in: graph), sources.contains(path.source), sinks.contains(path.target)
      else { return false }
      hitting.add(labels.labels(of: path).compactMap { numbers[$0] })
    }
    var effort = Int.max
    return (hitting.least(effort: &effort)?.count ?? 0) >= lowerBound
  }
}
