import GraphCore

extension Articulation {
  /// One row for each node without which others no longer hang together, the worst first.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `node`, `parts` into which its component falls, and `cut_off`, the
  ///   number of nodes outside the greatest of them.
  public func table(of names: GraphNames) -> Table {
    let cuts = nodes.map { node in
      let parts = parts(without: node)
      return (node: node, parts: parts.count, cutOff: parts.dropFirst().reduce(0, +))
    }
    return names.table(
      "the nodes without which others no longer hang together",
      columns: [.init("node"), .init("parts"), .init("cut_off")],
      rows: cuts.sorted { ($1.cutOff, $0.node) < ($0.cutOff, $1.node) }.map {
        [names.cell($0.node), .init(count: $0.parts), .init(count: $0.cutOff)]
      },
      scalars: scalars, certificate: certificate)
  }

  /// One row for each pair of neighbors that nothing but their own edges joins, the worst first.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `from` and `to` as the first of the edges has them, `edges`, the number
  ///   of edges between the two, and `cut_off`, the number of nodes on the smaller side.
  public func bridgeTable(of names: GraphNames) -> Table {
    names.table(
      "the connections without which nodes no longer hang together",
      columns: [.init("from"), .init("to"), .init("edges"), .init("cut_off")],
      rows: bridges.enumerated().sorted {
        ($1.element.cutOff, $0.offset) < ($0.element.cutOff, $1.offset)
      }.map { _, bridge in
        let edge = bridge.edges[0]
        return [
          names.cell(graph.source(of: edge)), names.cell(graph.target(of: edge)),
          .init(count: bridge.edges.count), .init(count: bridge.cutOff),
        ]
      },
      scalars: scalars, certificate: certificate)
  }

  /// One row for each node of each block, blocks in order.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `node`, `block` (counted from 1) and `size`; a node in several blocks
  ///   stands in a row for each, and one in none in no row.
  public func blockTable(of names: GraphNames) -> Table {
    let blocks = blocks()
    return names.table(
      "the greatest sets of nodes that hang together without any one of them",
      columns: [.init("node"), .init("block"), .init("size")],
      rows: blocks.enumerated().flatMap { index, block in
        block.map { [names.cell($0), .init(count: index + 1), .init(count: block.count)] }
      },
      scalars: [
        .init("blocks", .init(count: blocks.count)),
        .init("largest", .init(count: blocks.map(\.count).max() ?? 0)),
      ] + scalars, certificate: certificate)
  }

  private var scalars: [Table.Scalar] {
    [
      .init("articulation_nodes", .init(count: nodes.count)),
      .init("bridges", .init(count: bridges.count)),
    ]
  }

  private var certificate: [Table.Scalar] {
    [
      .init("proof", .text("a search forest in which every edge joins a node to one above it")),
      .init("holds", .flag(verify())),
    ]
  }
}

extension Bridge {
  /// The number of nodes on the smaller side.
  fileprivate var cutOff: Int { min(firstCount, secondCount) }
}
