import GraphCore

/// What NetworkX 3.6.1 says of two graphs, taken without the direction of edges.
///
/// Made by a script. `karate` is the friendships of W. W. Zachary: An information flow model for
/// conflict and fission in small groups. *J. Anthropol. Res.* 33 (1977), as
/// `karate_club_graph` has them. `local` is a multigraph of 48 random edges between 40 nodes
/// that are near each other by id. Answers are those of `articulation_points`, `bridges`,
/// `connected_components` and `biconnected_components`.
enum SeparationFixture {
  static let karate = graph(
    34,
    """
    0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17
    1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16
    8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33
    23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32
    29-33 30-32 30-33 31-32 31-33 32-33
    """)

  static let local = graph(
    40,
    """
    15-18 34-30 23-26 30-34 37-32 38-32 30-28 35-32 12-17 30-32 35-36 25-29 9-6 9-11 24-29 0-4 4-0
    37-31 19-25 1-0 30-33 24-29 27-27 36-37 8-7 6-0 8-9 13-11 27-33 19-19 32-32 36-35 34-37 26-29
    14-13 1-0 38-39 10-15 20-22 36-39 6-11 13-17 36-34 18-13 4-5 30-25 30-34 32-38
    """)

  /// The articulation nodes of `local`.
  static let articulation = [
    0, 4, 6, 8, 9, 11, 13, 15, 17, 18, 25, 26, 29, 30, 33, 37,
  ]

  /// The bridges of `local`, each with its lesser end first.
  static let bridges = pairs(
    """
    0-1 0-4 0-6 4-5 7-8 8-9 10-15 11-13 12-17 13-14 13-17 13-18 15-18 19-25 20-22 23-26 24-29
    25-29 25-30 26-29 27-33 28-30 30-33 31-37
    """)

  /// The weak components of `local`.
  static let components = pairs(
    """
    0-1-4-5-6-7-8-9-10-11-12-13-14-15-17-18 2 3 16
    19-23-24-25-26-27-28-29-30-31-32-33-34-35-36-37-38-39 20-22 21
    """)

  /// The blocks of `local`.
  static let blocks = pairs(
    """
    0-1 0-4 0-6 4-5 6-9-11 7-8 8-9 10-15 11-13 12-17 13-14 13-17 13-18 15-18 19-25 20-22 23-26
    24-29 25-29 25-30 26-29 27-33 28-30 30-32-34-35-36-37-38-39 30-33 31-37
    """)

  private static func graph(_ nodeCount: Int, _ edges: String) -> Digraph {
    Digraph(nodeCount: nodeCount, pairs(edges))
  }

  private static func pairs(_ text: String) -> [[Int]] {
    text.split { $0 == " " || $0 == "\n" }.map { $0.split(separator: "-").compactMap { Int($0) } }
  }
}
