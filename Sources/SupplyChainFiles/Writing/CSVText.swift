/// Writes rows as CSV (RFC 4180), with only the columns that are used.
enum CSVText {
  /// The text of a table: a header, then one line for every row.
  static func text(of rows: [DocumentNode], _ keys: KeyList) -> String {
    var cells: [[String]] = []
    var isUsed = [Bool](repeating: false, count: keys.names.count)
    for row in rows {
      var line = [String](repeating: "", count: keys.names.count)
      if case .map(let entries) = row.content {
        for entry in entries {
          guard let column = keys[entry.key] else { continue }
          line[column] = cell(entry.value)
          isUsed[column] = true
        }
      }
      cells.append(line)
    }
    let columns = keys.names.indices.filter { isUsed[$0] }
    var text = columns.map { keys.names[$0] }.joined(separator: ",") + "\n"
    for line in cells {
      text += columns.map { quoted(line[$0]) }.joined(separator: ",") + "\n"
    }
    return text
  }

  private static func cell(_ node: DocumentNode) -> String {
    switch node.content {
    case .missing: ""
    case .plain(let text): text
    case .quoted(let text), .cell(let text): text.guarded
    case .list(let items): items.compactMap(\.text).joined(separator: ";").guarded
    case .map(let entries):
      entries.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ";").guarded
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.utf8.contains { [10, 13, 34, 44, 59, 9].contains($0) }
      || text.utf8.first == 32 || text.utf8.last == 32
    return needsQuotes
      ? "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
      : text
  }
}
