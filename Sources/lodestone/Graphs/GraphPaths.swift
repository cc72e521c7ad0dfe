import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph paths`: the shortest simple paths.
struct GraphPaths: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Finds the k shortest paths that meet no node twice.",
    discussion: """
      Without --weight a path is as long as it has edges. Where edges are parallel, paths that \
      differ in them alone are different paths. complete: yes says that there are no more simple \
      paths than those found; no, that the number asked for is reached.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var weight: WeightOptions

  @OptionGroup var limit: PathCount
  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    var graph = try source.load()
    let ends = try ends.ends(in: graph)
    let lengths = try graph.edgeNumbers(weight.ofEdges)
    let paths = computing("paths") {
      graph.graph.shortestSimplePaths(
        from: ends.sources, to: ends.targets, lengths: lengths, limit: limit.count ?? 1,
        execution: source.execution)
    }
    if paths.paths.isEmpty { Output.tell("note: no path leads there") }
    try answer.write(paths.table(of: graph.names, by: weight.weight), top: rows.top)
  }
}
