/// For each node the two of its siblings in the tree of dominators by which it is reached in two
/// trees that share no more than its dominators, or the dominator itself for both.
///
/// Nodes go by place in the order of the tree of dominators; zero is the node before all roots.
struct SiblingTrees: ~Copyable {
  private let count: Int
  /// The immediate dominator of each place.
  private let above: Scratch<Int32>
  /// The parent of each place in the blue tree at `2 * place`, in the red one right after.
  private let parents: Scratch<Int32>

  init(
    of tree: DominatorTree, search: borrowing PreorderSearch, trees: borrowing DivergentTrees
  ) {
    let starts = tree.starts
    let preorder = tree.preorder
    count = preorder.count + 1
    above = Scratch(repeating: 0, count: count)
    parents = Scratch(repeating: 0, count: 2 * count)
    let isRoot = NodeSet(tree.roots, nodeCount: starts.count)
    let children = Children(of: tree)
    for place in 1..<max(1, count) {
      let node = preorder[place - 1].index
      let immediate = tree.immediate[node]
      above[place] = immediate < 0 ? 0 : starts[Int(immediate)] + 1
      let sources = tree.graph.entering
      let isDirect =
        immediate < 0
        ? isRoot.contains(NodeID(node))
        : sources.range(of: node).contains { sources.neighbors[$0] == immediate }
      for (color, from) in [trees.blue[search.places[node]], trees.red[search.places[node]]]
        .enumerated()
      {
        let source = search.sequence[from]
        let start = source < 0 ? 0 : starts[Int(source)] + 1
        parents[2 * place + color] =
          isDirect ? above[place] : children.child(of: above[place], above: start)
      }
    }
  }

  /// The children of each place in a list in which each that its dominator does not lead to stands
  /// between its two parents.
  ///
  /// A place with at most one child in both trees together is taken away, and the child is given
  /// the parent of the same color; as there are two parents for each but at least one has the
  /// dominator, there always is such a place. They are put back in the opposite order, each beside
  /// the one that stood in for it, on the other's side.
  ///
  /// - Returns: The lists; `nil` where there is no such place, as the tree is not of the graph.
  func list() -> OrderedList? {
    guard let removed = removals() else { return nil }
    let list = OrderedList(count: count, lists: count)
    for (place, color, beside, other) in removed.reversed() {
      let sentinel = Int32(count) + above[place]
      let isAfter: Bool
      if beside == above[place] {
        isAfter = color == 0
      } else if other == above[place] {
        isAfter = color == 0
      } else {
        isAfter = list.precedes(beside, other)
      }
      let anchor = beside == above[place] ? sentinel : beside
      list.insert(place, after: isAfter ? anchor : list.place(before: anchor))
    }
    return list
  }

  /// The places in an order in which they can be taken away: the color of the only child or blue,
  /// the parent of that color and the other one, as they then are.
  private func removals() -> [(place: Int32, color: Int, beside: Int32, other: Int32)]? {
    var removed: [(place: Int32, color: Int, beside: Int32, other: Int32)] = []
    removed.reserveCapacity(count - 1)
    let degrees = Scratch<Int32>(repeating: 0, count: count)
    /// All arcs to children in either tree, combined such that the last one left can be read.
    let arcs = Scratch<Int32>(repeating: 0, count: count)
    let isWaiting = Scratch<Bool>(repeating: false, count: count)
    for arc in 2..<max(2, Int32(2 * count)) where parents[arc] != above[arc >> 1] {
      degrees[parents[arc]] += 1
      arcs[parents[arc]] ^= arc
    }
    var waiting: [Int32] = []
    for place in 1..<max(1, Int32(count)) where degrees[place] < 2 {
      isWaiting[place] = true
      waiting.append(place)
    }
    while removed.count < count - 1 {
      guard let place = waiting.popLast() else { return nil }
      let arc = arcs[place]
      let hasChild = degrees[place] == 1
      let color = hasChild ? arc & 1 : 0
      let beside = parents[2 * place + color]
      let other = parents[2 * place + 1 - color]
      removed.append((place, Int(color), beside, other))
      if hasChild { parents[arc] = beside }
      for (parent, gone) in [(beside, 2 * place + color), (other, 2 * place + 1 - color)]
      where parent != above[place] {
        arcs[parent] ^= gone
        if hasChild, gone & 1 == color {
          arcs[parent] ^= arc
          continue
        }
        degrees[parent] -= 1
        guard degrees[parent] < 2, !isWaiting[parent] else { continue }
        isWaiting[parent] = true
        waiting.append(parent)
      }
    }
    return removed
  }
}

/// The children of each place of a tree of dominators.
private struct Children: ~Copyable {
  private let offsets: [Int32]
  private let places: [Int32]

  init(of tree: DominatorTree) {
    let above = tree.preorder.map { node in
      let immediate = tree.immediate[node.index]
      return immediate < 0 ? 0 : tree.starts[Int(immediate)] + 1
    }
    let index = AdjacencyIndex(nodeCount: above.count + 1, near: above, far: above)
    offsets = index.offsets
    places = index.edges.map { $0 + 1 }
  }

  /// The child of a place below which another place is, or is itself; the place if it is that one.
  func child(of place: Int32, above other: Int32) -> Int32 {
    var low = Int(offsets[Int(place)])
    var high = Int(offsets[Int(place) + 1])
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= other { low = middle + 1 } else { high = middle }
    }
    return low > offsets[Int(place)] ? places[low - 1] : place
  }
}
