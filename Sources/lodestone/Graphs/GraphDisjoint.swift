import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph disjoint`: as many paths as there are that share nothing.
struct GraphDisjoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disjoint",
    abstract: "Finds as many paths as there are that share no edge, no node or no country.",
    discussion: """
      By node, paths share only their ends.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var weight: WeightOptions

  @Option(help: "What no two paths share: edge, node, or a value of a node attribute (country).")
  var by: ElementChoice = .edge

  @Option(name: .customShort("k"), help: "How many paths, at most.")
  var count: Int?

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if let count, count < 1 { throw ValidationError("-k takes a whole number from 1") }
  }

  func run() throws {
    let graph = try source.load()
    let ends = try ends.ends(in: graph)
    let table = computing("disjoint paths") {
      switch by {
      case .edge where !graph.file.isDirected:
        let whole = SubdividedGraph(graph.file.graph)
        return whole.graph.disjointPaths(
          from: ends.sources, to: ends.targets, sharing: .noEdge, limit: count
        ).table(of: graph.names, in: whole)
      case .edge:
        return graph.graph.disjointPaths(
          from: ends.sources, to: ends.targets, sharing: .noEdge, limit: count
        ).table(of: graph.names)
      default:
        return graph.graph.disjointPaths(
          from: ends.sources, to: ends.targets, sharing: .noNode, limit: count
        ).table(of: graph.names)
      }
    }
    try answer.write(table)
  }
}
