extension Drawing {
  /// The measures of boxes, in points.
  ///
  /// They are fixed, so that a layout does not depend on the fonts installed.
  enum Measure {
    static let boxWidth = 128.0
    static let labelSize = 11.5
    static let labelLeading = 14.5
    static let mostLines = 3
    static let boxGap = 15.0
    static let columnGap = 74.0
    static let widestColumnGap = 300.0
  }

  /// What fits into a box: a name, which may take more than one line, and what is said of it.
  struct Label {
    var name: [String]
    var rest: [String]
    var lines: [String] { name + rest }
  }

  /// What fits into the box of a node.
  func label(of node: Int) -> Label {
    let lines = nodes[node].lines.prefix(Measure.mostLines).map { LabelText.clean($0) }
    let room = Measure.boxWidth - 12
    // Bold letters are some 6 % wider.
    let name = LabelText.wrapped(
      lines.first ?? "", width: room / 1.06, size: Measure.labelSize,
      lines: Measure.mostLines + 1 - max(lines.count, 1))
    return Label(
      name: name,
      rest: lines.dropFirst().map {
        LabelText.fitted($0, width: room, size: Measure.labelSize)
      })
  }

  /// How tall the box of a node is.
  func boxHeight(of node: Int) -> Double {
    return Double(max(label(of: node).lines.count, 1)) * Measure.labelLeading + 11
  }

  /// The gap between columns: wider where columns are tall.
  ///
  /// Lines would run straight up and down otherwise.
  var columnGap: Double {
    var heights = Array(repeating: 0.0, count: columns.count)
    for node in nodes.indices {
      if let column = column(of: node) { heights[column] += boxHeight(of: node) + Measure.boxGap }
    }
    let excess = max((heights.max() ?? 0) - 700, 0)
    return min(Measure.columnGap + excess * 0.1, Measure.widestColumnGap)
  }

  /// What the pointer shows: the tooltip given, or else the whole label.
  func tooltip(of node: Int) -> String {
    nodes[node].tooltip.isEmpty
      ? nodes[node].lines.prefix(12).joined(separator: " · ") : nodes[node].tooltip
  }

  /// The column of a node, if there is such a column.
  func column(of node: Int) -> Int? {
    nodes[node].column.flatMap { columns.indices.contains($0) ? $0 : nil }
  }

  /// True for an edge from one column to a later one.
  func advances(_ edge: Edge) -> Bool {
    guard let from = column(of: edge.from), let to = column(of: edge.to) else { return false }
    return from < to
  }

  /// For each node the number of its group, by first appearance.
  var groupNumbers: [Int?] {
    var known: [String: Int] = [:]
    return nodes.map { node in
      guard let group = node.group else { return nil }
      if let number = known[group] { return number }
      known[group] = known.count
      return known.count - 1
    }
  }
}
