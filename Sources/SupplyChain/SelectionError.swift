/// Why a selector selects nothing.
public enum SelectionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not a selector.
  case unreadable(String, expected: String)
  /// There is no such key.
  case unknownKey(String, nearest: [String])
  /// Nothing in the network has this value.
  case unknownValue(String, key: Selector.Key, nearest: [String])
  /// Every value exists, but nothing fulfills all terms.
  case nothingMatches(Selector)
  /// A demand has no such property.
  case notOfDemands(Selector.Key)

  /// One sentence that says what is wrong and what would be right.
  public var description: String {
    switch self {
    case .unreadable(let text, let expected):
      "'\(text)' is not a selector: \(expected) is expected"
    case .unknownKey(let key, let nearest):
      "'\(key)' is not a selector key: \(Self.hint(nearest, all: Selector.Key.allCases))"
    case .unknownValue(let value, let key, let nearest):
      nearest.isEmpty
        ? "no \(key.rawValue) '\(value)' in this network"
        : "no \(key.rawValue) '\(value)' in this network: did you mean "
          + "\(nearest.map { "'\($0)'" }.joined(separator: ", "))?"
    case .nothingMatches(let selector):
      "nothing in this network fulfills '\(selector)': every value exists, but not together"
    case .notOfDemands(let key):
      "a demand cannot be selected by '\(key.rawValue)': "
        + "use country, stage, operator, site, bloc or material"
    }
  }

  private static func hint(_ nearest: [String], all: [Selector.Key]) -> String {
    let known = "the keys are \(all.map(\.rawValue).joined(separator: ", "))"
    guard let first = nearest.first else { return known }
    return "did you mean '\(first)'? \(known)"
  }
}
