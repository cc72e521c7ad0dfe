/// A shortest path from the nearest of some roots to every node they reach, and the proof of it.
///
/// The distances are the proof: no edge is shorter than the distances of its two ends differ, so
/// no path is shorter than the difference at its ends, and the paths of the tree are as short as
/// that. ``verify()`` checks both without searching again.
public struct ShortestPathTree: Sendable {
  /// The graph that was searched.
  public let graph: Digraph
  /// The length of each edge; infinite where an edge is closed.
  public let lengths: EdgeColumn<Double>
  /// The nodes that paths may begin at.
  public let roots: [NodeID]
  /// The length of a shortest path to each node; infinite where there is none.
  public let distances: NodeColumn<Double>
  /// The last edge of the path to each node, or -1.
  let parents: [Int32]

  /// The last edge of the path to a node; `nil` at a root and where no path leads.
  public func parentEdge(of node: NodeID) -> EdgeID? {
    let parent = parents[node.index]
    return parent < 0 ? nil : EdgeID(Int(parent))
  }

  /// A shortest path to a node, or `nil` if none leads there; without edges at a root.
  ///
  /// - Complexity: O(*n*) for a path of *n* edges.
  public func path(to node: NodeID) -> Path? {
    guard distances[node].isFinite else { return nil }
    var backward: [EdgeID] = []
    var first = node
    while let edge = parentEdge(of: first) {
      backward.append(edge)
      first = graph.source(of: edge)
    }
    return Path(from: first, along: backward.reversed(), in: graph, lengths: lengths)
  }

  /// Whether the distances and the tree prove each other right.
  ///
  /// Checks that roots are at distance zero and nothing is nearer, that no edge leads to a node
  /// that is farther off than its source and its length allow, that every other node that was
  /// reached hangs on an edge that leads to it at exactly its distance, and that following these
  /// edges back ends at a root.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard lengths.count == graph.edgeCount, distances.count == graph.nodeCount,
      parents.count == graph.nodeCount, graph.contains(roots),
      lengths.values.allSatisfy({ $0 >= 0 }),
      parents.allSatisfy({ $0 >= -1 && Int($0) < graph.edgeCount }),
      roots.allSatisfy({ distances[$0] == 0 && parentEdge(of: $0) == nil }),
      distances.values.allSatisfy({ $0 >= 0 })
    else { return false }
    for edge in graph.edges where lengths[edge] < .infinity {
      let bound = distances[graph.source(of: edge)] + lengths[edge]
      guard distances[graph.target(of: edge)] <= bound else { return false }
    }
    var hangsOnRoot = NodeSet(roots, nodeCount: graph.nodeCount)
    for node in graph.nodes where distances[node].isFinite {
      var branch: [NodeID] = []
      var above = node
      while !hangsOnRoot.contains(above) {
        guard let edge = parentEdge(of: above), graph.target(of: edge) == above,
          distances[above] == distances[graph.source(of: edge)] + lengths[edge],
          branch.count < graph.nodeCount
        else { return false }
        branch.append(above)
        above = graph.source(of: edge)
      }
      for node in branch { hangsOnRoot.insert(node) }
    }
    return true
  }
}
