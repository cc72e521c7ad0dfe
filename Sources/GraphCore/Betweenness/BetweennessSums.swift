/// What searches from some sources add up to, by rank and by slot of ``RankedRows``.
struct BetweennessSums: Sendable {
  /// The sums wanted; each costs time.
  struct Wanted: OptionSet, Sendable {
    let rawValue: Int
    /// Of what passes along each edge.
    static let edges = Wanted(rawValue: 1)
    /// Of the squares of what one source adds, from which the spread of a sample is found.
    static let squares = Wanted(rawValue: 2)
  }

  let wanted: Wanted
  /// By rank, of the parts of pairs from the sources whose shortest paths pass a node.
  var nodes: [Double]
  /// By slot, likewise of edges; empty if not wanted.
  var edges: [Double]
  var nodeSquares: [Double]
  var edgeSquares: [Double]
  /// The number of pairs of a source and another node it reaches.
  var pairs = 0
  /// The sum of the distances of these pairs, in units of the search.
  var distance = 0.0

  init(_ wanted: Wanted, rows: RankedRows) {
    self.wanted = wanted
    let edgeCount = wanted.contains(.edges) ? rows.neighbors.count : 0
    let isSquared = wanted.contains(.squares)
    nodes = Array(repeating: 0, count: rows.nodeCount)
    edges = Array(repeating: 0, count: edgeCount)
    nodeSquares = Array(repeating: 0, count: isSquared ? rows.nodeCount : 0)
    edgeSquares = Array(repeating: 0, count: isSquared ? edgeCount : 0)
  }

  /// The number of sums of all kinds.
  var width: Int { nodes.count + edges.count + nodeSquares.count + edgeSquares.count }

  static func += (left: inout BetweennessSums, right: BetweennessSums) {
    add(right.nodes, to: &left.nodes)
    add(right.edges, to: &left.edges)
    add(right.nodeSquares, to: &left.nodeSquares)
    add(right.edgeSquares, to: &left.edgeSquares)
    left.pairs += right.pairs
    left.distance += right.distance
  }

  private static func add(_ values: [Double], to sums: inout [Double]) {
    for index in values.indices { sums[index] += values[index] }
  }
}
