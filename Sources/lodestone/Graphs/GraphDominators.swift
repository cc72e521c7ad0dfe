import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph dominators`: what every path to a node passes through.
struct GraphDominators: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dominators",
    abstract: "Says for each node what every path to it passes through.",
    discussion: """
      The dominator of a node is the nearest other one that every path to it from the roots passes. \
      Rows are the nodes that are reached, those first without which most others are not.
      """)

  @OptionGroup var source: GraphOptions

  @Option(
    help: """
      Where paths begin: an id, several joined by ',', or ATTRIBUTE=VALUE; repeatable. Without it, \
      all nodes that no edge enters.
      """)
  var from: [String] = []

  @Option(help: "How many rows, at most.")
  var top: Int?

  @OptionGroup var answer: AnswerOptions

  func validate() throws { try check(top: top) }

  func run() throws {
    let graph = try source.load()
    let roots = from.isEmpty ? try graph.origins() : try graph.nodes(from, of: "--from")
    let tree = computing("dominators") { graph.graph.dominators(from: roots) }
    try answer.write(tree.table(of: graph.names), top: top)
  }
}

extension PlainGraph {
  /// The nodes that no edge enters.
  fileprivate func origins() throws(Failure) -> [NodeID] {
    let origins = graph.nodes.filter { graph.inEdges(of: $0).isEmpty }
    guard !origins.isEmpty else {
      throw Failure(
        .usage,
        graph.nodeCount == 0
          ? "the graph has no nodes" : "edges enter every node: --from says where paths begin")
    }
    return Array(origins)
  }
}

/// Checks the number of rows that is asked for.
func check(top: Int?) throws {
  if let top, top < 1 { throw ValidationError("--top takes a whole number from 1") }
}
