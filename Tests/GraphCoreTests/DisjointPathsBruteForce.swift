import GraphCore

/// Answers on disjoint paths by trying everything, for graphs small enough.
struct DisjointBruteForce {
  let graph: Digraph
  let sources: [NodeID]
  let sinks: [NodeID]

  /// The nodes that are source and sink.
  var both: Set<NodeID> { Set(sources).intersection(sinks) }

  /// All simple paths from a source to a sink but those that meet another one on the way.
  var paths: [[EdgeID]] {
    let open = EdgeColumn(repeating: 0.0, count: graph.edgeCount)
    let begins = Set(sources).subtracting(both)
    let ends = Set(sinks).subtracting(both)
    var all: [[EdgeID]] = []
    for source in begins.sorted() {
      for sink in ends.sorted() {
        for path in BruteForce(graph: graph).simplePaths(from: source, to: sink, lengths: open) {
          let inner = path.dropLast().map { graph.target(of: $0) }
          if !inner.contains(where: { begins.contains($0) || ends.contains($0) }) {
            all.append(path)
          }
        }
      }
    }
    return all
  }

  /// What a path may have in common with no other one; a path has all its bits or none.
  func parts(of path: [EdgeID], sharing: PathSharing) -> Set<Int> {
    let nodes = [graph.source(of: path[0])] + path.map { graph.target(of: $0) }
    let edges = Set(path.map { graph.nodeCount + $0.index })
    return switch sharing {
    case .noEdge: edges
    case .noNode: edges.union(nodes.dropFirst().dropLast().map(\.index))
    case .nothing: edges.union(nodes.map(\.index))
    }
  }

  /// The least total length of each number of disjoint paths, from zero to as many as there are.
  func leastLengths(sharing: PathSharing, lengths: EdgeColumn<Double>? = nil) -> [Double] {
    let closed = sharing == .noEdge ? [] : Set(both.map(\.index))
    let candidates = paths.map { path in
      (
        parts: parts(of: path, sharing: sharing),
        length: path.reduce(0.0) { $0 + (lengths?[$1] ?? 1) }
      )
    }
    .filter { $0.length < .infinity }
    var best = [0.0]
    func extend(_ taken: Set<Int>, count: Int, length: Double, from first: Int) {
      if count == best.count { best.append(length) }
      best[count] = min(best[count], length)
      for next in first..<candidates.count where taken.isDisjoint(with: candidates[next].parts) {
        extend(
          taken.union(candidates[next].parts), count: count + 1,
          length: length + candidates[next].length, from: next + 1)
      }
    }
    extend(closed, count: 0, length: 0, from: 0)
    return Array(repeating: 0, count: both.count) + best
  }
}
