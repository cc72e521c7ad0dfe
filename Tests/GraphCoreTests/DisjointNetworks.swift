import GraphCore

/// Three graphs of 24 nodes with parallel edges, loops and many ties, and what NetworkX 3.6.1 says
/// of paths in them.
///
/// Made by a script: one edge in twenty is a loop, three in twenty are parallel to an earlier one,
/// and lengths are 0 to 4. The least lengths are those of `min_cost_flow` for each number of paths
/// up to `maximum_flow`, on the graph with its nodes split as the kind of path asks; the lengths of
/// the first thirty simple paths are those of `shortest_simple_paths`, each edge with a node in it.
struct DisjointNetwork: Sendable {
  let graph: Digraph
  let lengths: EdgeColumn<Double>

  /// Ends of paths, and the answers.
  struct Case: Sendable {
    let network: Int
    let sources, sinks: [Int]
    /// The least length of each number of paths from zero on, by what they share: no edge, no node
    /// but their ends, nothing.
    let least: [[Double]]
    /// The lengths of the first simple paths.
    let simple: [Double]
  }

  private init(_ text: String) {
    let records = text.split(whereSeparator: \.isWhitespace).map {
      $0.split(separator: "-").compactMap { Int($0) }
    }
    var builder = DigraphBuilder(nodeCount: 24)
    for record in records { builder.addEdge(from: NodeID(record[0]), to: NodeID(record[1])) }
    graph = builder.graph()
    lengths = EdgeColumn(records.map { Double($0[2]) })
  }

  static let all = [
    DisjointNetwork(
      """
      2-8-0 14-15-3 3-15-0 12-13-4 0-22-3 7-18-0 0-0-0 0-12-1 23-0-4 14-15-4 7-21-1 9-0-3
      17-20-0 9-0-2 7-18-4 13-16-1 18-15-4 1-15-1 12-13-1 22-21-2 18-15-0 16-12-2 0-15-0
      19-18-4 5-5-4 0-6-4 17-7-3 18-11-3 21-17-4 0-12-4 16-17-1 1-15-2 6-16-3 11-13-2
      17-17-3 0-7-1 5-2-4 8-1-0 14-15-3 8-8-2 19-5-2 5-5-2 5-21-2 9-14-2 3-0-2 13-6-2 6-16-1
      13-0-1 4-4-1 5-14-4 17-7-4 16-20-0 18-10-3 22-21-1 1-9-0 9-9-1 8-4-0 1-18-1 18-14-1
      22-19-4 6-6-3 5-2-3 15-3-3 15-0-2 12-9-0 5-5-4 10-13-1 3-12-4 21-17-3 17-7-0 2-4-1
      21-17-1 10-19-4 11-10-2 16-17-4 22-15-1 3-10-0 12-4-1 19-18-3 2-4-1 8-11-2 3-14-2
      7-18-2 21-21-1
      """),
    DisjointNetwork(
      """
      17-4-2 15-20-4 17-4-3 7-6-3 17-15-3 4-7-1 16-12-0 2-5-4 0-0-3 23-12-3 18-14-1 3-1-1
      8-21-3 9-13-4 18-11-4 18-7-2 0-8-4 5-22-2 18-18-0 6-20-4 3-2-3 15-2-2 13-4-0 13-3-0
      1-12-4 8-16-1 9-0-0 5-22-0 13-9-4 22-1-2 4-12-3 16-12-4 3-19-4 20-23-1 13-8-4 10-0-3
      10-0-3 20-4-0 10-14-2 11-19-2 0-18-0 0-11-2 9-18-4 11-5-2 19-8-2 3-0-4 4-9-4 8-7-2
      5-22-0 3-2-2 7-14-1 8-7-1 14-8-1 1-16-1 18-5-2 20-2-4 4-13-2 8-14-2 9-13-4 13-4-1
      19-19-4 22-7-0 21-23-4 17-10-1 18-9-0 1-1-4 13-18-0 23-23-1 10-14-1 16-17-3 18-11-2
      16-17-3 1-11-1 10-14-0 10-0-1 0-15-4 1-8-1 16-16-3 0-11-0 4-1-0 15-15-1 2-16-4 5-10-0
      20-12-4
      """),
    DisjointNetwork(
      """
      23-11-4 14-14-2 5-3-2 7-12-4 14-14-0 13-8-1 12-5-0 14-14-3 23-11-0 6-5-1 6-17-1 7-12-3
      11-13-1 8-2-2 19-18-0 22-10-0 9-15-2 22-10-1 23-11-2 0-17-3 18-0-3 5-5-2 14-14-3
      11-16-2 3-18-2 1-13-0 16-19-2 10-8-4 5-5-2 2-20-1 9-15-1 2-19-4 1-7-4 8-14-3 5-3-3
      6-4-4 20-13-0 11-16-1 16-19-2 6-17-4 15-22-2 9-15-3 3-12-4 20-15-2 2-19-2 17-16-2
      14-14-4 9-11-4 8-15-2 22-22-2 10-20-1 0-15-4 10-21-2 16-20-2 20-11-3 5-22-3 10-16-1
      5-6-2 15-9-0 23-13-1 18-16-3 17-20-2 0-6-1 19-20-1 21-5-0 7-5-0 3-10-1 17-1-3 12-21-4
      16-19-1 11-0-2 8-13-0 17-11-0 9-3-2 10-18-2 4-13-3 20-17-2 5-19-3 6-4-4 23-11-3
      17-11-4 10-20-4 13-7-3 22-12-3
      """),
  ]

