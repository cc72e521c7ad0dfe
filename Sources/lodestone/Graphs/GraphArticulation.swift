import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph articulation`: the nodes without which others fall apart.
struct GraphArticulation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articulation",
    abstract: "Finds the nodes without which others no longer hang together.",
    discussion: "Edges are taken without their direction.")

  @OptionGroup var source: GraphOptions

  @Option(help: "How many rows, at most.")
  var top: Int?

  @OptionGroup var answer: AnswerOptions

  func validate() throws { try check(top: top) }

  func run() throws {
    let graph = try source.load()
    let articulation = computing("articulation nodes") { graph.file.graph.articulation() }
    try answer.write(articulation.table(of: graph.names), top: top)
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

  @Option(help: "How many rows, at most.")
  var top: Int?

  @OptionGroup var answer: AnswerOptions

  func validate() throws { try check(top: top) }

  func run() throws {
    let graph = try source.load()
    let articulation = computing("bridges") { graph.file.graph.articulation() }
    try answer.write(articulation.bridgeTable(of: graph.names), top: top)
  }
}
