import GraphFiles

extension String {
  /// The text without what would move the cursor or turn the direction of writing: `\u{1b}`.
  ///
  /// Names and values of files are in messages as they are; lines stay lines.
  var displayable: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\n" || scalar.isDisplayable {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
  }
}
