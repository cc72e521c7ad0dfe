import ArgumentParser
import GraphFiles

/// What the file of an edge list does not say itself.
struct EdgeListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Which columns of an edge list are what: 'from=exporter,to=importer' renames columns of the \
      header; 'from,to,capacity' names the columns of a file without header.
      """, valueName: "columns"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "A CSV table of nodes to go with an edge list: a column id, the others attributes.",
      valueName: "file"))
  var nodes: String?

  @Option(
    help: ArgumentHelp(
      """
      A column of an edge list, of its table of nodes or an attribute in DOT that is text, though \
      it looks like a number (2612.10); repeatable.
      """, valueName: "column"))
  var text: [String] = []

  @Flag(help: "Read the edges of an edge list as leading both ways.")
  var undirected = false

  @Flag(help: "Leave out bad rows of an edge list, and count them, instead of refusing the file.")
  var skipBadRows = false

  func validate() throws {
    if let columns, EdgeListColumns(columns) == nil {
      throw ValidationError(
        "--columns takes 'from=NAME,to=NAME' or 'from,to,…', each name once, not "
          + "'\(columns.shortened(to: 60))'")
    }
  }

  /// What the reader of a graph is told.
  var reading: GraphReader.Options {
    var options = GraphReader.Options()
    options.columns = columns.flatMap { EdgeListColumns($0) }
    options.nodeTable = nodes
    options.textColumns = Set(text)
    options.isDirected = !undirected
    options.skipsBadRows = skipBadRows
    return options
  }

  /// Refuses options that would do nothing, because a file is no edge list.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - kind: What it is: `a network`.
  /// - Throws: ``Failure`` that names the first such option.
  func refuse(for path: String, which kind: String) throws(Failure) {
    let given = [
      columns == nil ? nil : "--columns", nodes == nil ? nil : "--nodes",
      text.isEmpty || kind == "DOT" ? nil : "--text",
      undirected ? "--undirected" : nil, skipBadRows ? "--skip-bad-rows" : nil,
    ]
    guard let option = given.compactMap(\.self).first else { return }
    throw Failure(.usage, "\(option) goes with an edge list, and '\(path)' is \(kind)")
  }
}

extension GraphFormat {
  /// What a file of this form is, in words; `nil` for an edge list.
  var otherThanEdgeList: String? {
    switch self {
    case .edgeList: nil
    case .graphML: "GraphML"
    case .dot: "DOT"
    }
  }
}
