import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph articulation`: the nodes without which others fall apart.
struct GraphArticulation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articulation",
    abstract: "Finds the nodes without which others no longer hang together.",
    discussion: """
      Edges are taken without their direction. Without a node its component falls into parts, and \
      cut_off counts the nodes outside the greatest of them. --blocks shows the greatest sets of \
      nodes that hang together without any one of them; an articulation node is in several.
      """)

  @OptionGroup var source: GraphOptions

  @Flag(help: "Show the blocks instead: one row for each node of each.")
  var blocks = false

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let graph = try source.load()
    let articulation = computing("articulation nodes") { graph.file.graph.articulation() }
    try answer.write(
      blocks ? articulation.blockTable(of: graph.names) : articulation.table(of: graph.names),
      top: rows.top)
  }
}

/// `lodestone graph bridges`: the connections without which nodes fall apart.
struct GraphBridges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridges",
    abstract: "Finds the connections without which nodes no longer hang together.",
    discussion: """
      Edges are taken without their direction. A bridge joins two nodes that nothing else joins; \
      where it is more than one edge, all of them must go.
      """)

  @OptionGroup var source: GraphOptions

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let graph = try source.load()
    let articulation = computing("bridges") { graph.file.graph.articulation() }
    try answer.write(articulation.bridgeTable(of: graph.names), top: rows.top)
  }
}
