/// A declared attribute of a GraphML file.
struct GraphMLKey {
  /// The types of values that GraphML knows.
  enum Kind: String {
    case boolean
    case int
    case long
    case float
    case double
    case string
  }

  var name: String
  var kind: Kind
  var fallback: AttributeValue?
  /// Where values of nodes and edges go, where the key is for them.
  var nodeColumn: Int?
  var edgeColumn: Int?
  var isForGraph: Bool

  /// What a text is as a value of some kind.
  enum Reading {
    case value(AttributeValue)
    case missing
    case wrong
  }

  /// The value that a text is; NaN, which other programs write for it, is a missing one.
  static func value(of text: String, kind: Kind) -> Reading {
    if kind == .string { return .value(.text(text)) }
    let word = text.trimmedOfBlanks
    guard !word.isEmpty else { return .missing }
    switch kind {
    case .string: return .value(.text(text))
    case .boolean:
      switch word.lowercased() {
      case "true", "1": return .value(.flag(true))
      case "false", "0": return .value(.flag(false))
      default: return .wrong
      }
    case .int, .long:
      switch NumberText.value(of: word) {
      case .integer(let integer): return .value(.integer(integer))
      case .number(let number):
        return Int64(exactly: number).map { .value(.integer($0)) } ?? .wrong
      default: return .wrong
      }
    case .float, .double:
      if word.lowercased() == "nan" { return .missing }
      return NumberText.value(of: word)?.number.map { .value(.number($0)) } ?? .wrong
    }
  }
}

extension String {
  /// The text without blanks and line breaks around it.
  var trimmedOfBlanks: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    var rest = self[...].drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}
