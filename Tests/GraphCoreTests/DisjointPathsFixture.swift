/// How many disjoint paths NetworkX 3.6.1 finds in the graph of ``NetworkXFixture``.
///
/// Made by a script, with `edge_disjoint_paths` and `node_disjoint_paths`.
enum DisjointPathsFixture {
  struct Case: Sendable {
    let source, sink, edgeDisjoint, nodeDisjoint: Int
  }

  static let cases = [
    Case(source: 0, sink: 35, edgeDisjoint: 1, nodeDisjoint: 1),
    Case(source: 1, sink: 20, edgeDisjoint: 4, nodeDisjoint: 3),
    Case(source: 2, sink: 15, edgeDisjoint: 1, nodeDisjoint: 1),
    Case(source: 11, sink: 32, edgeDisjoint: 2, nodeDisjoint: 2),
    Case(source: 23, sink: 35, edgeDisjoint: 2, nodeDisjoint: 2),
    Case(source: 16, sink: 29, edgeDisjoint: 3, nodeDisjoint: 3),
    Case(source: 33, sink: 34, edgeDisjoint: 4, nodeDisjoint: 4),
    Case(source: 26, sink: 31, edgeDisjoint: 4, nodeDisjoint: 3),
    Case(source: 35, sink: 0, edgeDisjoint: 0, nodeDisjoint: 0),
    Case(source: 17, sink: 13, edgeDisjoint: 1, nodeDisjoint: 1),
    Case(source: 9, sink: 1, edgeDisjoint: 2, nodeDisjoint: 2),
    Case(source: 12, sink: 24, edgeDisjoint: 1, nodeDisjoint: 1),
  ]
}
