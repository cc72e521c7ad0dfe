/// Collects what is wrong while one file is read; it lives as long as one call of a reader.
final class FindingLog {
  /// So many of one code are kept; the rest are counted.
  static let limit = 100
  /// So many of one code have a hint, as looking for one may take long.
  static let hintLimit = 10

  let file: String
  /// What findings are: warnings where bad rows are to be skipped.
  private let severity: Diagnostic.Severity
  private var kept: [Diagnostic] = []
  private var counts: [GraphRule: Int] = [:]
  /// The rules in the order in which they were broken first.
  private var broken: [GraphRule] = []
  private var warnings = 0
  private(set) var containsError = false

  init(file: String, severity: Diagnostic.Severity = .error) {
    self.file = file
    self.severity = severity
  }

  /// Keeps a finding; what concerns one row alone may be passed over where that is asked.
  ///
  /// Its message and hint are made only where they are kept.
  func report(
    _ rule: GraphRule, line: Int? = nil, column: Int? = nil, isInRow: Bool = false,
    _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil
  ) {
    let severity = isInRow ? severity : .error
    if severity == .error { containsError = true }
    let count = (counts[rule] ?? 0) + 1
    counts[rule] = count
    if count == 1 { broken.append(rule) }
    guard count <= Self.limit else { return }
    kept.append(
      Diagnostic(
        severity, code: rule.code, message: message(),
        location: Diagnostic.Location(file: file, line: line, column: column),
        hint: count <= Self.hintLimit ? hint() : nil))
  }

  /// Keeps a finding that is no reason to refuse the file.
  func warn(_ rule: GraphRule, line: Int? = nil, column: Int? = nil, _ message: String) {
    warnings += 1
    guard warnings <= Self.limit else { return }
    kept.append(
      Diagnostic(
        .warning, code: rule.code, message: message,
        location: Diagnostic.Location(file: file, line: line, column: column), hint: nil))
  }

  /// Everything found, in the order of the file, and how much more there is.
  var diagnostics: [Diagnostic] {
    kept
      + broken.compactMap { rule in
        let count = (counts[rule] ?? 0) - Self.limit
        guard count > 0 else { return nil }
        return Diagnostic(
          severity, code: GraphRule.andMore.code,
          message: "\(count) more of \(rule.code) are not listed",
          location: Diagnostic.Location(file: file))
      }
  }
}
