extension Table {
  /// One JSON object: network, question, assumptions, columns, rows, certificate, and the values
  /// beside the rows by name.
  ///
  /// Numbers in full precision; what is missing, and what nothing bounds, is `null`.
  var jsonText: String {
    var members: [(String, JSONText)] = [
      ("network", .string(network)),
      ("question", .string(question)),
      ("assumptions", .list(assumptions.map { .string($0) })),
      (
        "columns",
        .list(columns.map { .object([("name", .string($0.name)), ("unit", .string($0.unit))]) })
      ),
      ("rows", .list(rows.map { .list($0.map(JSONText.init)) })),
      ("certificate", .object(certificate.map { ($0.name, JSONText($0.value)) })),
    ]
    members += scalars.map { ($0.name, JSONText($0.value)) }
    members +=
      groups.isEmpty
      ? []
      : [
        (
          "groups",
          .list(
            groups.map { group in
              .object(group.map { ($0.name, JSONText($0.value)) })
            })
        )
      ]
    return JSONText.object(members).text + "\n"
  }
}

/// The few shapes of JSON that a table needs, written in a fixed order.
///
/// `JSONEncoder` sorts keys or leaves their order open; a table's columns have one.
enum JSONText {
  case string(String)
  case number(Double)
  case flag(Bool)
  case null
  case list([JSONText])
  case object([(String, JSONText)])

  init(_ cell: Table.Cell) {
    switch cell {
    case .text(let text): self = .string(text)
    case .number(let number): self = number.isFinite ? .number(number) : .null
    case .flag(let flag): self = .flag(flag)
    case .missing: self = .null
    }
  }

  /// The value as JSON text; lists of plain values on one line.
  var text: String { text(indent: "") }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    case .list(let items):
      if items.allSatisfy(\.isPlain) {
        return "[" + items.map { $0.text(indent: "") }.joined(separator: ", ") + "]"
      }
      let lines = items.map { inner + $0.text(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      if members.allSatisfy({ $0.1.isPlain }), !indent.isEmpty {
        return "{"
          + members.map { "\(Self.quoted($0.0)): \($0.1.text(indent: ""))" }
          .joined(separator: ", ") + "}"
      }
      let lines = members.map { inner + Self.quoted($0.0) + ": " + $0.1.text(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .string, .number, .flag, .null: true
    case .list, .object: false
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
