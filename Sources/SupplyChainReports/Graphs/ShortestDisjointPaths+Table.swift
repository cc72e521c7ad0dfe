import GraphCore

extension ShortestDisjointPaths {
  /// One row for each path, the shortest first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - measure: What the lengths are sums of.
  ///   - whole: Where the paths are in a subdivided graph, that graph.
  /// - Returns: The table: `rank`, `length`, `edges` and `path` (nodes with ` > ` between); beside
  ///   it the number of `paths`, their `total_length` and the `cut` that proves the number.
  public func table(
    of names: GraphNames, by measure: String, in whole: SubdividedGraph? = nil
  ) -> Table {
    names.table(
      "paths \(names.ends(sources, sinks)) that share no \(sharing.word) and are together the "
        + "shortest by \(measure)",
      columns: [.init("rank"), .init("length"), .init("edges"), .init("path")],
      rows: paths.enumerated().map { index, path in
        [
          .init(count: index + 1), .number(path.length),
          .init(count: names.edgeCount(of: path, in: whole)), names.cell(path),
        ]
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
