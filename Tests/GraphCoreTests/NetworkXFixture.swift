import GraphCore

/// A graph of 36 nodes and what NetworkX 3.6.1 says of it.
///
/// Made by a script: random edges inside three blocks of twelve nodes and some from each block to
/// the next, lengths of 1 to 999 drawn so that the first 25 simple paths differ in length. Answers
/// are those of `strongly_connected_components`, `immediate_dominators` from node 0 and
/// `shortest_simple_paths` from node 0 to node 35.
enum NetworkXFixture {
  /// Source, target and length of each edge.
  private static let edges = """
    3-5-87 19-16-621 25-32-973 23-34-515 15-14-25 26-33-929 23-22-371 25-29-671 31-32-528
    22-29-473 32-35-531 32-26-320 17-14-699 5-7-978 4-1-42 10-11-536 2-0-353 25-31-528 21-16-269
    14-32-726 14-23-263 9-2-394 1-11-769 33-29-465 23-18-707 23-19-20 31-29-214 4-0-292
    18-22-983 23-17-496 33-30-737 26-31-857 35-27-713 5-6-73 5-2-132 26-30-369 6-1-413 13-24-906
    17-12-502 8-0-628 27-30-260 31-34-858 32-29-29 8-3-167 31-24-476 24-28-210 30-34-729
    16-20-312 21-19-670 25-33-861 29-35-238 3-7-115 13-20-365 17-20-163 35-24-410 21-17-900
    25-30-179 16-22-452 11-20-131 1-6-360 23-20-207 23-16-92 21-12-253 21-23-664 3-9-182
    30-31-635 34-31-411 26-24-538 8-7-960 22-14-178 1-9-438 5-21-665 1-8-713 32-34-62 21-33-144
    21-25-735 33-32-800 6-9-643 19-21-442 20-19-831 17-18-541 12-13-200 8-1-761 11-5-704
    20-17-871 34-25-608 24-30-628 16-12-595 30-28-197 8-19-549 0-1-203 31-30-821 19-14-208
    33-26-241 25-27-123 29-25-405 30-24-292 13-15-230 27-25-237 33-31-595 14-17-26 2-8-665
    9-18-105 35-34-89 8-2-318 22-23-815 17-30-522 9-1-46 32-27-439 11-10-629
    """

  /// A node and its immediate dominator, of each node that node 0 reaches.
  private static let dominators = """
    1-0 2-1 3-8 5-1 6-1 7-1 8-1 9-1 10-11 11-1 12-1 13-12 14-1 15-13 16-1 17-1 18-1 19-1 20-1
    21-1 22-1 23-1 24-1 25-1 26-1 27-1 28-1 29-1 30-1 31-1 32-1 33-1 34-1 35-1
    """

  /// The nodes of each path, the shortest first.
  private static let paths = """
    0-1-9-18-22-29-35 0-1-8-19-14-32-29-35 0-1-8-3-5-21-33-29-35 0-1-8-19-21-33-29-35
    0-1-9-18-22-14-32-29-35 0-1-8-19-14-32-35 0-1-6-9-18-22-29-35 0-1-8-19-14-23-22-29-35
    0-1-8-3-5-21-33-31-29-35 0-1-8-3-5-21-33-32-29-35 0-1-8-3-9-18-22-29-35
    0-1-8-19-21-33-31-29-35 0-1-8-19-21-33-32-29-35 0-1-11-20-19-14-32-29-35
    0-1-9-18-22-14-32-35 0-1-11-5-21-33-29-35 0-1-8-19-14-23-16-22-29-35
    0-1-11-20-19-21-33-29-35 0-1-8-19-16-22-29-35 0-1-8-3-5-21-16-22-29-35
    0-1-8-19-14-17-30-31-29-35 0-1-8-3-5-21-33-32-35 0-1-8-19-14-23-34-31-29-35
    0-1-8-19-14-32-34-31-29-35 0-1-8-19-21-16-22-29-35
    """

  private static let components = """
    0-1-2-3-5-6-8-9-10-11 4 7 12-13-14-15-16-17-18-19-20-21-22-23
    24-25-26-27-29-30-31-32-33-34-35 28
    """

  static let graph = Digraph(nodeCount: 36, records(edges).map { Array($0.prefix(2)) })
  static let lengths = EdgeColumn(records(edges).map { Double($0[2]) })
  static let strongComponents = records(components)
  static let shortestSimplePaths = records(paths)

  static let immediateDominators = Dictionary(
    uniqueKeysWithValues: records(dominators).map { (NodeID($0[0]), NodeID($0[1])) })

  /// Records of numbers joined by hyphens, divided by blanks.
  private static func records(_ text: String) -> [[Int]] {
    text.split(whereSeparator: \.isWhitespace).map {
      $0.split(separator: "-").compactMap { Int($0) }
    }
  }
}
