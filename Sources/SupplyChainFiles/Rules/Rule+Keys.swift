extension Rule {
  /// What may be said where.
  static let keyRules = [
    badVersion, missingKey, unknownKey, duplicateKey, wrongType, recipesAndMakes, emptyNetwork,
  ]

  static let badVersion = Rule(
    "bad-version", .error, "`lodestone` is the version of the format: 1.")
  static let missingKey = Rule("missing-key", .error, "What cannot be guessed must be given.")
  static let unknownKey = Rule(
    "unknown-key", .error, "Only the keys of this format are read; others are probably misspelled.")
  static let duplicateKey = Rule(
    "duplicate-key", .error, "A key stands once in a map, a column once in a table.")
  static let wrongType = Rule(
    "wrong-type", .error, "A value has the shape its key asks for: text, a list, or a map.")
  static let recipesAndMakes = Rule(
    "recipes-and-makes", .error, "A site has `recipes` or `makes`, not both.")
  static let emptyNetwork = Rule("empty-network", .error, "A network has at least one site.")
}
