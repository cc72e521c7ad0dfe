/// A declared attribute of a GraphML file: its name, and where its values go.
struct GraphMLKey {
  /// Where the values of nodes or of edges go.
  struct Place {
    /// The column, or -1 where nobody asks for it.
    var column: Int
    var kind: Kind
  }

  let name: String
  var node: Place?
  var edge: Place?
  /// What values of the whole graph are, where the key is for it.
  var graph: Kind?

  /// The kinds of values that programs declare.
  enum Kind: String {
    case flag
    case whole = "whole number"
    case number
    case text

    /// The kind that a program calls so, or `nil` where it is not known.
    ///
    /// GraphML has boolean, int, long, float, double and string; graph-tool, JGraphT and Gephi add
    /// some of their own.
    init?(_ name: String) {
      let name = name.lowercased()
      switch name {
      case "boolean", "bool": self = .flag
      case "int", "integer", "long", "short", "byte", "biginteger": self = .whole
      case "float", "double", "long_double", "real", "bigdecimal": self = .number
      case "string", "str", "char", "character", "python_object", "html", "identifier", "unknown":
        self = .text
      case _ where name.hasPrefix("vector_") || name.hasPrefix("list"): self = .text
      default: return nil
      }
    }

    /// The kind that holds the values of this one and another.
    func combined(with other: Kind) -> Kind {
      switch (self, other) {
      case (.whole, .number), (.number, .whole): .number
      default: self == other ? self : .text
      }
    }
  }

  /// What a text is as a value of some kind.
  enum Reading {
    case value(AttributeValue)
    case missing
    case wrong
  }

  /// The value that a text is; NaN, which other programs write for it, is a missing one.
  ///
  /// A whole number of more than 64 bits is a text, with all its digits; a number may be negative
  /// infinity, or have sixteen for its base (`0x1.8p+1`), as graph-tool writes it.
  static func value(of bytes: UnsafeBufferPointer<UInt8>, kind: Kind) -> Reading {
    if kind == .text { return .value(.text(String(decoding: bytes, as: UTF8.self))) }
    guard let start = bytes.firstIndex(where: { $0 > 32 }),
      let last = bytes.lastIndex(where: { $0 > 32 })
    else { return .missing }
    let word = UnsafeBufferPointer(rebasing: bytes[start...last])
    if kind == .flag {
      switch String(decoding: word, as: UTF8.self).lowercased() {
      case "true", "1": return .value(.flag(true))
      case "false", "0": return .value(.flag(false))
      default: return .wrong
      }
    }
    switch NumberText.value(of: word) {
    case .integer(let integer) where kind == .whole: return .value(.integer(integer))
    case .integer(let integer):
      return .value(
        Int64(exactly: Double(integer)) == integer ? .number(Double(integer)) : .integer(integer))
    case .number(let number) where kind == .whole:
      if let integer = Int64(exactly: number) { return .value(.integer(integer)) }
      let digits = word.dropFirst(word.first == 45 ? 1 : 0)
      return digits.allSatisfy { $0 &- 48 <= 9 }
        ? .value(.text(String(decoding: word, as: UTF8.self))) : .wrong
    case .number(let number): return .value(.number(number))
    default: return rare(String(decoding: word, as: UTF8.self).lowercased(), kind: kind)
    }
  }

  private static func rare(_ word: String, kind: Kind) -> Reading {
    if word == "nan" || word == "-nan" { return .missing }
    guard kind == .number else { return .wrong }
    if word == "-inf" || word == "-infinity" { return .value(.number(-.infinity)) }
    guard word.hasPrefix("0x") || word.hasPrefix("-0x"), let number = Double(word),
      number.isFinite
    else { return .wrong }
    return .value(.number(number))
  }
}
