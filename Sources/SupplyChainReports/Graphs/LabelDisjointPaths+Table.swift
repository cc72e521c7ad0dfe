import GraphCore

extension LabelDisjointPaths {
  /// One row for each path.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - labelNames: What the labels are called, in the order of their numbers.
  ///   - attribute: What they are: `country`.
  /// - Returns: The table: `rank`, `edges`, `path` (nodes with ` > ` between) and `labels`; beside
  ///   it the number of `paths`, whether there are provably no more (`complete`), how many there
  ///   are `at_most`, labels that block all paths (`cut`), and whether fewer provably do not
  ///   (`cut_is_smallest`).
  public func table(
    of names: GraphNames, labels labelNames: [String], by attribute: String
  ) -> Table {
    func words(_ labels: [Int]) -> Table.Cell {
      .text(labels.map { labelNames[$0] }.joined(separator: ", "))
    }
    return names.table(
      "as many paths \(names.ends(sources, sinks)) as there are that share no \(attribute)",
      columns: [.init("rank"), .init("edges"), .init("path"), .init("labels")],
      rows: zip(paths, pathLabels).enumerated().map { index, path in
        [
          .init(count: index + 1), .init(count: path.0.edges.count), names.cell(path.0),
          words(path.1),
        ]
      },
      scalars: [
        .init("paths", .init(count: paths.count)),
        .init("complete", .flag(isProven)), .init("at_most", .init(count: upperBound)),
        .init("cut", words(blocking.members)),
        .init("cut_is_smallest", .flag(blocking.isProven)),
      ],
      certificate: [
        .init(
          "proof",
          .text(
            isProvenByBlockingSet
              ? "as many labels as there are paths block all of them"
              : "sets of labels that block all paths, which allow no more to be disjoint")),
        .init("cut", .init(count: blocking.members.count)),
        .init("holds", .flag(verify())),
      ])
  }
}
