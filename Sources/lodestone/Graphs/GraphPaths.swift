import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph paths`: the shortest simple paths.
struct GraphPaths: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Finds the k shortest paths that meet no node twice.")

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var weight: WeightOptions

  @Option(name: .customShort("k"), help: "How many paths, at most.")
  var count = 1

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if count < 1 { throw ValidationError("-k takes a whole number from 1") }
  }

  func run() throws {
    var graph = try source.load()
    let ends = try ends.ends(in: graph)
    let lengths = try graph.edgeNumbers(weight.ofEdges)
    let paths = computing("paths") {
      graph.graph.shortestSimplePaths(
        from: ends.sources, to: ends.targets, lengths: lengths, limit: count,
        execution: source.execution)
    }
    if paths.paths.isEmpty { Output.tell("note: no path leads there") }
    try answer.write(paths.table(of: graph.names, by: weight.weight))
  }
}
