/// Writes documents as JSON, with the same lines as YAML has.
enum JSONText {
  /// The text of a map whose entries are the keys of the top level.
  static func text(of entries: [DocumentNode.Entry]) -> String {
    let parts = entries.map { entry in
      switch entry.value.content {
      case .map(let records):
        "  \(string(entry.key)): {\n"
          + records.map { "    \(string($0.key)): \(value($0.value))" }.joined(separator: ",\n")
          + "\n  }"
      case .list(let items):
        "  \(string(entry.key)): [\n"
          + items.map { "    \(value($0))" }.joined(separator: ",\n") + "\n  ]"
      default:
        "  \(string(entry.key)): \(value(entry.value))"
      }
    }
    return "{\n\(parts.joined(separator: ",\n"))\n}\n"
  }

  private static func value(_ node: DocumentNode) -> String {
    switch node.content {
    case .missing: "null"
    case .plain(let text): text
    case .quoted(let text), .cell(let text): string(text)
    case .list(let items): "[\(items.map(value).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(string($0.key)): \(value($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A text in double quotes, which YAML reads the same way.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where needsEscape(scalar):
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Control characters and those that YAML folds or refuses.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
