import GraphCore

/// The rows that strong and weak components have in common.
struct ComponentTable {
  let kind: String
  let count: Int
  let members: (Int) -> ArraySlice<NodeID>
  let proof: String
  let holds: Bool

  func table(of names: GraphNames, sizesOnly: Bool) -> Table {
    let sizes = (0..<count).map { members($0).count }
    var table = names.table(
      "the \(kind) components", columns: [.init("node"), .init("component"), .init("size")],
      rows: sizesOnly ? [] : rows(of: names),
      scalars: [
        .init("components", .init(count: count)),
        .init("largest", .init(count: sizes.max() ?? 0)), .init("kind", .text(kind)),
      ], certificate: [.init("proof", .text(proof)), .init("holds", .flag(holds))])
    guard sizesOnly else { return table }
    table.columns = [.init("component"), .init("size"), .init("first")]
    table.rows = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.map { component in
      [
        .init(count: component + 1), .init(count: sizes[component]),
        .init(members(component).first.map { names[$0] }),
      ]
    }
    return table
  }

  private func rows(of names: GraphNames) -> [[Table.Cell]] {
    (0..<count).flatMap { component in
      let members = members(component)
      return members.map {
        [names.cell($0), .init(count: component + 1), .init(count: members.count)]
      }
    }
  }
}
