import ArgumentParser
import GraphCore
import SupplyChainReports

extension CutSide: ExpressibleByArgument {}

/// `lodestone graph flow`: the maximum flow and a least cut.
struct GraphFlow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow",
    abstract: "Finds the maximum flow and the least cut that proves it.",
    discussion: """
      Rows are the edges of the cut, the widest first; a node that is cut by its own capacity \
      stands as from and to. With --flows they are the edges in use, those that carry most first.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var capacity: CapacityOptions

  @Option(
    help: ArgumentHelp(
      "Which of the least cuts: the one nearest the source, or the sink.", valueName: "end"))
  var nearest: CutSide = .source

  @Flag(help: "Show what each edge carries instead of the cut.")
  var flows = false

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    var graph = try source.load()
    graph.tellMaterials()
    let ends = try ends.ends(in: graph)
    let (capacities, nodeCapacities) = try graph.capacities(capacity)
    let flow = try graph.bounded { () throws(UnboundedFlow) in
      try computing("the maximum flow") { () throws(UnboundedFlow) in
        try graph.graph.maximumFlow(
          from: ends.sources, to: ends.targets, capacities: capacities,
          nodeCapacities: nodeCapacities, execution: source.execution)
      }
    }
    try answer.write(
      flows ? flow.flowTable(of: graph.names) : flow.table(of: graph.names, nearest: nearest),
      top: rows.top)
  }
}

extension PlainGraph {
  /// What edges can carry and, if that has bounds, nodes pass on.
  mutating func capacities(
    _ options: CapacityOptions
  ) throws(Failure) -> (edges: EdgeColumn<Double>, nodes: NodeColumn<Double>?) {
    let edges = try edgeNumbers(options.ofEdges)
    let nodes = try nodeNumbers(options.ofNodes)
    let all = [edges.values, nodes?.values ?? []].joined()
    guard all.reduce(0, { $1 < .infinity ? $0 + $1 : $0 }) <= Digraph.greatestCapacitySum else {
      let names = [options.ofEdges.name, options.ofNodes.name].compactMap { $0.map { "'\($0)'" } }
      throw Failure(
        .invalidNetwork,
        "the capacities in \(names.joined(separator: " and ")) add up to more than "
          + "\(Digraph.greatestCapacitySum)")
    }
    return (edges, nodes)
  }

  /// What comes of a question about flows, or the failure that nothing bounds them.
  func bounded<Answer>(
    _ question: () throws(UnboundedFlow) -> Answer
  ) throws(Failure) -> Answer {
    do throws(UnboundedFlow) {
      return try question()
    } catch {
      throw unbounded(along: error.path)
    }
  }

  /// The failure that nothing bounds a flow.
  func unbounded(along path: Path) -> Failure {
    guard !path.edges.isEmpty else {
      return Failure(
        .usage,
        "'\(file.names[path.source])' is both in --from and in --to: nothing bounds the flow")
    }
    return Failure(
      .invalidNetwork,
      "nothing bounds the flow: every capacity on the way \(words(for: path.nodes)) is infinite")
  }

  /// Some nodes in a row, those in the middle of many left out.
  func words(for nodes: [NodeID]) -> String {
    let nodes = nodes.filter { $0.index < file.names.count }
    guard nodes.count > 6 else { return nodes.map { file.names[$0] }.joined(separator: " > ") }
    return nodes.prefix(3).map { file.names[$0] }.joined(separator: " > ")
      + " > … > " + nodes.suffix(2).map { file.names[$0] }.joined(separator: " > ")
  }
}
