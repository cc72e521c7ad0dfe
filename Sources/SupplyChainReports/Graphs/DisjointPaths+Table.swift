import GraphCore

extension DisjointPaths {
  /// One row for each path.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - whole: Where the paths are in a subdivided graph, that graph.
  /// - Returns: The table: `rank`, `edges` (their number), `path` (nodes with ` > ` between) and,
  ///   where no edge is shared and some are parallel, `edge_numbers`; beside it the number of
  ///   `paths`, whether they are `complete`, as many as there are, and the `cut` that proves it.
  public func table(of names: GraphNames, in whole: SubdividedGraph? = nil) -> Table {
    // Where no node is shared, it does not matter which of parallel edges a path takes.
    let numbers = sharing == .noEdge ? EdgeNumbers(whole?.original ?? graph, names) : nil
    return names.table(
      "as many paths \(names.ends(sources, sinks)) as there are that share no \(sharing.word)",
      columns: [.init("rank"), .init("edges"), .init("path")] + (numbers?.pathColumn ?? []),
      rows: paths.enumerated().map { index, path in
        [
          .init(count: index + 1), .init(count: names.edges(of: path, in: whole).count),
          names.cell(path),
        ] + (numbers?.cell(names.edges(of: path, in: whole)) ?? [])
      },
      scalars: [
        .init("paths", .init(count: paths.count)), .init("complete", .flag(cut != nil)),
        .init("cut", .init(cut.map { names.words(for: $0, in: graph, whole) })),
      ],
      certificate: [
        .init("proof", .text("a cut with as many members as there are paths")),
        .init("cut", .init(cut.map { Double($0.count) })), .init("holds", .flag(verify())),
      ])
  }
}

extension PathSharing {
  /// What is not shared, for a sentence.
  var word: String {
    switch self {
    case .noEdge: "edge"
    case .noNode: "node but their ends"
    case .nothing: "node"
    }
  }
}

extension GraphNames {
  /// The nodes of a path, those that only stand for an edge left out.
  func visible(_ path: Path) -> [NodeID] { path.nodes.filter { $0.index < nodes.count } }

  /// The edges of a path, their connections left out.
  func edges(of path: Path, in whole: SubdividedGraph?) -> [EdgeID] {
    guard let count = whole?.original.edgeCount else { return path.edges }
    return path.edges.filter { $0.index < count }
  }

  /// The nodes of a path.
  func cell(_ path: Path) -> Table.Cell {
    .text(visible(path).map { self[$0] }.joined(separator: " > "))
  }

  /// The members of a cut, each once.
  func words(for cut: PathCut, in graph: Digraph, _ whole: SubdividedGraph?) -> String {
    let shown = whole?.original ?? graph
    let sign = opposites == nil ? "->" : "--"
    let numbers = EdgeNumbers(shown, self)
    let edges = cut.edges.map { whole?.original(of: $0) ?? $0 }.map {
      self[shown.source(of: $0)] + sign + self[shown.target(of: $0)] + numbers.suffix($0)
    }
    return (cut.nodes.map { self[$0] } + edges).joined(separator: ", ")
  }
}
