/// How many shortest paths between other nodes lead over groups of nodes.
///
/// For every ordered pair of nodes outside a group of which the first reaches the second, the group
/// gets the part of the shortest paths that meet it, however often. A group of one node has
/// the ``Betweenness`` of the node.
public struct GroupBetweenness: Hashable, Sendable {
  /// The groups, as they were asked about.
  public let groups: [NodeSet]
  /// The number of pairs, in parts, whose shortest paths meet each group.
  public let values: [Double]
  /// The number of pairs there are outside each group: what its value could be at most.
  public let pairs: [Int]
  /// What lengths were rounded to whole multiples of: see ``Betweenness/lengthRounding``.
  public let lengthRounding: Double
}

/// What searches from some sources add up to, by group.
struct GroupSums: Sendable {
  var values: [Double]
  var pairs: [Int]

  init(count: Int) {
    values = Array(repeating: 0, count: count)
    pairs = Array(repeating: 0, count: count)
  }

  static func += (left: inout GroupSums, right: GroupSums) {
    for group in right.values.indices {
      left.values[group] += right.values[group]
      left.pairs[group] += right.pairs[group]
    }
  }
}
