import GraphCore

extension PathList {
  /// One row for each path, the shortest first.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - measure: What the lengths are sums of; `nil` where every edge counts one.
  /// - Returns: The table: `rank`, `length`, `edges` (their number), `path` (nodes with ` > `
  ///   between) and, where edges are parallel, `edge_numbers`; beside it the number of `paths`, and
  ///   whether the list is `complete`: there are no more simple paths, for fewer are found than
  ///   asked for.
  public func table(of names: GraphNames, by measure: String? = nil) -> Table {
    let numbers = EdgeNumbers(graph, names)
    return names.table(
      "the shortest simple paths \(names.ends(sources, sinks)) by \(measure ?? "edges")",
      columns: [.init("rank"), .init("length"), .init("edges"), .init("path")]
        + numbers.pathColumn,
      rows: paths.enumerated().map { index, path in
        [
          .init(count: index + 1), .number(path.length), .init(count: path.edges.count),
          names.cell(path),
        ] + numbers.cell(path.edges)
      },
      scalars: [.init("paths", .init(count: paths.count)), .init("complete", .flag(isComplete))],
      certificate: [
        .init("proof", .text("no simple path left out is shorter than the last")),
        .init("holds", .flag(verify())),
      ])
  }
}
