extension LabelText {
  /// How wide a text is about, in points.
  ///
  /// An estimate from the kind of each character, so that a layout does not depend on the fonts
  /// installed. It errs on the wide side.
  static func width(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + widthInEms($1) } * size
  }

  /// The text, shortened with an ellipsis until it fits.
  static func fitted(_ text: String, width limit: Double, size: Double) -> String {
    guard width(text, size: size) > limit else { return text }
    var result = ""
    var used = widthInEms("…") * size
    for character in text {
      used += widthInEms(character) * size
      if used > limit { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text broken into lines that fit; the last line allowed is shortened.
  static func wrapped(_ text: String, width: Double, size: Double, lines most: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if current.isEmpty || self.width(longer, size: size) <= width || lines.count == most - 1 {
        current = longer
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    if !current.isEmpty { lines.append(current) }
    return lines.map { fitted($0, width: width, size: size) }
  }

  private static func widthInEms(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20, 0x21, 0x27...0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C, 0xB7:
      return 0.32
    case 0x66, 0x72, 0x74, 0x2D, 0x5B, 0x5D: return 0.38
    case 0x25, 0x40, 0x4D, 0x57, 0x6D, 0x77: return 0.88
    case 0x41...0x5A, 0x26, 0x2B, 0x3C...0x3E: return 0.65
    case 0x21...0x17F: return 0.57
    case 0x0300...0x036F: return 0
    case 0x1100...0x11FF, 0x2600...0x27BF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F000...0x3FFFF:
      return 1.02
    case 0x2014, 0x2026: return 1
    default: return 0.68
    }
  }
}
