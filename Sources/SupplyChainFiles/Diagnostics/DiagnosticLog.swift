import GraphFiles

/// A place in one of the files of a network; line and column count from 1, 0 is unknown.
struct Mark: Hashable, Comparable, Sendable {
  var file: Int32 = 0
  var line: Int32 = 0
  var column: Int32 = 0

  init(file: Int32, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }

  static func < (left: Mark, right: Mark) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Collects everything that is found while one network is read.
///
/// It lives as long as one call of the reader and never leaves it.
final class DiagnosticLog {
  /// So many of one code are kept; the rest are counted.
  static let limit = 500

  private(set) var files: [String] = []
  private(set) var containsError = false
  private var findings: [(mark: Mark, diagnostic: Diagnostic)] = []
  private var counts: [String: Int] = [:]

  /// Makes a file known, and gives the number that marks use for it.
  func add(file: String) -> Int32 {
    files.append(file)
    return Int32(files.count - 1)
  }

  /// Whether a rule was broken so often that hints would only cost time.
  func isTired(of rule: Rule) -> Bool { counts[rule.code, default: 0] >= 10 }

  /// Keeps a finding.
  func report(
    _ rule: Rule, at mark: Mark, _ message: @autoclosure () -> String, hint: String? = nil
  ) {
    counts[rule.code, default: 0] += 1
    if rule.severity == .error { containsError = true }
    guard counts[rule.code, default: 0] <= Self.limit else { return }
    let diagnostic = Diagnostic(
      rule.severity, code: rule.code, message: message(), location: location(of: mark), hint: hint)
    findings.append((mark, diagnostic))
  }

  /// Where a mark is, for people.
  func location(of mark: Mark) -> Diagnostic.Location {
    Diagnostic.Location(
      file: files[Int(mark.file)], line: mark.line > 0 ? Int(mark.line) : nil,
      column: mark.column > 0 ? Int(mark.column) : nil)
  }

  /// A definition's place as a hint names it: `line 12`, `sites.csv, line 12`.
  func place(of mark: Mark, seenFrom other: Mark) -> String {
    mark.file == other.file
      ? "line \(mark.line)" : "\(files[Int(mark.file)]), line \(mark.line)"
  }

  /// Everything found, in the order of the files.
  var diagnostics: [Diagnostic] {
    let sorted = findings.enumerated().sorted {
      ($0.element.mark, $0.offset) < ($1.element.mark, $1.offset)
    }
    return sorted.map(\.element.diagnostic) + omitted
  }

  /// One finding for every code of which some were not kept.
  private var omitted: [Diagnostic] {
    Rule.all.compactMap { rule in
      let count = counts[rule.code, default: 0] - Self.limit
      guard count > 0 else { return nil }
      return Diagnostic(
        rule.severity, code: Rule.andMore.code,
        message: "\(count) more of \(rule.code) are not listed",
        location: Diagnostic.Location(file: files.first ?? "-"))
    }
  }
}
