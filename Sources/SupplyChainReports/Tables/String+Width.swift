extension String {
  /// The number of columns the text takes in a terminal: two for East Asian wide characters, none
  /// for marks that join the one before.
  ///
  /// Source: Unicode Standard Annex 11, reduced to the blocks in use for names.
  package var displayWidth: Int {
    reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      return width + (scalar.isWide ? 2 : 1)
    }
  }

  /// The text in so many columns of a terminal, its middle left out where it has more: `read…csv`.
  package func shortened(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    let end = reversed().prefix(width: (width - 1) / 2)
    let start = self.prefix(width: width - 1 - end.reduce(0) { $0 + String($1).displayWidth })
    return String(start) + "…" + String(end.reversed())
  }

  /// The text with spaces up to a width.
  func padded(to width: Int, onLeft: Bool) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - displayWidth))
    return onLeft ? spaces + self : self + spaces
  }

  /// The text without spaces at its end.
  var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text with control characters as spaces, so that no name can move the cursor.
  var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }
}

extension Sequence<Character> {
  /// The first characters, as many as so many columns hold.
  fileprivate func prefix(width: Int) -> [Character] {
    var rest = width
    return prefix { character in
      rest -= String(character).displayWidth
      return rest >= 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal gives it two columns.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
