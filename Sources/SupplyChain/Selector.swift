/// Which sites, links or demands are meant: `country=CHN,stage=separation`.
///
/// Terms joined by `,` all hold; `!=` negates a term; `a|b` is either value. One grammar serves
/// files and the command line.
public struct Selector: Hashable, Sendable, CustomStringConvertible {
  /// What a term asks about.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The country a site stands in.
    case country
    /// The stage of a site.
    case stage
    /// Who runs a site.
    case `operator`
    /// The id of a site.
    case site
    /// The ends of a link: `from->to`, or `from->to:material`.
    case link
    /// What a link carries or a demand wants.
    case material
    /// A country that a link passes through.
    case via
    /// The country that a link leads to: `country=CHN,to!=CHN` is all that leaves China.
    case to
    /// A bloc that the country of a site belongs to.
    case bloc

    /// Whether a term with this key can only be true of links.
    public var needsLink: Bool { [.link, .via, .to].contains(self) }
  }

  /// One condition.
  public struct Term: Hashable, Sendable, CustomStringConvertible {
    /// What it asks about.
    public let key: Key
    /// The values of which one must hold (none, where negated).
    public let values: [String]
    /// Whether the values are excluded instead.
    public let isNegated: Bool

    /// A condition.
    public init(_ key: Key, _ values: [String], isNegated: Bool = false) {
      self.key = key
      self.values = values
      self.isNegated = isNegated
    }

    /// The term as it is written.
    public var description: String {
      "\(key.rawValue)\(isNegated ? "!=" : "=")\(values.joined(separator: "|"))"
    }
  }

  /// The conditions, all of which must hold.
  public let terms: [Term]

  /// The selector of the given conditions.
  ///
  /// - Precondition: There is at least one.
  public init(_ terms: [Term]) {
    precondition(!terms.isEmpty, "a selector has at least one term")
    self.terms = terms
  }

  /// Reads a selector as it is written in files and on the command line.
  ///
  /// - Throws: ``SelectionError`` that quotes the part that cannot be read.
  public init(_ text: String) throws(SelectionError) {
    var terms: [Term] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      terms.append(try Term(part))
    }
    self.terms = terms
  }

  /// The selector as it is written.
  public var description: String { terms.map(\.description).joined(separator: ",") }
}

extension Selector.Term {
  /// Reads one `key=value` or `key!=value`.
  init(_ text: Substring) throws(SelectionError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw .unreadable(String(text), expected: "key=value, such as country=CHN")
    }
    let isNegated = equals > text.startIndex && text[text.index(before: equals)] == "!"
    let name = text[..<(isNegated ? text.index(before: equals) : equals)].trimmed
    guard let key = Selector.Key(rawValue: name) else {
      throw .unknownKey(name, nearest: name.nearest(in: Selector.Key.allCases.map(\.rawValue)))
    }
    let values = text[text.index(after: equals)...]
      .split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard values.allSatisfy({ !$0.isEmpty }) else {
      throw .unreadable(String(text), expected: "a value after '\(name)='")
    }
    self.init(key, values, isNegated: isNegated)
  }
}

extension Substring {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
