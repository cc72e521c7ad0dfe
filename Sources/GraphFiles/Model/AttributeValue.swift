/// One value of an attribute of a graph, a node or an edge.
public enum AttributeValue: Hashable, Sendable {
  /// A number, which may be infinite and is never NaN.
  case number(Double)
  /// A whole number.
  case integer(Int64)
  /// Yes or no.
  case flag(Bool)
  /// Anything else.
  case text(String)

  /// The value as a number, or `nil` where it is a flag or a text.
  public var number: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    case .flag, .text: nil
    }
  }

  /// The value as files write it: the shortest decimals that read back as the same number.
  public var text: String {
    switch self {
    case .number(let value): value.written
    case .integer(let value): String(value)
    case .flag(let value): value ? "true" : "false"
    case .text(let value): value
    }
  }
}

extension Double {
  /// The shortest decimals that read back as the same number; `inf` where there are none.
  package var written: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
