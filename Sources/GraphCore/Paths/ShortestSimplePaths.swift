/// The simple paths from one node to another, the shortest first, found as they are asked for.
///
/// ```swift
/// let three = graph.shortestSimplePaths(from: mine, to: plant, lengths: days).prefix(3)
/// ```
///
/// A path is simple if it meets no node twice. No path comes twice and none is left out. Paths of
/// equal length come in the same order every time.
///
/// - Sums that are exact, as of whole lengths: the length never decreases.
/// - Other lengths: paths that differ by less than one part in 10⁹ may come in either order.
public struct ShortestSimplePaths: Sequence, Sendable {
  private let source: NodeID
  private let sink: NodeID
  /// The shortest paths from the sink in the reversed graph: what remains from each node.
  private let remaining: ShortestPathTree
  private let graph: Digraph
  private let rounding: PathRounding

  init(from source: NodeID, to sink: NodeID, in graph: Digraph, lengths: EdgeColumn<Double>) {
    self.source = source
    self.sink = sink
    self.graph = graph
    remaining = graph.reversed.shortestPaths(from: [sink], lengths: lengths)
    rounding = PathRounding(of: lengths.values)
  }

  /// An iterator that begins with the shortest path.
  public func makeIterator() -> Iterator {
    Iterator(from: source, to: sink, in: graph, remaining: remaining, rounding: rounding)
  }
}

extension ShortestSimplePaths {
  /// Steps through simple paths, the shortest first.
  ///
  /// The paths still to come are divided into classes that share their first edges and one set of
  /// edges they do not go on with. A class waits with a length none of its paths is below; only
  /// when no other promises less is its shortest path searched for. When that path is given out,
  /// the rest of its class is divided along it.
  public struct Iterator: IteratorProtocol, Sendable {
    private let source: NodeID
    private let sink: NodeID
    private let graph: Digraph
    private let remaining: ShortestPathTree
    private let rounding: PathRounding
    private var search: SpurSearch
    private var classes: [PathClass?] = []
    private var queue = IndexedHeap(idCount: 0)

    init(
      from source: NodeID, to sink: NodeID, in graph: Digraph, remaining: ShortestPathTree,
      rounding: PathRounding
    ) {
      self.source = source
      self.sink = sink
      self.graph = graph
      self.remaining = remaining
      self.rounding = rounding
      search = SpurSearch(in: graph, to: sink, remaining: remaining, rounding: rounding)
      let all = PathClass(trunk: [], shared: 0, closed: [])
      add(all, bound: remaining.distances[source])
    }

    /// The next path, or `nil` when there is none left.
    ///
    /// - Complexity: O(*n* (V + E) log V) for a path of *n* edges, and seldom more than O(*n* *d*)
    ///   for nodes of *d* edges: most classes are never searched.
    public mutating func next() -> Path? {
      while let id = queue.popFirst() {
        guard let first = classes[Int(id)] else { continue }
        classes[Int(id)] = nil
        if let path = first.shortest {
          divide(first, along: path)
          return path
        }
        guard let path = shortestPath(in: first) else { continue }
        var solved = first
        solved.shortest = path
        add(solved, bound: path.length)
      }
      return nil
    }
  }
}

/// The paths that begin with some edges and do not go on with some others.
private struct PathClass: Sendable {
  /// The path that these leave; kept whole, as all classes along it share its memory.
  let trunk: [EdgeID]
  /// How many of its edges all paths of the class begin with.
  let shared: Int
  /// The edges of the node after these that no path of the class goes on with.
  let closed: [EdgeID]
  /// The shortest of them, once it is known.
  var shortest: Path?
}

extension ShortestSimplePaths.Iterator {
  /// Lets a class wait for its turn, unless it is known to be empty.
  private mutating func add(_ pathClass: PathClass, bound: Double) {
    guard bound < .infinity else { return }
    let id = Int32(classes.count)
    classes.append(pathClass)
    queue.addID()
    // Of equals, paths that are known come before any search, then the class with the most edges
    // in common: its search is the shortest.
    let tie = pathClass.shortest == nil ? -id : .min + id
    queue.insertOrLower(id, to: rounding.key(for: bound), tie: tie)
  }

  private func path(along edges: [EdgeID]) -> Path {
    Path(from: source, along: edges, in: graph, lengths: remaining.lengths)
  }

  /// Searches a class for its shortest path.
  private mutating func shortestPath(in pathClass: PathClass) -> Path? {
    let shared = pathClass.trunk.prefix(pathClass.shared)
    let prefix = path(along: Array(shared))
    mark(prefix.nodes.dropLast(), pathClass.closed, true)
    defer { mark(prefix.nodes.dropLast(), pathClass.closed, false) }
    return search.edges(from: prefix.target, startingAt: prefix.length)
      .map { path(along: shared + $0) }
  }

  /// Divides what is left of a class when its shortest path is taken out of it.
  ///
  /// Every other path leaves that path at exactly one node, so no path is in two of the parts.
  private mutating func divide(_ pathClass: PathClass, along path: Path) {
    let length = remaining.lengths
    var start = 0.0
    for (position, edge) in path.edges.enumerated() {
      let spur = path.nodes[position]
      defer {
        search.closedNodes[spur.index] = true
        start += length[edge]
      }
      guard position >= pathClass.shared else { continue }
      let closed = (position == pathClass.shared ? pathClass.closed : []) + [edge]
      mark([], closed, true)
      var bound = Double.infinity
      for exit in graph.outEdges(of: spur) where !search.closedEdges[exit.index] {
        let next = graph.target(of: exit)
        guard next != spur, !search.closedNodes[next.index] else { continue }
        bound = min(bound, start + length[exit] + remaining.distances[next])
      }
      mark([], closed, false)
      add(PathClass(trunk: path.edges, shared: position, closed: closed), bound: bound)
    }
    mark(path.nodes[...], [], false)
  }

  private mutating func mark(_ nodes: ArraySlice<NodeID>, _ edges: [EdgeID], _ isClosed: Bool) {
    for node in nodes { search.closedNodes[node.index] = isClosed }
    for edge in edges { search.closedEdges[edge.index] = isClosed }
  }
}
