import GraphCore

extension StrongComponents {
  /// One row for each node, components in the order of their numbers.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - sizesOnly: One row for each component instead, the largest first.
  /// - Returns: The table: `node`, `component` (counted from 1), `size`; or `component`, `size`
  ///   and `first`, the node of least id.
  public func table(of names: GraphNames, sizesOnly: Bool = false) -> Table {
    ComponentTable(
      kind: "strong", count: count, members: { members(of: $0) },
      proof: "no edge leads to a lower component, and searches both ways reach all of each",
      holds: verify()
    ).table(of: names, sizesOnly: sizesOnly)
  }
}

extension WeakComponents {
  /// One row for each node, components in the order of their numbers.
  ///
  /// - Parameters:
  ///   - names: What the nodes are called.
  ///   - sizesOnly: One row for each component instead, the largest first.
  /// - Returns: The table: `node`, `component` (counted from 1), `size`; or `component`, `size`
  ///   and `first`, the node of least id.
  public func table(of names: GraphNames, sizesOnly: Bool = false) -> Table {
    ComponentTable(
      kind: "weak", count: count, members: { members(of: $0) },
      proof: "no edge joins two components, and a search reaches all of each", holds: verify()
    ).table(of: names, sizesOnly: sizesOnly)
  }
}
