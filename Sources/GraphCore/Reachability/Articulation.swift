/// Where a graph falls apart: the nodes and the connections whose loss separates others.
///
/// Taken without the direction of edges. A node is an *articulation node* if some nodes that hang
/// together with it do not without it. A *bridge* is a pair of neighbors that are joined by nothing
/// but the edges between the two.
public struct Articulation: Hashable, Sendable {
  /// The graph.
  public let graph: Digraph
  /// The articulation nodes.
  public internal(set) var nodes: NodeSet
  /// The bridges, by first and then by second end.
  public internal(set) var bridges: [Bridge]
  /// The search by which all is shown.
  let forest: SearchForest
  /// The number of nodes of each part that a node alone joins to the root of its tree, by node.
  private let partSizes: [Int32]
  /// Where each node's begin in ``partSizes``; one more entry than nodes.
  private let partOffsets: [Int32]
  /// The first place of each tree of the forest, in order.
  private let roots: [Int32]

  init(of graph: Digraph, forest: SearchForest, sequence: [Int32], cuts: [SubtreeCut]) {
    let parents = forest.parents
    var nodes = NodeSet(nodeCount: graph.nodeCount)
    var roots: [Int32] = []
    for place in 1..<Int32(max(1, parents.count)) where parents[Int(place)] == 0 {
      roots.append(place)
    }
    let parts = AdjacencyIndex(
      nodeCount: graph.nodeCount, near: cuts.map { sequence[Int(parents[Int($0.child)])] },
      far: cuts.map(\.size))
    self.graph = graph
    self.forest = forest
    self.roots = roots
    partSizes = parts.neighbors
    partOffsets = parts.offsets
    for cut in cuts {
      let above = Int(parents[Int(cut.child)])
      let node = NodeID(Int(sequence[above]))
      if parents[above] > 0 || parts.range(of: node.index).count > 1 { nodes.insert(node) }
    }
    self.nodes = nodes
    let ends = roots.dropFirst() + [Int32(parents.count)]
    bridges = cuts.filter(\.isBridge).map { cut in
      let above = parents[Int(cut.child)]
      let tree = Self.tree(of: above, roots: roots)
      return graph.bridge(
        from: Int(sequence[Int(cut.child)]), to: Int(sequence[Int(above)]), size: Int(cut.size),
        whole: Int(ends[ends.startIndex + tree] - roots[tree]))
    }
    .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The number of the tree a place is in.
  private static func tree(of place: Int32, roots: [Int32]) -> Int {
    var low = 0
    var high = roots.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if roots[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The sizes of the parts that what hangs together with a node falls into without it, the
  /// greatest first.
  ///
  /// - An articulation node leaves two parts or more, any other node one.
  /// - A node that has edges to none but itself leaves none.
  ///
  /// - Complexity: O(*d* log *d* + log V) for *d* neighbors.
  public func parts(without node: NodeID) -> [Int] {
    let own = Int(partOffsets[node.index])..<Int(partOffsets[node.index + 1])
    var sizes = partSizes[own].map { Int($0) }
    let tree = Self.tree(of: forest.places[node.index], roots: roots)
    let end = tree + 1 < roots.count ? Int(roots[tree + 1]) : forest.parents.count
    let rest = end - Int(roots[tree]) - 1 - sizes.reduce(0, +)
    if rest > 0 { sizes.append(rest) }
    return sizes.sorted(by: >)
  }
}

extension Digraph {
  /// The bridge between two neighbors, all edges of the first of which are looked through.
  fileprivate func bridge(from node: Int, to other: Int, size: Int, whole: Int) -> Bridge {
    let edges = [leaving, entering].flatMap { index in
      index.range(of: node).filter { Int(index.neighbors[$0]) == other }.map { index.edges[$0] }
    }
    return Bridge(
      NodeID(node), count: size, NodeID(other), count: whole - size,
      edges: edges.sorted().map { EdgeID(Int($0)) })
  }
}
