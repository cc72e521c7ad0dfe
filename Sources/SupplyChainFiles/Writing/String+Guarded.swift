extension String {
  /// Signs that make a spreadsheet take a cell for a formula.
  private static let formulaSigns: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

  /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
  package var guarded: String {
    guard let first, Self.formulaSigns.contains(first) || first == "'" && isGuardLike else {
      return self
    }
    return "'" + self
  }

  /// The text without the apostrophe of ``guarded``.
  package var unguarded: String { first == "'" && isGuardLike ? String(dropFirst()) : self }

  /// Whether the second character is one that an apostrophe guards.
  private var isGuardLike: Bool {
    dropFirst().first.map { Self.formulaSigns.contains($0) || $0 == "'" } ?? false
  }
}
