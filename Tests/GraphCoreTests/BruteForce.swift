import GraphCore

/// Answers by trying everything, for graphs small enough.
struct BruteForce {
  let graph: Digraph

  /// Whether a path leads from one node to another, for all pairs (Warshall).
  func reachability() -> [[Bool]] {
    let count = graph.nodeCount
    var reaches = (0..<count).map { node in (0..<count).map { $0 == node } }
    for edge in graph.edges {
      reaches[graph.source(of: edge).index][graph.target(of: edge).index] = true
    }
    for middle in 0..<count {
      for first in 0..<count where reaches[first][middle] {
        for last in 0..<count where reaches[middle][last] {
          reaches[first][last] = true
        }
      }
    }
    return reaches
  }

  /// The edges of every path that meets no node twice and uses no closed edge.
  func simplePaths(
    from source: NodeID, to target: NodeID, lengths: EdgeColumn<Double>
  ) -> [[EdgeID]] {
    var found: [[EdgeID]] = []
    func extend(_ path: [EdgeID], at node: NodeID, visited: Set<NodeID>) {
      guard node != target else { return found.append(path) }
      for edge in graph.outEdges(of: node) where lengths[edge] < .infinity {
        let next = graph.target(of: edge)
        guard !visited.contains(next) else { continue }
        extend(path + [edge], at: next, visited: visited.union([next]))
      }
    }
    extend([], at: source, visited: [source])
    return found
  }

  /// What can be reached from some nodes when one node is taken away.
  func reached(from roots: [NodeID], without removed: NodeID?) -> Set<NodeID> {
    var reached = Set(roots.filter { $0 != removed })
    var waiting = Array(reached)
    while let node = waiting.popLast() {
      for edge in graph.outEdges(of: node) {
        let next = graph.target(of: edge)
        if next != removed, reached.insert(next).inserted { waiting.append(next) }
      }
    }
    return reached
  }

  /// What hangs together with a node when another node and some edges are taken away.
  func part(
    of start: NodeID, without removed: NodeID?, closed: Set<EdgeID> = []
  ) -> Set<NodeID> {
    var part: Set<NodeID> = [start]
    var waiting = [start]
    while let node = waiting.popLast() {
      let edges = Array(graph.outEdges(of: node)) + Array(graph.inEdges(of: node))
      for edge in edges where !closed.contains(edge) {
        for next in [graph.source(of: edge), graph.target(of: edge)]
        where next != removed && part.insert(next).inserted {
          waiting.append(next)
        }
      }
    }
    return part
  }
}
