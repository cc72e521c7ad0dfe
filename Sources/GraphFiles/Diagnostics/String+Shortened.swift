extension String {
  /// At most so many characters of the text, for messages, without what would break a terminal.
  package func shortened(to limit: Int) -> String {
    let head = prefix(limit).unicodeScalars.map { scalar in
      scalar.isDisplayable ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return head.joined() + (dropFirst(limit).isEmpty ? "" : "…")
  }
}

extension Unicode.Scalar {
  /// Whether it can be shown without moving the cursor or turning the direction of writing.
  package var isDisplayable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: !(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value)
    }
  }
}
