/// One thing that the readers of graph files insist on.
public struct GraphRule: Hashable, Sendable {
  /// The stable kebab-case code that diagnostics carry.
  public let code: String
  /// What it says, in one sentence.
  public let explanation: String

  init(_ code: String, _ explanation: String) {
    self.code = code
    self.explanation = explanation
  }

  /// Every rule, in the order of the documentation; to break any of them is an error.
  public static let all: [GraphRule] = fileRules + tableRules + graphRules + andMoreRules
}

extension GraphRule {
  static let fileRules = [emptyFile, binaryFile, notUTF8, unreadableGzip, tooLarge, tooDeep]

  static let emptyFile = GraphRule("empty-file", "A file has something in it.")
  static let binaryFile = GraphRule("binary-file", "A file is text, without NUL bytes.")
  static let notUTF8 = GraphRule(
    "not-utf-8", "Tables and DOT are UTF-8, with or without a byte order mark.")
  static let unreadableGzip = GraphRule(
    "unreadable-gzip", "A compressed file is whole, and its check sum is right.")
  static let tooLarge = GraphRule(
    "too-large",
    "A graph has fewer than 2³¹ nodes and edges, a table at most 4096 columns, a row or a text "
      + "at most 4 MiB; and no short file makes much of little.")
  static let tooDeep = GraphRule(
    "too-deep", "Elements and subgraphs stand in each other at most 100 deep.")

  static let tableRules = [
    unknownHeader, unknownColumn, duplicateColumn, raggedRow, emptyName, notANumber, unreadableCSV,
    unterminatedQuote,
  ]

  static let unknownHeader = GraphRule(
    "unknown-header", "It is known which columns of a table are the ends of an edge.")
  static let unknownColumn = GraphRule(
    "unknown-column", "A column or attribute that is asked for is in the file.")
  static let duplicateColumn = GraphRule(
    "duplicate-column", "Every column of a table has a name of its own.")
  static let raggedRow = GraphRule(
    "ragged-row", "Every row of a table has as many cells as its first.")
  static let emptyName = GraphRule("empty-name", "Every end of an edge and every node has an id.")
  static let notANumber = GraphRule(
    "not-a-number",
    "Where numbers or flags are declared, or began, no other text follows, no code such as 0101, "
      + "and no number with more digits than they have room for; NaN is no number.")
  static let unreadableCSV = GraphRule(
    "unreadable-csv", "In CSV a cell with a quote in it is quoted as a whole, the quote doubled.")
  static let unterminatedQuote = GraphRule(
    "unterminated-quote", "Every quote that opens also closes.")

  static let graphRules = [
    unreadableXML, doctypeRefused, notGraphML, unreadableDOT, noGraph, severalGraphs, unsupported,
    unknownKey, duplicateKey, unknownType, missingID, unknownNode, duplicateNode, mixedDirections,
  ]

  static let unreadableXML = GraphRule(
    "unreadable-xml", "GraphML is well-formed XML, with no entities but the five of XML itself.")
  static let doctypeRefused = GraphRule(
    "doctype-refused", "GraphML has no document type declaration.")
  static let notGraphML = GraphRule(
    "not-graphml", "The elements are those of GraphML, each in its place.")
  static let unreadableDOT = GraphRule("unreadable-dot", "DOT follows the grammar of Graphviz.")
  static let noGraph = GraphRule("no-graph", "There is a graph in the file.")
  static let severalGraphs = GraphRule("several-graphs", "There is only one graph in the file.")
  static let unsupported = GraphRule(
    "unsupported", "Edges join two nodes: no hyperedges, and no graphs within nodes.")
  static let unknownKey = GraphRule(
    "unknown-key",
    "A key is declared before it is used; in a file that declares none this is a warning.")
  static let duplicateKey = GraphRule(
    "duplicate-key", "A key is declared once, and used once in one place.")
  static let unknownType = GraphRule(
    "unknown-type", "A key is of type boolean, int, long, float, double or string.")
  static let missingID = GraphRule(
    "missing-id", "Keys and nodes have an id, edges a source and a target.")
  static let unknownNode = GraphRule("unknown-node", "An edge joins nodes that the file has.")
  static let duplicateNode = GraphRule(
    "duplicate-node", "A node is described once, and no other has its name.")
  static let mixedDirections = GraphRule(
    "mixed-directions", "All edges lead one way only, or all lead both ways.")

  static let andMoreRules = [andMore]
  static let andMore = GraphRule(
    "and-more", "So many findings of one code that the rest is only counted.")
}
