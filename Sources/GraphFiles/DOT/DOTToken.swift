/// The smallest parts of DOT.
enum DOTToken: Equatable {
  /// An id: a word, a numeral, a quoted text, or HTML in angle brackets, which keeps them.
  case id(String, isQuoted: Bool)
  /// One of `{ } [ ] ; , : =`.
  case sign(UInt8)
  /// `->`.
  case arrow
  /// `--`.
  case line
  case end

  /// The keyword that an unquoted id is, in small letters; keywords know no case.
  var keyword: String? {
    guard case .id(let text, isQuoted: false) = self, text.utf8.count <= 8 else { return nil }
    let word = text.lowercased()
    return ["strict", "graph", "digraph", "node", "edge", "subgraph"].contains(word) ? word : nil
  }

  /// The token as messages quote it.
  var text: String {
    switch self {
    case .id(let text, _): "'\(text.shortened(to: 40))'"
    case .sign(let byte): "'\(Character(Unicode.Scalar(byte)))'"
    case .arrow: "'->'"
    case .line: "'--'"
    case .end: "the end of the file"
    }
  }
}

/// Why DOT cannot be read on.
struct DOTFault: Error {
  var rule: GraphRule
  var message: String
  var hint: String?
  var line: Int
  var column: Int
}
