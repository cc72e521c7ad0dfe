/// One thing that is wrong, doubtful or worth knowing in a file.
///
/// Written as one block, the way compilers do, so that editors can jump to it:
///
/// ```text
/// network.yaml:14:12: error[unknown-site]: no site 'baotuo' in this network
///   hint: did you mean 'baotou' (line 12)?
/// ```
public struct Diagnostic: Hashable, Sendable, Codable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing can be made of the file until this is put right.
    case error
    /// The file can be used, but somebody should look at this.
    case warning
    /// Worth knowing.
    case note
  }

  /// Where in which file.
  public struct Location: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The file as it was named.
    public var file: String
    /// The line, counted from 1, or `nil` where the whole file is meant.
    public var line: Int?
    /// The column in characters, counted from 1, or `nil` where the whole line is meant.
    public var column: Int?

    /// A place in a file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// `file:line:column`, as far as known.
    public var description: String {
      ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// The stable kebab-case code of the rule that found it, as the documentation lists them.
  public var code: String
  /// What is wrong, in one sentence with the offending value.
  public var message: String
  /// Where it is.
  public var location: Location
  /// What to do about it, where that can be said.
  public var hint: String?

  /// A finding.
  public init(
    _ severity: Severity, code: String, message: String, location: Location, hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }

  /// The block that is printed.
  public var description: String {
    let first = "\(location): \(severity.rawValue)[\(code)]: \(message)"
    guard let hint else { return first }
    let lines = hint.split(separator: "\n", omittingEmptySubsequences: false)
    return first + "\n  hint: " + lines.joined(separator: "\n    ")
  }
}
