extension Double {
  /// The shortest decimals that read back as the same number.
  var written: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
