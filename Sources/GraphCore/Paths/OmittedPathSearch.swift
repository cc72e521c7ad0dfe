/// Searches for a simple path below a length that a list of paths has left out.
///
/// The paths of the list make a tree of their beginnings. Any other path leaves it at one node, by
/// an edge no path of the list goes on with, or ends there.
struct OmittedPathSearch {
  /// A beginning that some paths of the list share.
  private struct Beginning {
    /// The beginnings that are one edge longer.
    var next: [EdgeID: Int] = [:]
    /// Whether it is a path of the list.
    var isListed = false
    var isSearched = false
  }

  private let graph: Digraph
  private let lengths: EdgeColumn<Double>
  private let sources: Set<NodeID>
  private let sinks: Set<NodeID>
  private let remaining: NodeColumn<Double>
  private let bound: Double

  private var beginnings: [Beginning] = []
  /// The beginning without edges at each source.
  private var roots: [NodeID: Int] = [:]
  private var paths: [Path] = []

  private var isOnPath: [Bool]
  private var distance: [Double]
  private var touched: [Int] = []
  private var queue: IndexedHeap

  init(in list: PathList, below bound: Double) {
    graph = list.graph
    lengths = list.lengths
    sources = Set(list.sources)
    sinks = Set(list.sinks)
    remaining = list.remaining.distances
    self.bound = bound
    isOnPath = Array(repeating: false, count: graph.nodeCount)
    distance = Array(repeating: .infinity, count: graph.nodeCount)
    queue = IndexedHeap(idCount: graph.nodeCount)
  }

  /// Takes up the paths of the list, and tells whether they run from source to sink, each once.
  mutating func knowsAll(_ paths: [Path]) -> Bool {
    self.paths = paths
    for path in paths {
      guard sources.contains(path.source), sinks.contains(path.target) else { return false }
      var place = roots[path.source] ?? add()
      roots[path.source] = place
      for edge in path.edges {
        let next = beginnings[place].next[edge] ?? add()
        beginnings[place].next[edge] = next
        place = next
      }
      guard !beginnings[place].isListed else { return false }
      beginnings[place].isListed = true
    }
    return true
  }

  private mutating func add() -> Int {
    beginnings.append(Beginning())
    return beginnings.count - 1
  }

  /// Whether there is a path below the bound that is not in the list.
  mutating func findsAny() -> Bool {
    if sources.contains(where: { roots[$0] == nil && remaining[$0] < bound }) { return true }
    for path in paths {
      guard var place = roots[path.source] else { return true }
      var length = 0.0
      defer { for node in path.nodes { isOnPath[node.index] = false } }
      for (position, node) in path.nodes.enumerated() {
        isOnPath[node.index] = true
        if !beginnings[place].isSearched, leaves(at: node, length, beginnings[place]) {
          return true
        }
        beginnings[place].isSearched = true
        guard position < path.edges.count, let next = beginnings[place].next[path.edges[position]]
        else { continue }
        length += lengths[path.edges[position]]
        place = next
      }
    }
    return false
  }

  /// Whether a path below the bound leaves the list at a node, or ends there.
  private mutating func leaves(at node: NodeID, _ length: Double, _ place: Beginning) -> Bool {
    if sinks.contains(node), !place.isListed, length < bound { return true }
    defer { reset() }
    for edge in graph.outEdges(of: node) where place.next[edge] == nil {
      meet(graph.target(of: edge), at: length + lengths[edge])
    }
    while let node = queue.popFirst().map({ NodeID(Int($0)) }) {
      if sinks.contains(node) { return true }
      for edge in graph.outEdges(of: node) {
        meet(graph.target(of: edge), at: distance[node.index] + lengths[edge])
      }
    }
    return false
  }

  /// Goes on from a node later, if what is left from there may stay below the bound.
  private mutating func meet(_ node: NodeID, at length: Double) {
    guard length < distance[node.index], length + remaining[node] < bound,
      !isOnPath[node.index]
    else { return }
    if distance[node.index] == .infinity { touched.append(node.index) }
    distance[node.index] = length
    queue.insertOrLower(node.rawIndex, to: length, tie: node.rawIndex)
  }

  private mutating func reset() {
    for node in touched { distance[node] = .infinity }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}
