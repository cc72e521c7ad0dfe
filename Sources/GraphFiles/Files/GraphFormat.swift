/// The forms in which graphs are read and written.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// A table with one edge a row, its cells between commas, semicolons, tabs or blanks.
  case edgeList = "csv"
  /// GraphML, as NetworkX, igraph and Gephi write it.
  case graphML = "graphml"
  /// The language of Graphviz.
  case dot

  /// The form that the ending of a file's name says, `.gz` set aside; `nil` where it says none.
  public init?(path: String) {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    switch name.split(separator: "/").last?.split(separator: ".").dropFirst().last {
    case "csv", "tsv", "txt", "edgelist", "edges", "el": self = .edgeList
    case "graphml", "xml": self = .graphML
    case "dot", "gv": self = .dot
    default: return nil
    }
  }
}
