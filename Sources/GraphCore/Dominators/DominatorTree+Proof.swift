extension DominatorTree {
  /// An order of the nodes that proves this tree right, or fails to if it is not.
  ///
  /// L. Georgiadis, R. E. Tarjan: Dominator tree certification and divergent spanning trees. *ACM
  /// Trans. Algorithms* 12 (2015). [doi:10.1145/2764913](https://doi.org/10.1145/2764913).
  ///
  /// - Complexity: O((V + E) log V).
  public func lowHighOrder() -> LowHighOrder {
    let search = PreorderSearch(of: graph, from: roots)
    let trees = DivergentTrees(of: graph, roots: roots, search: search)
    // From here on nodes go by their place in the order of this tree, after one before all roots.
    let siblings = SiblingTrees(of: self, search: search, trees: trees)
    guard let list = siblings.list() else { return LowHighOrder(of: self, nodes: preorder) }
    var nodes: [NodeID] = []
    nodes.reserveCapacity(preorder.count)
    /// The sentinels of the lists on the way to the node, and where to go on in each.
    var path: [Int32] = []
    let count = Int32(preorder.count + 1)
    var place = list.place(after: count)
    while true {
      if place < count {
        nodes.append(preorder[Int(place) - 1])
        path.append(place)
        place = list.place(after: count + place)
      } else if let last = path.popLast() {
        place = list.place(after: last)
      } else {
        return LowHighOrder(of: self, nodes: nodes)
      }
    }
  }

  /// Whether this is the tree of the graph, by a low–high order.
  ///
  /// - Complexity: O((V + E) log V).
  public func verify() -> Bool { lowHighOrder().verify() }
}
