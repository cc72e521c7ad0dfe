import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph components`: which nodes reach each other, or hang together.
struct GraphComponents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "components",
    abstract: "Says which nodes reach each other (strong), or hang together at all (weak).",
    discussion: """
      Strong components are numbered so that no edge leads to one with a lower number.
      """)

  /// Which components are meant.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case strong
    case weak
  }

  @OptionGroup var source: GraphOptions

  @Option(help: "strong (each node reaches each other one) or weak (edges taken both ways).")
  var kind: Kind = .strong

  @Flag(help: "One row for each component, the largest first, instead of one for each node.")
  var sizes = false

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let graph = try source.load()
    let table = computing("components") {
      switch kind {
      case .strong: graph.graph.strongComponents().table(of: graph.names, sizesOnly: sizes)
      case .weak: graph.file.graph.weakComponents().table(of: graph.names, sizesOnly: sizes)
      }
    }
    try answer.write(table, top: rows.top)
  }
}
