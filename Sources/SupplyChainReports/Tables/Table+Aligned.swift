extension Table {
  /// Columns side by side, numbers to the right, then the values beside the rows and the notes.
  ///
  /// Columns in which nothing is known are left out. Texts are never cut.
  var alignedText: String {
    let shown = columns.indices.filter { column in
      rows.isEmpty || rows.contains { !$0[column].isMissing }
    }
    let grid = [shown.map { columns[$0].name }] + rows.map { row in shown.map { row[$0].readable } }
    let widths = shown.indices.map { column in grid.map { $0[column].displayWidth }.max() ?? 0 }
    let isNumeric = shown.map { column in rows.contains { $0[column].number != nil } }
    let units = shown.map { columns[$0].unit }
    var lines = grid.enumerated().map { index, row in
      row.indices.map { column in
        row[column].padded(to: widths[column], onLeft: isNumeric[column])
      }.joined(separator: "  ").trimmedRight
    }
    if !lines.isEmpty {
      lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
    }
    if rows.isEmpty { lines.append("(nothing)") }
    lines += notes(units: zip(shown, units).map { (columns[$0].name, $1) })
    return lines.joined(separator: "\n") + "\n"
  }

  private func notes(units: [(name: String, unit: String)]) -> [String] {
    var notes: [String] = []
    let named = units.filter { !$0.unit.isEmpty }
    if !named.isEmpty && !rows.isEmpty {
      var groups: [(unit: String, names: [String])] = []
      for (name, unit) in named {
        if let index = groups.firstIndex(where: { $0.unit == unit }) {
          groups[index].names.append(name)
        } else {
          groups.append((unit, [name]))
        }
      }
      notes.append(
        "in "
          + groups.map { "\($0.unit): \($0.names.joined(separator: ", "))" }
          .joined(separator: "; "))
    }
    for scalar in scalars where !scalar.value.isMissing {
      let unit = scalar.unit.isEmpty ? "" : " \(scalar.unit)"
      notes.append("\(scalar.name): \(scalar.value.readable)\(unit)")
    }
    notes += assumptions.map { "assumed: \($0)" }
    return notes.isEmpty ? [] : [""] + notes
  }
}

extension Table.Cell {
  /// The value as people read it: at most four significant digits after rounding, thousands apart.
  var readable: String {
    switch self {
    case .text(let text): text.visible
    case .number(let number): number.readable
    case .flag(let flag): flag ? "yes" : "no"
    case .missing: "–"
    }
  }
}
