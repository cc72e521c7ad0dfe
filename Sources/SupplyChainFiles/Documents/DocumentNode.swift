import GraphFiles

/// A piece of a file before anybody asks what it means: text, a list, or a map, with its place.
///
/// YAML, JSON and CSV all become this, so that one reader serves the three.
struct DocumentNode: Sendable {
  /// What it holds.
  enum Content: Sendable {
    /// Nothing: an empty value, `null` or `~`.
    case missing
    /// Text as written, without quotes: the only kind that can be a number.
    case plain(String)
    /// Text in quotes.
    case quoted(String)
    /// A cell of a table: text, a number, or several values separated by `;`.
    case cell(String)
    /// A list.
    case list([DocumentNode])
    /// A map, in the order of the file.
    case map([Entry])
  }

  /// One entry of a map.
  struct Entry: Sendable {
    var key: String
    var keyMark: Mark
    var value: DocumentNode
  }

  var content: Content
  var mark: Mark

  init(_ content: Content, at mark: Mark) {
    self.content = content
    self.mark = mark
  }

  /// The text of a scalar, `nil` where it is missing, a list or a map.
  var text: String? {
    switch content {
    case .plain(let text), .quoted(let text), .cell(let text): text
    case .missing, .list, .map: nil
    }
  }

  /// Whether there is nothing.
  var isMissing: Bool {
    if case .missing = content { true } else { false }
  }

  /// What it is, for messages.
  var kindName: String {
    switch content {
    case .missing: "nothing"
    case .plain, .quoted, .cell: "'\(text.map { $0.shortened(to: 60) } ?? "")'"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
