/// As many paths without a common label as there are, labels that block them all, and the proof
/// that there is not one more.
///
/// Menger's theorem does not hold for labels: there may be fewer disjoint paths than labels are
/// needed to block all paths. Where the numbers are equal the blocking labels are the proof.
/// Otherwise the proof is ``obstruction``: blocking sets of labels that one path more would need a
/// label of its own of, each of them, which no division of the labels allows.
public struct LabelDisjointPaths: Sendable {
  /// The graph the paths are in.
  public let graph: Digraph
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let sinks: [NodeID]
  /// What nodes and edges are labeled with.
  public let labels: PathLabels
  /// Paths of which no two have a common label, those of the fewest edges first.
  ///
  /// They may share nodes and edges without a label that counts.
  public let paths: [Path]
  /// The fewest labels of which every path of the graph has one.
  public let blocking: BlockingLabels
  /// How many disjoint paths there are at most.
  public let upperBound: Int
  /// Sets of labels, each of which blocks all paths, so that each path needs one of every set; no
  /// more paths than ``upperBound`` can all have one of their own.
  public let obstruction: [[Int]]

  /// Whether there is not one more; otherwise the effort ended the search.
  public var isProven: Bool { paths.count == upperBound }

  /// Whether there are as many paths as labels that block all of them, which by itself proves that
  /// there is not one more.
  public var isProvenByBlockingSet: Bool { paths.count == blocking.members.count }

  /// The labels of each path.
  public var pathLabels: [[Int]] { paths.map { labels.labels(of: $0) } }

  /// Whether the paths have no common labels, the blocking labels are what they say, and the sets
  /// of the obstruction allow no more paths than the upper bound.
  ///
  /// Where the upper bound is less than each of these sets has members, all divisions of their
  /// labels are tried again, without the graph.
  ///
  /// - Complexity: O(V + E) for each set; exponential in the number of labels at worst for the
  ///   divisions and for ``BlockingLabels/verify()``.
  public func verify() -> Bool {
    // Whatever graph and labels are given there, they must block in this one.
    let blocking = BlockingLabels(
      graph: graph, sources: sources, sinks: sinks, labels: labels,
      members: blocking.members, paths: blocking.paths, lowerBound: blocking.lowerBound)
    let (begins, ends) = (Set(sources), Set(sinks))
    guard blocking.verify(), paths.count <= upperBound, upperBound <= blocking.members.count,
      paths.allSatisfy({
        $0.isSimple(in: graph) && begins.contains($0.source) && ends.contains($0.target)
      })
    else { return false }
    let met = pathLabels
    var search = LabeledSearch(
      in: graph, from: sources, to: sinks, labels: labels, execution: .standard)
    guard Set(met.joined()).count == met.joined().count, met.allSatisfy({ !$0.isEmpty }),
      obstruction.allSatisfy({ search.isBlocked(by: $0) })
    else { return false }
    var division = LabelDivision(
      labelCount: search.names.count, partCount: upperBound + 1,
      cuts: obstruction.map(search.numbers), effort: .max)
    return division.search { _ in true } == false
  }
}
