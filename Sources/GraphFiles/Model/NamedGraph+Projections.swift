import GraphCore

extension NamedGraph {
  /// The numbers of one edge attribute, for algorithms.
  ///
  /// - Parameters:
  ///   - name: The attribute.
  ///   - range: What the numbers may be: capacities are `0 ... .infinity`.
  ///   - missing: What stands for a missing number; without it, a missing number is an error.
  /// - Returns: A number for every edge; texts that are numbers count as such.
  /// - Throws: ``AttributeError`` that names what is unknown, missing, no number or out of range.
  public func edgeNumbers(
    _ name: String, in range: ClosedRange<Double> = -.infinity ... .infinity,
    missing: Double? = nil
  ) throws(AttributeError) -> EdgeColumn<Double> {
    let column = try edgeAttribute(name)
    return EdgeColumn(
      try column.numbers(in: range, missing: missing) { "edge '\(self.name(of: EdgeID($0)))'" })
  }

  /// The numbers of one node attribute, for algorithms.
  ///
  /// - Parameters:
  ///   - name: The attribute.
  ///   - range: What the numbers may be: capacities are `0 ... .infinity`.
  ///   - missing: What stands for a missing number; without it, a missing number is an error.
  /// - Returns: A number for every node; texts that are numbers count as such.
  /// - Throws: ``AttributeError`` that names what is unknown, missing, no number or out of range.
  public func nodeNumbers(
    _ name: String, in range: ClosedRange<Double> = -.infinity ... .infinity,
    missing: Double? = nil
  ) throws(AttributeError) -> NodeColumn<Double> {
    let column = try nodeAttribute(name)
    return NodeColumn(
      try column.numbers(in: range, missing: missing) { "node '\(names[NodeID($0)])'" })
  }

  /// The values of one node attribute as texts, `nil` where missing.
  ///
  /// - Throws: ``AttributeError/unknownAttribute(_:isOfNodes:nearest:known:)``.
  public func nodeTexts(_ name: String) throws(AttributeError) -> NodeColumn<String?> {
    let column = try nodeAttribute(name)
    return NodeColumn((0..<column.count).map { column[$0]?.text })
  }

  /// The values of one edge attribute as texts, `nil` where missing.
  ///
  /// - Throws: ``AttributeError/unknownAttribute(_:isOfNodes:nearest:known:)``.
  public func edgeTexts(_ name: String) throws(AttributeError) -> EdgeColumn<String?> {
    let column = try edgeAttribute(name)
    return EdgeColumn((0..<column.count).map { column[$0]?.text })
  }

  /// One attribute of all nodes.
  ///
  /// - Throws: ``AttributeError/unknownAttribute(_:isOfNodes:nearest:known:)``.
  public func nodeAttribute(_ name: String) throws(AttributeError) -> AttributeColumn {
    try Self.attribute(name, of: nodeAttributes, unreadNodeAttributes, isOfNodes: true)
  }

  /// One attribute of all edges.
  ///
  /// - Throws: ``AttributeError/unknownAttribute(_:isOfNodes:nearest:known:)``.
  public func edgeAttribute(_ name: String) throws(AttributeError) -> AttributeColumn {
    try Self.attribute(name, of: edgeAttributes, unreadEdgeAttributes, isOfNodes: false)
  }

  private static func attribute(
    _ name: String, of columns: [AttributeColumn], _ unread: [String], isOfNodes: Bool
  ) throws(AttributeError) -> AttributeColumn {
    if let column = columns.first(where: { $0.name == name }) { return column }
    let known = columns.map(\.name) + unread
    throw .unknownAttribute(
      name, isOfNodes: isOfNodes, nearest: name.utf8.count <= 200 ? name.nearest(in: known) : [],
      known: known)
  }
}

extension AttributeColumn {
  /// All values as numbers.
  func numbers(
    in range: ClosedRange<Double>, missing fallback: Double?, element: (Int) -> String
  ) throws(AttributeError) -> [Double] {
    var numbers: [Double]
    switch storage {
    case .numbers(let values): numbers = values
    case .small(let values): numbers = values.map(Double.init)
    case .integers(let values): numbers = values.map(Double.init)
    case .flags:
      let first = (0..<count).first { !isMissing($0) } ?? 0
      throw .notANumber(attribute: name, element: element(first), value: self[first]?.text ?? "")
    case .texts(let codes, let words):
      let parsed = words.map { NumberText.value(of: $0)?.number }
      if parsed.contains(nil) {
        let first = (0..<count).first { !isMissing($0) && parsed[Int(codes[$0])] == nil } ?? 0
        throw .notANumber(attribute: name, element: element(first), value: self[first]?.text ?? "")
      }
      numbers = codes.map { words.isEmpty ? 0 : parsed[Int($0)] ?? 0 }
    }
    if !missing.isEmpty, missingCount > 0 {
      let positions = (0..<count).lazy.filter(isMissing)
      guard let fallback else {
        throw .missing(
          attribute: name, element: element(positions.first ?? 0), count: missingCount)
      }
      for position in positions { numbers[position] = fallback }
    }
    if let position = numbers.firstIndex(where: { !range.contains($0) }) {
      throw .outOfRange(
        attribute: name, element: element(position), value: numbers[position], range: range)
    }
    return numbers
  }
}
