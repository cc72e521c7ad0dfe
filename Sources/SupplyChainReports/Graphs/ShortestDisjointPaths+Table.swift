import GraphCore

extension ShortestDisjointPaths {
  /// One row for each path, the shortest first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - measure: What the lengths are sums of.
  ///   - whole: Where the paths are in a subdivided graph, that graph.
  /// - Returns: The table: `rank`, `length`, `edges` (their number), `path` (nodes with ` > `
  ///   between) and, where edges are parallel, `edge_numbers`; beside it the number of `paths`,
  ///   whether they are `complete`, as many as there are, their `total_length` and the `cut` that
  ///   proves it.
  public func table(
    of names: GraphNames, by measure: String, in whole: SubdividedGraph? = nil
  ) -> Table {
    let numbers = EdgeNumbers(whole?.original ?? graph, names)
    return names.table(
      "paths \(names.ends(sources, sinks)) that share no \(sharing.word) and are together the "
        + "shortest by \(measure)",
      columns: [.init("rank"), .init("length"), .init("edges"), .init("path")]
        + numbers.pathColumn,
      rows: paths.enumerated().map { index, path in
        [
          .init(count: index + 1), .number(path.length),
          .init(count: names.edges(of: path, in: whole).count), names.cell(path),
        ] + numbers.cell(names.edges(of: path, in: whole))
      },
      scalars: [
        .init("paths", .init(count: paths.count)), .init("complete", .flag(cut != nil)),
        .init("total_length", .number(totalLength)),
        .init("cut", .init(cut.map { names.words(for: $0, in: graph, whole) })),
      ],
      certificate: [
        .init("proof", .text("potentials prove the length, and a cut the number")),
        .init("cut", .init(cut.map { Double($0.count) })), .init("holds", .flag(verify())),
      ])
  }
}