  static let cases = [
    Case(
      network: 0, sources: [18], sinks: [6],
      least: [
        [0, 6, 12],
        [0, 6, 12],
        [0, 6],
      ],
      simple: [
        6, 6, 6, 6, 7, 8, 9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 11,
        11, 11, 11, 12, 12, 12,
      ]),
    Case(
      network: 0, sources: [17, 11, 14], sinks: [1, 19, 6, 7],
      least: [
        [0, 0, 3, 7, 11, 16, 23, 35],
        [0, 0, 3, 7, 11, 17, 23],
        [0, 0, 4, 14],
      ],
      simple: [
        0, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8,
        8, 8,
      ]),
    Case(
      network: 0, sources: [9, 15, 22, 6], sinks: [12, 17, 9],
      least: [
        [0, 0, 2, 4, 7, 12, 17, 24, 36],
        [0, 0, 2, 4, 7, 14],
        [0, 0, 2, 5],
      ],
      simple: [
        0, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6,
        6, 6,
      ]),
    Case(
      network: 1, sources: [22], sinks: [14],
      least: [
        [0, 1, 6],
        [0, 1, 6],
        [0, 1],
      ],
      simple: [
        1, 5, 5, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10,
        10, 10, 10,
      ]),
    Case(
      network: 1, sources: [23, 22, 6], sinks: [2, 20, 3, 13],
      least: [
        [0, 4, 14, 24],
        [0, 4, 14, 24],
        [0, 4, 14],
      ],
      simple: [
        4, 6, 6, 7, 8, 8, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 11, 11,
        11, 11, 11, 11, 11, 11, 11,
      ]),
    Case(
      network: 1, sources: [14, 10, 21, 3], sinks: [18, 2, 14],
      least: [
        [0, 0, 1, 3, 6, 15, 24, 37, 56],
        [0, 0, 1, 3, 6, 15, 32],
        [0, 0, 1, 3],
      ],
      simple: [
        0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6,
        6, 6,
      ]),
    Case(
      network: 2, sources: [18], sinks: [11],
      least: [
        [0, 5, 13],
        [0, 5, 13],
        [0, 5],
      ],
      simple: [
        5, 6, 7, 7, 8, 8, 8, 8, 8, 9, 9, 9, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11,
        11, 12, 12, 12, 12, 12,
      ]),
    Case(
      network: 2, sources: [18, 3, 0], sinks: [11, 19, 21, 12],
      least: [
        [0, 2, 5, 9, 13, 19, 27],
        [0, 2, 5, 9, 13, 19, 27],
        [0, 2, 5, 9],
      ],
      simple: [
        2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6,
        6, 6,
      ]),
    Case(
      network: 2, sources: [9, 5, 11, 4], sinks: [3, 16, 9],
      least: [
        [0, 0, 1, 3, 5, 8, 12, 17, 23, 29],
        [0, 0, 1, 3, 5, 8, 12, 17, 23],
        [0, 0, 1, 3],
      ],
      simple: [
        0, 1, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6,
        6, 6,
      ]),
  ]
}
