import GraphCore

extension DominatorTree {
  /// One row for each node that a root reaches, those first that dominate most.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `node`, `dominator` (missing where nothing else is on all paths),
  ///   `dominated`, the number of nodes that are out of reach without it, itself not counted, and
  ///   `order`, its place in the low–high order that proves all this.
  public func table(of names: GraphNames) -> Table {
    let counts = names.nodes.nodes.map { dominated(by: $0).count }
    let reached = names.nodes.nodes.filter { counts[$0.index] > 0 }
      .sorted { (counts[$1.index], $0.index) < (counts[$0.index], $1.index) }
    let rootSet = Set(roots)
    let order = lowHighOrder()
    var places = [Int](repeating: 0, count: names.nodes.count)
    for (place, node) in order.nodes.enumerated() { places[node.index] = place + 1 }
    return names.table(
      "what every path from \(names.list(roots)) to a node passes through",
      columns: [.init("node"), .init("dominator"), .init("dominated"), .init("order")],
      rows: reached.map { node in
        [
          names.cell(node), .init(immediateDominator(of: node).map { names[$0] }),
          .init(count: counts[node.index] - 1), .init(count: places[node.index]),
        ]
      },
      scalars: [
        .init("roots", .init(count: rootSet.count)),
        .init("reached", .init(count: reached.count)),
        .init("unreached", .init(count: counts.count - reached.count)),
        .init(
          "dominators",
          .init(count: reached.count { counts[$0.index] > 1 && !rootSet.contains($0) })),
      ],
      certificate: [
        .init("proof", .text("a low-high order of the nodes")),
        .init("holds", .flag(order.verify())),
      ])
  }
}
