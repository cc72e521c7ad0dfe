/// Finds a shortest way from a node to a sink that keeps clear of some nodes and edges.
///
/// Goal-directed: nodes are taken in the order of the way to them plus what is left of it when
/// nothing is closed. That remainder is never too long, so the search seldom looks aside.
/// Its memory is used again from one search to the next.
///
/// P. E. Hart, N. J. Nilsson, B. Raphael: A formal basis for the heuristic determination of
/// minimum cost paths. *IEEE Trans. Syst. Sci. Cybern.* 4 (1968).
/// [doi:10.1109/TSSC.1968.300136](https://doi.org/10.1109/TSSC.1968.300136).
struct SpurSearch: Sendable {
  private let graph: Digraph
  private let sink: Int32
  private let lengths: [Double]
  /// The distance of each node to the sink when nothing is closed.
  private let remaining: [Double]
  private let rounding: PathRounding

  private var distance: [Double]
  private var parents: [Int32]
  private var queue: IndexedHeap
  private var touched: [Int32] = []
  /// Nodes that the path may not meet.
  var closedNodes: [Bool]
  /// Edges that the path may not use.
  var closedEdges: [Bool]

  init(
    in graph: Digraph, to sink: NodeID, remaining: ShortestPathTree, rounding: PathRounding
  ) {
    self.graph = graph
    self.sink = sink.rawIndex
    self.lengths = remaining.lengths.values
    self.remaining = remaining.distances.values
    self.rounding = rounding
    distance = Array(repeating: .infinity, count: graph.nodeCount)
    parents = Array(repeating: -1, count: graph.nodeCount)
    queue = IndexedHeap(idCount: graph.nodeCount)
    closedNodes = Array(repeating: false, count: graph.nodeCount)
    closedEdges = Array(repeating: false, count: graph.edgeCount)
  }

  /// Finds a shortest way from a node to the sink.
  ///
  /// - Parameters:
  ///   - spur: The node to begin at.
  ///   - start: The length of the path to it, to which lengths are added on, so that sums are
  ///     rounded as in the path as a whole.
  /// - Returns: The edges of the way, or `nil` if all ways are closed.
  mutating func edges(from spur: NodeID, startingAt start: Double) -> [EdgeID]? {
    let offsets = graph.leaving.offsets
    let edgeList = graph.leaving.edges
    let neighbors = graph.leaving.neighbors
    defer { reset() }
    distance[spur.index] = start
    touched.append(spur.rawIndex)
    queue.insertOrLower(spur.rawIndex, to: start, tie: 0)
    // Of equal nodes the one found last comes first: straight on along one of many equal ways.
    var tie: Int32 = 0
    while let node = queue.popFirst(), node != sink {
      let near = distance[Int(node)]
      for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let edge = edgeList[slot]
        let neighbor = neighbors[slot]
        let far = near + lengths[Int(edge)]
        guard far < distance[Int(neighbor)] * rounding.improvement else { continue }
        let whole = far + remaining[Int(neighbor)]
        guard whole < .infinity, !closedNodes[Int(neighbor)], !closedEdges[Int(edge)] else {
          continue
        }
        if distance[Int(neighbor)] == .infinity { touched.append(neighbor) }
        distance[Int(neighbor)] = far
        parents[Int(neighbor)] = edge
        tie -= 1
        queue.insertOrLower(neighbor, to: rounding.key(for: whole), tie: tie)
      }
    }
    guard distance[Int(sink)] < .infinity else { return nil }
    var backward: [EdgeID] = []
    var node = Int(sink)
    while node != spur.index {
      let edge = EdgeID(Int(parents[node]))
      backward.append(edge)
      node = graph.source(of: edge).index
    }
    return backward.reversed()
  }

  private mutating func reset() {
    for node in touched {
      distance[Int(node)] = .infinity
      parents[Int(node)] = -1
    }
    touched.removeAll(keepingCapacity: true)
    queue.removeAll()
  }
}
