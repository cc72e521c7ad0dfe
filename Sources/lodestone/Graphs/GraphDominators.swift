import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph dominators`: what every path to a node passes through.
struct GraphDominators: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dominators",
    abstract: "Says for each node what every path to it passes through.",
    discussion: """
      The dominator of a node is the nearest other one that every path to it from the roots \
      passes. Rows are the nodes that are reached, those first without which most others are not \
      (dominated: how many). The column order proves them: nodes stand in a low-high order, in \
      which each comes after its dominator, and has an edge from it or edges from both an earlier \
      node and a later one that it does not dominate.
      """)

  @OptionGroup var source: GraphOptions

  @Option(
    help: ArgumentHelp(
      """
      Where paths begin: an id, several joined by ',', or ATTRIBUTE=VALUE; repeatable. Without it, \
      all nodes that no edge enters from another one.
      """, valueName: "nodes"))
  var from: [String] = []

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let graph = try source.load()
    let roots = from.isEmpty ? try graph.origins() : try graph.nodes(from, of: "--from")
    let tree = computing("dominators") { graph.graph.dominators(from: roots) }
    try answer.write(tree.table(of: graph.names), top: rows.top)
  }
}

extension PlainGraph {
  /// The nodes that no edge enters from another one.
  fileprivate func origins() throws(Failure) -> [NodeID] {
    let origins = graph.nodes.filter { node in
      graph.inEdges(of: node).allSatisfy { graph.source(of: $0) == node }
    }
    guard !origins.isEmpty else {
      throw Failure(
        .usage,
        graph.nodeCount == 0
          ? "the graph has no nodes" : "edges enter every node: --from says where paths begin")
    }
    return Array(origins)
  }
}
