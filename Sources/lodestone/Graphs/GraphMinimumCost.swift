import ArgumentParser
import GraphCore
import GraphFiles
import SupplyChainReports

/// `lodestone graph mincost`: the cheapest flow, and what it loses with each part of the graph.
struct GraphMinimumCost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mincost",
    abstract: "Finds the cheapest flow of an amount, or what it loses without each node or edge.",
    discussion: """
      Rows are the edges in use, those that carry most first. Beside the cost stands \
      marginal_cost: a price that lies between the cost of the last unit and that of the next. \
      Where these differ it is one of the prices that prove the flow the cheapest; where nothing \
      flows there is none.

      Costs may be negative, but not where an edge leads both ways: to go there and back would \
      lower the cost.

      Costs and capacities that lie too far apart to be added exactly are rounded for the search. \
      What this leaves open is told where it is more than a billionth of the answer; where it is \
      more than a thousandth, there is no answer and the status is 70.

      With --by, rows are what is closed, one at a time: shortfall is how much less is shipped \
      without it, and cost_increase how much more all that is still shipped costs, which is less \
      than nothing where little is.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var capacity: CapacityOptions
  @OptionGroup var cost: CostOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How much is to flow; without it, as much as possible.", valueName: "number"))
  var amount: Quantity?

  @Option(
    help: ArgumentHelp(
      "Nodes through which nothing flows, named as in --from; repeatable.",
      valueName: "nodes"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Show what is lost instead of the flow: without each node, edge, or all nodes with one value \
      of an attribute (country).
      """, valueName: "what"))
  var by: ElementChoice?

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if let amount, !amount.value.isFinite {
      throw ValidationError("--amount takes a number; without it, as much as possible flows")
    }
  }

  func run() throws {
    var graph = try source.load()
    graph.tellMaterials()
    let nodes = try ends.ends(in: graph)
    let closed = try graph.nodes(without, of: "--without")
    if !closed.isEmpty { graph.assume("closed: \(graph.names.list(closed))") }
    var capacities = try graph.edgeNumbers(capacity.ofEdges)
    for node in closed {
      for edge in graph.graph.outEdges(of: node) { capacities[edge] = 0 }
      for edge in graph.graph.inEdges(of: node) { capacities[edge] = 0 }
    }
    let question = CostQuestion(
      ends: nodes, amount: amount?.value, capacities: capacities,
      nodeCapacities: try graph.nodeNumbers(capacity.ofNodes),
      costs: try graph.edgeNumbers(cost.ofEdges, in: CostOptions.range),
      nodeCosts: try graph.nodeNumbers(cost.ofNodes, in: CostOptions.range),
      execution: source.execution)
    let groups = try by.map { choice throws(Failure) in try graph.groups(by: choice) } ?? []
    let table =
      switch by {
      case nil: try question.flow(in: graph)
      case .node: try question.nodes(of: graph)
      case .edge: try question.edges(of: graph)
      case .attribute(let name): try question.groups(groups, by: name, of: graph)
      }
    try answer.write(table, top: rows.top)
  }
}
