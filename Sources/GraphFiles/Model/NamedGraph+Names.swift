import GraphCore

extension NamedGraph {
  /// The same graph with its nodes called by one of their attributes instead of their ids.
  ///
  /// - A node without a value, or with an empty one, keeps its id.
  /// - The attribute stays what it is; the ids are forgotten.
  ///
  /// - Parameter attribute: An attribute of nodes: `name`, `label`.
  /// - Returns: The graph, its nodes, edges and attributes unchanged.
  /// - Throws: ``AttributeError/unknownAttribute(_:isOfNodes:nearest:known:)``, or
  ///   ``AttributeError/sameName(_:first:second:)`` where two nodes would have one name.
  /// - Complexity: O(V).
  public func named(by attribute: String) throws(AttributeError) -> NamedGraph {
    let column = try nodeAttribute(attribute)
    let values = names.values.indices.map { position -> String in
      guard let text = column[position]?.text, !text.isEmpty else { return names.values[position] }
      return text
    }
    let symbols = SymbolTable()
    for (position, value) in values.enumerated() {
      let number = Int(symbols.number(of: value))
      // Names were all different so far, so the number of one is its position.
      guard number == position else {
        throw .sameName(value, first: names.values[number], second: names.values[position])
      }
    }
    return NamedGraph(
      graph: graph, names: NodeColumn(values), isDirected: isDirected, title: title,
      attributes: attributes, nodeAttributes: nodeAttributes, edgeAttributes: edgeAttributes)
  }
}
