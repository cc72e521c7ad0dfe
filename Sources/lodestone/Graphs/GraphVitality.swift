import ArgumentParser
import GraphCore
import GraphFiles
import SupplyChainReports

/// `lodestone graph vitality`: how much less can flow without each node, edge or group.
struct GraphVitality: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vitality",
    abstract: "Says how much less can flow without each node, edge or group of nodes.",
    discussion: """
      Exact, for all of them. With --by node and --top N only those nodes are tried that can be \
      among the N most vital, which takes far less time.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var capacity: CapacityOptions

  @Option(
    help: ArgumentHelp(
      "What goes: node, edge, or all nodes with one value of an attribute (country).",
      valueName: "what"))
  var by: ElementChoice = .node

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    var graph = try source.load()
    graph.tellMaterials()
    let ends = try ends.ends(in: graph)
    let (capacities, nodeCapacities) = try graph.capacities(capacity)
    let groups = try graph.partition(by: by)
    let question = Question(
      graph: graph, ends: ends, capacities: capacities, nodeCapacities: nodeCapacities,
      execution: source.execution)
    let table = try graph.bounded { () throws(UnboundedFlow) in
      try computing("vitality") { () throws(UnboundedFlow) in
        switch by {
        case .node: try question.nodes(top: answer.failIf == nil ? rows.top : nil)
        case .edge: try question.edges()
        case .attribute(let name): try question.groups(groups, by: name)
        }
      }
    }
    try answer.write(table, top: rows.top)
  }

  /// What is asked, whatever goes.
  private struct Question {
    let graph: PlainGraph
    let ends: EndOptions.Ends
    let capacities: EdgeColumn<Double>
    let nodeCapacities: NodeColumn<Double>?
    let execution: Execution

    func nodes(top: Int?) throws(UnboundedFlow) -> Table {
      if let top {
        return try graph.graph.mostVitalNodes(
          top, from: ends.sources, to: ends.targets, capacities: capacities,
          nodeCapacities: nodeCapacities, execution: execution
        ).table(of: graph.names)
      }
      return try graph.graph.nodeVitality(
        from: ends.sources, to: ends.targets, capacities: capacities,
        nodeCapacities: nodeCapacities, execution: execution
      ).table(of: graph.names)
    }

    /// Of an undirected edge both directions go at once.
    func edges() throws(UnboundedFlow) -> Table {
      try graph.graph.edgeVitality(
        from: ends.sources, to: ends.targets, capacities: capacities,
        nodeCapacities: nodeCapacities, opposites: graph.names.opposites, execution: execution
      ).table(of: graph.names, in: graph.file.graph)
    }

    func groups(_ groups: NodePartition, by name: String) throws(UnboundedFlow) -> Table {
      try graph.graph.groupVitality(
        of: groups.numbers, from: ends.sources, to: ends.targets, capacities: capacities,
        nodeCapacities: nodeCapacities, execution: execution
      ).table(of: graph.names, groups: groups.names, by: name)
    }
  }
}
