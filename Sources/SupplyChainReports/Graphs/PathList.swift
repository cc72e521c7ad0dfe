import GraphCore

/// The shortest simple paths from some nodes to some others, in order, and the proof of the first.
public struct PathList: Sendable {
  /// Where paths may begin.
  public let sources: [NodeID]
  /// Where paths may end.
  public let targets: [NodeID]
  /// The paths, the shortest first.
  public let paths: [Path]
  /// Whether there are no more than these.
  public let isComplete: Bool
  /// A shortest path to every node, which proves that no path is shorter than the first.
  public let tree: ShortestPathTree

  /// Whether every path is simple, runs from a source to a target and has the length it claims,
  /// whether no two are the same or in the wrong order, and whether none is shorter than the first.
  ///
  /// - Complexity: O(V + E + *n*) for *n* nodes in all paths.
  public func verify() -> Bool {
    guard tree.verify() else { return false }
    let nearest = targets.map { tree.distances[$0] }.min() ?? .infinity
    let first = paths.first?.length ?? .infinity
    // Lengths that are no whole numbers are summed in either direction, and rounded.
    guard abs(first - nearest) <= 1e-9 * abs(nearest) || first == nearest else { return false }
    guard Set(paths.map { [$0.source.index] + $0.edges.map(\.index) }).count == paths.count else {
      return false
    }
    let isOrdered = zip(paths, paths.dropFirst()).allSatisfy {
      $0.length <= $1.length * (1 + 1e-9)
    }
    return isOrdered && paths.allSatisfy(isRight)
  }

  private func isRight(_ path: Path) -> Bool {
    Set(path.nodes).count == path.nodes.count && sources.contains(path.source)
      && targets.contains(path.target)
      && path
        == Path(from: path.source, along: path.edges, in: tree.graph, lengths: tree.lengths)
  }
}

extension Digraph {
  /// The shortest simple paths from any of some nodes to any of some others, at most so many.
  ///
  /// - A node that is both a source and a target is a path without edges.
  /// - A path may pass through other sources and targets.
  /// - With one source and one target: the paths of ``shortestSimplePaths(from:to:lengths:)``.
  ///
  /// - Parameters:
  ///   - sources: Where paths may begin.
  ///   - targets: Where paths may end.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - count: How many, at most.
  ///   - execution: Who hears how many paths are found.
  /// - Returns: The paths in order.
  /// - Precondition: There is one length for each edge, and none is negative or NaN.
  public func shortestSimplePaths(
    from sources: [NodeID], to targets: [NodeID], lengths: EdgeColumn<Double>, count: Int,
    execution: Execution = .standard
  ) -> PathList {
    let ended = EndedGraph(self, from: sources, to: targets, lengths: lengths)
    var iterator = ended.graph.shortestSimplePaths(
      from: ended.source, to: ended.target, lengths: ended.lengths
    ).makeIterator()
    var paths: [Path] = []
    var next = iterator.next()
    while let path = next, paths.count < count {
      paths.append(ended.path(path, in: self, lengths: lengths))
      execution.observer?(Completion(done: paths.count, total: count, unit: "paths"))
      next = paths.count < count ? iterator.next() : path
    }
    return PathList(
      sources: sources, targets: targets, paths: paths, isComplete: next == nil,
      tree: shortestPaths(from: sources, lengths: lengths))
  }
}

/// A graph with one node before all sources and one behind all targets, where there are several.
private struct EndedGraph {
  let graph: Digraph
  let lengths: EdgeColumn<Double>
  let source: NodeID
  let target: NodeID
  private let isExtended: Bool

  init(
    _ graph: Digraph, from sources: [NodeID], to targets: [NodeID], lengths: EdgeColumn<Double>
  ) {
    isExtended = sources.count != 1 || targets.count != 1
    guard isExtended else {
      (self.graph, self.lengths, source, target) = (graph, lengths, sources[0], targets[0])
      return
    }
    source = NodeID(graph.nodeCount)
    target = NodeID(graph.nodeCount + 1)
    var builder = DigraphBuilder(nodeCount: graph.nodeCount + 2)
    builder.reserveEdges(graph.edgeCount + sources.count + targets.count)
    for edge in graph.edges {
      builder.addEdge(from: graph.source(of: edge), to: graph.target(of: edge))
    }
    for node in Set(sources).sorted() { builder.addEdge(from: source, to: node) }
    for node in Set(targets).sorted() { builder.addEdge(from: node, to: target) }
    self.graph = builder.graph()
    let added = builder.edgeCount - graph.edgeCount
    self.lengths = EdgeColumn(lengths.values + Array(repeating: 0, count: added))
  }

  /// A path without the ends that were added.
  func path(_ path: Path, in graph: Digraph, lengths: EdgeColumn<Double>) -> Path {
    guard isExtended else { return path }
    return Path(
      from: path.nodes[1], along: Array(path.edges.dropFirst().dropLast()), in: graph,
      lengths: lengths)
  }
}
