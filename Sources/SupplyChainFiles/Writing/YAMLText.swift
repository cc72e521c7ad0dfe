/// Writes documents as YAML: one line for every record, so that a change of one is one line.
enum YAMLText {
  /// The text of a map whose entries are the keys of the top level.
  static func text(of entries: [DocumentNode.Entry]) -> String {
    var text = ""
    for entry in entries {
      text += scalar(entry.key)
      switch entry.value.content {
      case .map(let records) where entry.key != "assume":
        text += ":\n"
        for record in records { text += "  \(scalar(record.key)): \(flow(record.value))\n" }
      case .list(let items) where items.contains(where: \.isMap) && entry.key != "stages":
        text += ":\n"
        for item in items { text += "  - \(flow(item))\n" }
      default:
        text += ": \(flow(entry.value))\n"
      }
    }
    return text
  }

  /// A value on one line.
  private static func flow(_ node: DocumentNode) -> String {
    switch node.content {
    case .missing: "null"
    case .plain(let text), .cell(let text): text
    case .quoted(let text): scalar(text)
    case .list(let items): "[\(items.map(flow).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A text, in quotes unless every YAML reader takes it for the same text without.
  private static func scalar(_ text: String) -> String {
    isPlain(text) ? text : JSONText.string(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.last != 32,
      text.utf8.allSatisfy({ isLetter($0) || isDigit($0) || " -_./+()'".utf8.contains($0) })
    else { return false }
    return !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(
      text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension DocumentNode {
  fileprivate var isMap: Bool {
    if case .map = content { true } else { false }
  }
}
