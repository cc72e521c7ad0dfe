import GraphCore

extension StrongComponents {
  /// One row for each node, components in the order of their numbers.
  ///
  /// - Parameter names: What the nodes are called.
  /// - Returns: The table: `node`, `component` (counted from 1), `size`.
  public func table(of names: GraphNames) -> Table {
    ComponentTable(
      kind: "strong", count: count, members: { members(of: $0) }, holds: nil
    ).table(of: names)
  }
}

/// The rows that strong and weak components have in common.
struct ComponentTable {
  let kind: String
  let count: Int
  let members: (Int) -> ArraySlice<NodeID>
  let holds: Bool?

  func table(of names: GraphNames) -> Table {
    var rows: [[Table.Cell]] = []
    var largest = 0
    for component in 0..<count {
      let members = members(component)
      largest = max(largest, members.count)
      for node in members {
        rows.append([
          names.cell(node), .init(count: component + 1), .init(count: members.count),
        ])
      }
    }
    return names.table(
      "the \(kind) components", columns: [.init("node"), .init("component"), .init("size")],
      rows: rows,
      scalars: [
        .init("components", .init(count: count)), .init("largest", .init(count: largest)),
        .init("kind", .text(kind)),
      ], certificate: holds.map { [.init("holds", .flag($0))] } ?? [])
  }
}
