extension Table {
  /// A header and the rows as comma-separated values.
  ///
  /// Numbers in full precision; what is missing is an empty cell. Text that a spreadsheet would
  /// take for a formula is guarded with an apostrophe.
  var csvText: String {
    let header = columns.map(\.name)
    let lines = [header] + rows.map { $0.map(\.delimited) }
    return lines.map { $0.map(\.quotedIfNeeded).joined(separator: ",") + "\n" }.joined()
  }

  /// A table of GitHub's Markdown, with the notes as a list below it.
  var markdownText: String {
    let titles = columns.map { $0.unit.isEmpty ? $0.name : "\($0.name) (\($0.unit))" }
    let rules = columns.indices.map { column in
      rows.contains { $0[column].number != nil } ? "---:" : "---"
    }
    let body = rows.map { $0.map { $0.readable.markdownEscaped } }
    var lines = ([titles, rules] + body).map { "| \($0.joined(separator: " | ")) |" }
    let notes =
      scalars.map { scalar in
        let unit = scalar.unit.isEmpty ? "" : " \(scalar.unit)"
        return "\(scalar.name): \(scalar.value.readable)\(unit)"
      } + assumptions.map { "assumed: \($0)" }
    if !notes.isEmpty { lines += [""] + notes.map { "- \($0.markdownEscaped)" } }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Table.Cell {
  fileprivate var delimited: String {
    switch self {
    case .text(let text): text.guardedFromFormulas
    case .number(let number): number.written
    case .flag(let flag): flag ? "true" : "false"
    case .missing: ""
    }
  }
}

extension Double {
  /// The number in full precision, as JSON has it: whole ones without a point.
  fileprivate var written: String {
    guard isFinite else { return self > 0 ? "inf" : "-inf" }
    return self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}

extension String {
  fileprivate var guardedFromFormulas: String {
    guard let first, "=+-@\t\r".contains(first) else { return self }
    return "'" + self
  }

  fileprivate var quotedIfNeeded: String {
    let needsQuotes = unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    return needsQuotes
      ? "\""
        + split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : self
  }

  fileprivate var markdownEscaped: String {
    visible.flatMap { "\\`*_{}[]<>|".contains($0) ? ["\\", $0] : [$0] }
      .reduce(into: "") { $0.append($1) }
  }
}
