import ArgumentParser
import GraphCore
import GraphFiles
import SupplyChainReports

/// `lodestone graph betweenness`: how many shortest paths lead over each node, edge or group.
struct GraphBetweenness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "betweenness",
    abstract: "Counts the shortest paths that lead over each node, edge or group of nodes.",
    discussion: """
      For every pair of nodes, each node between them counts for the part of their shortest paths \
      that it is on. Where edges lead one way, a pair counts once in each order; in an undirected \
      graph it counts once. Figures are not divided by the number of pairs, and ends do not count.

      With --samples, error is what an estimate is off by at most, for all of them together with \
      the probability that confidence says; deviation is what it is off by on average, as far as \
      the spread among the sources shows.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var weight: WeightOptions

  @Option(
    help: ArgumentHelp(
      "What counts: node, edge, or all nodes with one value of an attribute (country).",
      valueName: "what"))
  var by: ElementChoice = .node

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Estimate from the paths of so many nodes, drawn by chance, instead of all.",
      valueName: "number"))
  var samples: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What the draw depends on: the same seed draws the same nodes. (default: 0)",
      valueName: "number"))
  var seed: UInt64?

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if let samples, samples < 1 { throw ValidationError("--samples takes a whole number from 1") }
    if seed != nil, samples == nil { throw ValidationError("--seed goes with --samples N") }
    if samples != nil, case .attribute = by {
      throw ValidationError("--samples estimates nodes or edges, not groups")
    }
  }

  func run() throws {
    var graph = try source.load()
    let lengths = weight.weight == nil ? nil : try graph.edgeNumbers(weight.ofEdges)
    let groups = try graph.groups(by: by)
    let question = BetweennessQuestion(
      graph: graph, lengths: lengths, measure: weight.weight, groups: groups,
      execution: source.execution)
    try answer.write(
      try graph.counted { () throws(DirectedCycle) in
        try computing("betweenness") { () throws(DirectedCycle) in
          try question.table(by: by, samples: samples, seed: seed ?? 0)
        }
      }, top: rows.top)
  }
}

extension PlainGraph {
  /// What comes of counting shortest paths, or the failure that they go round and round.
  fileprivate func counted(
    _ question: () throws(DirectedCycle) -> Table
  ) throws(Failure) -> Table {
    do throws(DirectedCycle) {
      return try question()
    } catch {
      let nodes = error.nodes + error.nodes.prefix(1)
      throw Failure(
        .invalidNetwork,
        "shortest paths cannot be counted: around \(words(for: nodes)) the weight is zero")
    }
  }
}

/// What is asked, whatever counts.
private struct BetweennessQuestion {
  let graph: PlainGraph
  let lengths: EdgeColumn<Double>?
  let measure: String?
  let groups: [NodeGroup]
  let execution: Execution

  func table(
    by choice: ElementChoice, samples: Int?, seed: UInt64
  ) throws(DirectedCycle) -> Table {
    switch (choice, samples) {
    case (.node, nil): try exact(edges: false).table(of: graph.names, by: measure)
    case (.edge, nil):
      try exact(edges: true).edgeTable(of: graph.names, in: graph.graph, by: measure)
    case (.attribute(let name), _):
      try grouped().table(
        of: graph.names, groups: groups.map(\.name), grouped: name, by: measure)
    case (.edge, let count?):
      try estimate(count, seed: seed, edges: true).edgeTable(
        of: graph.names, in: graph.graph, by: measure, seed: seed)
    case (_, let count?):
      try estimate(count, seed: seed, edges: false).table(
        of: graph.names, by: measure, seed: seed)
    }
  }

  private func exact(edges: Bool) throws(DirectedCycle) -> Betweenness {
    guard let lengths else {
      return graph.graph.betweenness(includingEdges: edges, execution: execution)
    }
    return try graph.graph.betweenness(
      lengths: lengths, includingEdges: edges, execution: execution)
  }

  private func estimate(
    _ count: Int, seed: UInt64, edges: Bool
  ) throws(DirectedCycle) -> SampledBetweenness {
    guard let lengths else {
      return graph.graph.sampledBetweenness(
        sourceCount: count, seed: seed, includingEdges: edges, execution: execution)
    }
    return try graph.graph.sampledBetweenness(
      sourceCount: count, seed: seed, lengths: lengths, includingEdges: edges, execution: execution)
  }

  private func grouped() throws(DirectedCycle) -> GroupBetweenness {
    let sets = groups.map(\.nodes)
    guard let lengths else {
      return graph.graph.groupBetweenness(of: sets, execution: execution)
    }
    return try graph.graph.groupBetweenness(of: sets, lengths: lengths, execution: execution)
  }
}
