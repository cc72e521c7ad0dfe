/// Text made fit to print: one line, with nothing invisible that changes how the rest is seen.
enum LabelText {
  /// The longest text kept, in characters; no label, title or source needs more.
  static let longest = 600

  /// One printable line of whatever was given.
  ///
  /// - Line breaks, tabs and runs of spaces become one space.
  /// - Marks without a letter to stand on are dropped at the start, where they would join what
  ///   comes before.
  /// - Control characters, noncharacters, zero-width spaces and bidirectional controls are dropped:
  ///   the first make invalid XML, the last let a name disguise itself or reorder its neighbors.
  static func clean(_ text: String, longest: Int = longest) -> String {
    var result = ""
    var count = 0
    var pendingSpace = false
    for character in text {
      let kept = String(String.UnicodeScalarView(character.unicodeScalars.filter(isPrintable)))
      if character.isWhitespace || character.isNewline {
        pendingSpace = !result.isEmpty
      } else if !kept.isEmpty, !(result.isEmpty && startsWithMark(kept)) {
        if count >= longest { return result + "…" }
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        // A base character can carry any number of marks; eight are more than any script needs.
        result.unicodeScalars.append(contentsOf: kept.unicodeScalars.prefix(8))
        count += 1
      }
    }
    return result
  }

  private static func startsWithMark(_ text: String) -> Bool {
    switch text.unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF0...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF:
      return false
    default:
      guard scalar.value & 0xFFFE != 0xFFFE else { return false }
      switch scalar.properties.generalCategory {
      case .control, .unassigned, .surrogate, .privateUse: return false
      default: return true
      }
    }
  }
}
