/// What a depth-first search leaves, whichever way edges run: each edge joins a node to one above.
///
/// No edge leads from one subtree to another beside it. So a node separates what is below one of
/// its children from all else exactly where nothing there has an edge to a node above it, and any
/// such forest shows what separates a graph and what does not.
struct SearchForest: Hashable, Sendable {
  /// When each node was met, counted from one.
  let places: [Int32]
  /// The place above each place, zero above roots; place zero is no node.
  let parents: [Int32]

  /// The node at each place, `nil` unless each place is taken; place zero is no node.
  func sequence() -> [Int32]? {
    var sequence = [Int32](repeating: -1, count: places.count + 1)
    for (node, place) in places.enumerated() {
      guard place > 0, place <= places.count, sequence[Int(place)] < 0 else { return nil }
      sequence[Int(place)] = Int32(node)
    }
    return parents.count == sequence.count ? sequence : nil
  }

  /// The number of nodes from each place down.
  ///
  /// - Precondition: Every place is greater than the one above.
  func sizes() -> [Int32] {
    var sizes = [Int32](repeating: 1, count: parents.count)
    for place in stride(from: parents.count - 1, through: 1, by: -1) {
      sizes[Int(parents[place])] += sizes[place]
    }
    return sizes
  }

  /// Whether this is a forest of the graph in which each edge joins a node to one above.
  func isValid(for graph: Digraph) -> Bool {
    guard places.count == graph.nodeCount, let sequence = sequence() else { return false }
    var path: [Int32] = []
    for place in 1..<Int32(max(1, parents.count)) {
      while let last = path.last, last != parents[Int(place)] { path.removeLast() }
      guard parents[Int(place)] == path.last ?? 0 else { return false }
      path.append(place)
    }
    let sizes = sizes()
    var isJoined = [Bool](repeating: false, count: parents.count)
    for (source, target) in zip(graph.sources, graph.targets) {
      let above = min(places[Int(source)], places[Int(target)])
      let below = max(places[Int(source)], places[Int(target)])
      guard below < above + sizes[Int(above)] else { return false }
      if parents[Int(below)] == above { isJoined[Int(below)] = true }
    }
    return sequence.indices.dropFirst().allSatisfy { isJoined[$0] || parents[$0] == 0 }
  }

  /// The children whose subtree has no edge to a node above their parent's.
  ///
  /// - Precondition: The forest is valid for the graph.
  func cuts(of graph: Digraph) -> [SubtreeCut] {
    /// The least place that an edge leads to from each place or below, those to the parent apart.
    var lows = Array(0..<Int32(parents.count))
    for (source, target) in zip(graph.sources, graph.targets) {
      let above = min(places[Int(source)], places[Int(target)])
      let below = Int(max(places[Int(source)], places[Int(target)]))
      if parents[below] != above { lows[below] = min(lows[below], above) }
    }
    for place in stride(from: parents.count - 1, through: 1, by: -1) {
      let above = Int(parents[place])
      lows[above] = min(lows[above], lows[place])
    }
    let sizes = sizes()
    return (1..<max(1, parents.count)).compactMap { place in
      guard parents[place] > 0, lows[place] >= parents[place] else { return nil }
      return SubtreeCut(
        child: Int32(place), size: sizes[place], isBridge: lows[place] > parents[place])
    }
  }
}

/// A child in a search forest that has no way around its parent.
struct SubtreeCut: BitwiseCopyable {
  /// The place of the child.
  let child: Int32
  /// The number of nodes from the child down.
  let size: Int32
  /// Whether not even the parent is reached but by the edges between the two.
  let isBridge: Bool
}
