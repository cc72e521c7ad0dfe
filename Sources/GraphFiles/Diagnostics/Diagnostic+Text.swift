extension Sequence where Element == Diagnostic {
  /// All of them as they are printed, each code at most a number of times.
  ///
  /// What is left out is counted: `… and 37 more of unknown-site`.
  public func text(repeatingCodesAtMost limit: Int = 10) -> String {
    var counts: [String: Int] = [:]
    var codes: [String] = []
    var blocks: [String] = []
    for diagnostic in self {
      let count = (counts[diagnostic.code] ?? 0) + 1
      counts[diagnostic.code] = count
      if count == 1 { codes.append(diagnostic.code) }
      if count <= limit { blocks.append(diagnostic.description) }
    }
    for code in codes {
      let omitted = (counts[code] ?? 0) - limit
      if omitted > 0 { blocks.append("… and \(omitted) more of \(code)") }
    }
    return blocks.joined(separator: "\n")
  }

  /// Whether any of them is an error.
  public var containsError: Bool { contains { $0.severity == .error } }
}
