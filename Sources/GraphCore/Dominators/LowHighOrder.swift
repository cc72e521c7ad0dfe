/// An order of nodes that proves a tree of dominators right.
///
/// Two things show that a tree holds the dominators, from the graph and this order alone:
///
/// - No edge enters what a node dominates but at the node itself: what the tree says to dominate a
///   node does.
/// - Nodes stand in an order in which what the tree says a node dominates comes next, and each
///   node has an edge from its immediate dominator, or one from an earlier node and one from a
///   later node that it does not dominate: nothing else dominates it, for there are two paths to it
///   that share no more than the tree says.
///
/// L. Georgiadis, R. E. Tarjan: Dominator tree certification and divergent spanning trees. *ACM
/// Trans. Algorithms* 12 (2015). [doi:10.1145/2764913](https://doi.org/10.1145/2764913).
public struct LowHighOrder: Hashable, Sendable {
  /// The tree.
  public let tree: DominatorTree
  /// The nodes that are reached, in order.
  public let nodes: [NodeID]

  init(of tree: DominatorTree, nodes: [NodeID]) {
    self.tree = tree
    self.nodes = nodes
  }

  /// Whether the order proves the tree to be that of the graph.
  ///
  /// Looks at every edge once, and at nothing that was found on the way to the tree.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    guard tree.isSelfConsistent, let places = placesOfPreorder() else { return false }
    let graph = tree.graph
    let isRoot = NodeSet(tree.roots, nodeCount: graph.nodeCount)
    for root in isRoot where tree.immediate[root.index] != -1 { return false }
    let sources = graph.entering.neighbors
    for node in graph.nodes {
      let immediate = tree.immediate[node.index]
      let slots = graph.entering.range(of: node.index)
      if immediate == -2 {
        if slots.contains(where: { tree.immediate[Int(sources[$0])] > -2 }) { return false }
        continue
      }
      let scope = immediate < 0 ? 0..<Int32(nodes.count) : tree.scope(of: Int(immediate))
      let own = tree.scope(of: node.index)
      var isDirect = isRoot.contains(node)
      var isAfter = false
      var isBefore = false
      for slot in slots {
        let source = Int(sources[slot])
        guard tree.immediate[source] > -2 else { continue }
        guard scope.contains(tree.starts[source]) else { return false }
        isDirect = isDirect || source == Int(immediate)
        isAfter = isAfter || places[source] < places[node.index]
        isBefore =
          isBefore
          || places[source] > places[node.index] && !own.contains(tree.starts[source])
      }
      guard isDirect || isAfter && isBefore else { return false }
    }
    return true
  }

  /// Where each node stands; `nil` unless each node that is reached comes once, and what it
  /// dominates right after it.
  private func placesOfPreorder() -> [Int32]? {
    var places = [Int32](repeating: -1, count: tree.immediate.count)
    var above: [Int32] = []
    for (place, node) in nodes.enumerated() {
      guard places[node.index] < 0 else { return nil }
      places[node.index] = Int32(place)
      let dominator = tree.immediate[node.index]
      guard dominator > -2 else { return nil }
      while let last = above.last, last != dominator { above.removeLast() }
      guard dominator < 0 || !above.isEmpty else { return nil }
      above.append(Int32(node.index))
    }
    return nodes.count == tree.preorder.count ? places : nil
  }
}

extension DominatorTree {
  /// The places in ``preorder`` of a node and of what it dominates.
  func scope(of node: Int) -> Range<Int32> { starts[node]..<ends[node] }

  /// Whether the order of the tree is what its immediate dominators say, so that a node is above
  /// another exactly where its scope holds the other's place.
  var isSelfConsistent: Bool {
    var above: [Int32] = []
    for (place, node) in preorder.enumerated() {
      let end = ends[node.index]
      guard starts[node.index] == place, place < end, end <= preorder.count else { return false }
      while let last = above.last, ends[Int(last)] <= place { above.removeLast() }
      guard (above.last ?? -1) == immediate[node.index] else { return false }
      if let last = above.last, end > ends[Int(last)] { return false }
      above.append(Int32(node.index))
    }
    let reached = immediate.indices.count { immediate[$0] > -2 }
    return reached == preorder.count
      && immediate.indices.allSatisfy { immediate[$0] > -2 || starts[$0] == ends[$0] }
  }
}
