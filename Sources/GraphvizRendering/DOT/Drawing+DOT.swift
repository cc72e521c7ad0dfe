extension Drawing {
  /// The drawing as DOT text for any Graphviz tool: the network, its columns and colors, titled.
  ///
  /// The same drawing gives the same bytes in every process. Legend, badges and stacked lines are
  /// left to the renderers of this package, which place them by hand; a badge follows the label in
  /// parentheses.
  ///
  /// - Complexity: O(V log V + E).
  public var dot: String { graph(for: .reading) }

  /// What a graph is written for.
  enum Purpose {
    /// Other tools: titles, colors, labels.
    case reading
    /// Places only: sizes, columns, edges.
    case placing
    /// Places only, and soon.
    case placingHurriedly
  }

  func graph(for purpose: Purpose) -> String {
    let forReading = purpose == .reading
    var writer = DOTWriter()
    writer.defaults(for: "graph", graphSettings(for: purpose))
    writer.defaults(
      for: "node",
      [
        (.shape, .word("box")), (.fixedsize, .word("true")), (.fontname, .word(Self.fonts)),
        (.width, .number(Measure.boxWidth / 72, 0...10)), (.height, .number(0.3, 0...10)),
        (.fontsize, .number(Measure.labelSize, 4...72)),
      ])
    writer.defaults(
      for: "edge",
      forReading
        ? [(.fontname, .word(Self.fonts)), (.fontsize, .number(8, 4...72))]
        : [(.dir, .word("none"))])
    writeColumns(to: &writer, forReading: forReading)
    let groups = groupNumbers
    let inOrder = nodes.indices.sorted {
      (column(of: $0) ?? .max, groups[$0] ?? .max, $0) < (
        column(of: $1) ?? .max, groups[$1] ?? .max, $1
      )
    }
    for node in inOrder {
      writer.node("n\(node)", forReading ? readingSettings(of: node) : placingSettings(of: node))
    }
    for edge in edges {
      precondition(
        nodes.indices.contains(edge.from) && nodes.indices.contains(edge.to),
        "an edge names a node that is not in the drawing")
      writer.edge("n\(edge.from)", "n\(edge.to)", settings(of: edge, forReading: forReading))
    }
    return writer.finished()
  }

  /// The fonts asked for, in order: each covers scripts the one before lacks.
  static let fonts: StaticString = "Noto Sans CJK KR,Noto Sans,DejaVu Sans,sans-serif"

  /// The same fonts, bold.
  static let boldFonts: StaticString = "Noto Sans CJK KR,Noto Sans,DejaVu Sans,sans-serif Bold"

  private func graphSettings(for purpose: Purpose) -> [DOTWriter.Setting] {
    var settings: [DOTWriter.Setting] = [
      (.rankdir, .word("LR")), (.newrank, .word("true")),
      (.ranksep, .number(columnGap / 72, 0...10)),
      (.nodesep, .number(Measure.boxGap / 72, 0...10)),
    ]
    switch purpose {
    case .reading:
      let heading = [title, subtitle].filter { !$0.isEmpty }
      let notes = sources + (leftOut.isEmpty ? [] : ["Not shown: " + leftOut])
      settings += [
        (.label, .lines(heading + notes, leftJustified: true)), (.labelloc, .word("t")),
        (.labeljust, .word("l")), (.fontname, .word(Self.fonts)), (.bgcolor, .color(.paper)),
        (.charset, .word("UTF-8")),
      ]
    case .placing: break
    case .placingHurriedly:
      settings += [
        (.nslimit, .number(1, 0...10)), (.nslimit1, .number(1, 0...10)),
        (.mclimit, .number(0.3, 0...10)), (.splines, .word("line")),
      ]
    }
    return settings
  }

  /// One rank for each column.
  ///
  /// A chain of headings keeps the ranks in order even where no edge joins them.
  private func writeColumns(to writer: inout DOTWriter, forReading: Bool) {
    for column in columns.indices {
      writer.subgraph("column\(column)", [(.rank, .word("same"))]) { writer in
        writer.node(
          "h\(column)",
          forReading
            ? [
              (.label, .text(columns[column].heading)), (.style, .word("")),
              (.shape, .word("plaintext")), (.fontcolor, .color(.mutedInk)),
            ]
            : [(.label, .word("")), (.style, .word("invis")), (.height, .number(0.01, 0...1))])
        for node in nodes.indices where self.column(of: node) == column {
          writer.node("n\(node)")
        }
      }
    }
    for column in columns.indices.dropFirst() {
      writer.edge(
        "h\(column - 1)", "h\(column)",
        [(.style, .word("invis")), (.weight, .number(100, 0...1000))])
    }
  }

  private func placingSettings(of node: Int) -> [DOTWriter.Setting] {
    [(.label, .word("")), (.height, .number(boxHeight(of: node) / 72, 0...10))]
  }

  private func readingSettings(of node: Int) -> [DOTWriter.Setting] {
    let box = nodes[node]
    var lines = label(of: node).lines
    if let badge = box.badge { lines.append("(\(LabelText.clean(badge.text, longest: 12)))") }
    let height = Double(max(lines.count, 1)) * Measure.labelLeading + 11
    return [
      (.label, .lines(lines, leftJustified: false)), (.height, .number(height / 72, 0...10)),
      (.style, box.borderStyle.boxStyle), (.fillcolor, .color(box.fill)),
      (.color, .color(box.border)), (.penwidth, .number(box.borderWidth, 0...6)),
      (.fontcolor, .color(box.fill.readableInk)), (.tooltip, .text(tooltip(of: node))),
    ]
  }

  private func settings(of edge: Edge, forReading: Bool) -> [DOTWriter.Setting] {
    var settings: [DOTWriter.Setting] = [(.weight, .number(Double(edge.weight), 0...100))]
    if advances(edge) { settings += [(.tailport, .word("e")), (.headport, .word("w"))] }
    guard forReading else { return settings }
    settings += [
      (.color, .color(edge.color)), (.penwidth, .number(edge.width, Edge.widths)),
      (.style, edge.style.word), (.arrowsize, .number(0.5, 0...2)),
    ]
    if !edge.label.isEmpty { settings.append((.label, .text(edge.label))) }
    return settings
  }
}

extension Drawing.LineStyle {
  var word: DOTWriter.Value {
    switch self {
    case .solid: .word("solid")
    case .dashed: .word("dashed")
    case .dotted: .word("dotted")
    }
  }

  var boxStyle: DOTWriter.Value {
    switch self {
    case .solid: .word("filled,rounded")
    case .dashed: .word("filled,rounded,dashed")
    case .dotted: .word("filled,rounded,dotted")
    }
  }
}
