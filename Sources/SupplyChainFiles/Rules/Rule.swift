import GraphFiles

/// One thing that the reader insists on, or warns of.
///
/// A rule about how something is written is applied while the file is read. A rule about the
/// network as a whole is applied when everything in it is known to be sound.
public struct Rule: Sendable {
  /// The stable kebab-case code that diagnostics carry.
  public let code: String
  /// How bad it is to break it.
  public let severity: Diagnostic.Severity
  /// What it says, in one sentence.
  public let explanation: String
  /// Finds what breaks the rule in a whole network, where it is such a rule.
  let check: (@Sendable (NetworkUnderCheck) -> [Finding])?

  init(
    _ code: String, _ severity: Diagnostic.Severity, _ explanation: String,
    check: (@Sendable (NetworkUnderCheck) -> [Finding])? = nil
  ) {
    self.code = code
    self.severity = severity
    self.explanation = explanation
    self.check = check
  }
}

/// What a rule about the whole network found.
struct Finding {
  var mark: Mark
  var message: String
  var hint: String?

  init(at mark: Mark, _ message: String, hint: String? = nil) {
    self.mark = mark
    self.message = message
    self.hint = hint
  }
}

extension Rule {
  /// Every rule, in the order of the documentation.
  public static let all: [Rule] =
    fileRules + keyRules + valueRules + referenceRules + recipeRules + numberRules + flowRules
    + shapeRules
}
