/// Which columns of an edge list are the ends of an edge, and what the others are called.
public struct EdgeListColumns: Hashable, Sendable {
  /// One column: what it is to be called, and which it is in the file.
  struct Term: Hashable, Sendable {
    var name: String
    /// The name in the header, or the position counted from 1; `nil` is the place in the list.
    var column: String?
  }

  let terms: [Term]

  /// The columns of a text such as `from=exporter,to=importer` or `from,to,capacity,cost`.
  ///
  /// - With `=` the file has a header, or the columns are counted from 1 (`from=2,to=1`): the
  ///   column on the right gets the name on the left, and all others keep theirs.
  /// - Without `=` the file has no header, and these are the names of its columns in order; `-` is
  ///   a column that is not kept.
  ///
  /// `nil` where the text is neither, or names no `from` or no `to`.
  public init?(_ text: String) {
    var terms: [Term] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = sides.first.map(String.init), !name.isEmpty else { return nil }
      let column = sides.count == 2 ? String(sides[1]) : nil
      guard column != "" else { return nil }
      terms.append(Term(name: name, column: column))
    }
    let names = terms.map(\.name).filter { $0 != "-" }
    guard names.contains("from"), names.contains("to"), Set(names).count == names.count,
      Set(terms.map { $0.column == nil }).count == 1
    else { return nil }
    self.terms = terms
  }
}
