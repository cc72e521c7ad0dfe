import GraphFiles

extension Rule {
  /// What a value may be.
  static let valueRules = [
    notANumber, notFinite, negativeNumber, outOfRange, badID, badCountry, badValue,
    hiddenCharacter,
  ]

  static let notANumber = Rule(
    "not-a-number", .error,
    "A number is written in plain decimals: 12, 0.5, 1.2e6; not 1,000, 0x10, 017 or 12:30.")
  static let notFinite = Rule("not-finite", .error, "A number is finite.")
  static let negativeNumber = Rule("negative-number", .error, "No amount is below zero.")
  static let outOfRange = Rule(
    "out-of-range", .error, "Shares and chances lie between 0 and 1; a loss is below 1.")
  static let badID = Rule(
    "bad-id", .error,
    "An id has letters of any script, digits, `-`, `_` and `.`, and at most 200 characters.")
  static let badCountry = Rule(
    "bad-country", .error,
    "A country is three capital letters or digits, the first a letter: ISO 3166 alpha-3.")
  static let badValue = Rule(
    "bad-value", .error, "A value that comes from a short list is one of that list.")
  static let hiddenCharacter = Rule(
    "hidden-character", .error,
    "Text has no control characters and none that turn the direction of writing.")
}

/// Why a text is not a number of this format.
enum NumberProblem: Error {
  case notANumber(hint: String?)
  case notFinite
}

extension Rule {
  /// The number that a text says in plain decimals.
  static func plainNumber(_ text: String) throws(NumberProblem) -> Double {
    var rest = Substring(text).utf8
    dropSign(&rest)
    let whole = dropDigits(&rest)
    var count = whole.count
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      count += dropDigits(&rest).count
    }
    if count > 0, let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      dropSign(&rest)
      if dropDigits(&rest).isEmpty { count = 0 }
    }
    guard rest.isEmpty, count > 0 else { throw problem(of: text) }
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      throw .notANumber(hint: "take the leading zero away: elsewhere it means octal")
    }
    guard let number = Double(text), number.isFinite else { throw .notFinite }
    return number == 0 ? 0 : number
  }

  private static func dropSign(_ text: inout Substring.UTF8View) {
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      text.removeFirst()
    }
  }

  private static func dropDigits(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = text.prefix { (48...57).contains($0) }
    text = text[digits.endIndex...]
    return digits
  }

  private static func problem(of text: String) -> NumberProblem {
    let lower = text.lowercased().drop { "+-.".contains($0) }
    if ["nan", "inf", "infinity"].contains(lower) { return .notFinite }
    if text.contains(",") {
      return .notANumber(hint: "the decimal sign is '.', and thousands are not separated")
    }
    if text.contains("%") { return .notANumber(hint: "write a share: 10 % is 0.1") }
    if lower.hasPrefix("0x") || text.contains("_") || text.contains(":") {
      return .notANumber(hint: "write plain decimals: 16, 0.5, 1.2e6")
    }
    return .notANumber(hint: nil)
  }

  /// What is wrong with an id, or `nil`.
  static func problem(ofID text: String) -> String? {
    if text.isEmpty { return "an id is not empty" }
    if text.count > 200 { return "an id has at most 200 characters, not \(text.count)" }
    for scalar in text.unicodeScalars where !isIDScalar(scalar) {
      let sign = scalar.isDisplayable ? "'\(scalar)'" : String(scalar).shortened(to: 1)
      return "an id has letters, digits, '-', '_' and '.', not \(scalar == " " ? "a space" : sign)"
    }
    return nil
  }

  private static func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return "-_.".unicodeScalars.contains(scalar) || Character(scalar).isLetter
        || Character(scalar).isNumber
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return true
    default:
      return false
    }
  }
}
