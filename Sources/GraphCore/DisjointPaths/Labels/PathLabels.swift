/// What the nodes and edges of a graph are marked with, such as countries, and which marks count.
///
/// The labels of a path are those of its edges and of the nodes between its ends, those of its
/// ends where they are counted, and never the exempt ones. A path may have a label many times.
///
/// ```swift
/// // Mines count, the plant and the country it stands in do not.
/// let countries = PathLabels(
///   nodes: country, edges: transit, countingEnds: .sources, exempt: [germany])
/// ```
public struct PathLabels: Sendable {
  /// The labels of each node; none where it is free for all.
  public var nodes: NodeColumn<[Int]>
  /// The labels of each edge; `nil` where no edge has any.
  public var edges: EdgeColumn<[Int]>?
  /// Whether the labels of the nodes count where a path begins and where it ends.
  public var countedEnds: LabeledEnds
  /// Labels that never count.
  public var exempt: Set<Int>

  /// The labels of nodes and edges.
  public init(
    nodes: NodeColumn<[Int]>, edges: EdgeColumn<[Int]>? = nil, countingEnds: LabeledEnds,
    exempt: Set<Int> = []
  ) {
    self.nodes = nodes
    self.edges = edges
    countedEnds = countingEnds
    self.exempt = exempt
  }

  /// Whether there are labels for each node, and for each edge if any edge has some.
  func fit(_ graph: Digraph) -> Bool {
    nodes.count == graph.nodeCount && edges?.count ?? graph.edgeCount == graph.edgeCount
  }

  /// The labels of a path, in order, each once.
  ///
  /// A path without edges has those of its node if either end counts.
  public func labels(of path: Path) -> [Int] {
    var labels = Set(path.edges.flatMap { edges?[$0] ?? [] })
    for node in path.nodes.dropFirst().dropLast() { labels.formUnion(nodes[node]) }
    if countedEnds.contains(.sources) { labels.formUnion(nodes[path.source]) }
    if countedEnds.contains(.sinks) { labels.formUnion(nodes[path.target]) }
    return labels.subtracting(exempt).sorted()
  }
}

/// At which of its ends a path has the labels of the node.
public struct LabeledEnds: OptionSet, Hashable, Sendable {
  /// The bits of both ends.
  public let rawValue: Int

  /// The ends of the given bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Where it begins.
  public static let sources = LabeledEnds(rawValue: 1)
  /// Where it ends.
  public static let sinks = LabeledEnds(rawValue: 2)
}

/// A path without any label: no labels block it, and nothing bounds how often it can be taken.
public struct UnlabeledPath: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path.
  public let path: Path

  /// Words for a message: `the path over n0, n3 has no label`.
  public var description: String {
    "the path over \(path.nodes.map(\.description).joined(separator: ", ")) has no label"
  }
}
