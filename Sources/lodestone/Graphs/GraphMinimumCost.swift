import ArgumentParser
import GraphCore
import SupplyChainReports

/// `lodestone graph mincost`: the cheapest flow.
struct GraphMinimumCost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mincost",
    abstract: "Finds the cheapest flow of an amount, or of as much as possible.",
    discussion: """
      Beside the cost stands marginal_cost: a price that lies between the cost of the last unit \
      and that of the next. Where these differ it is one of the prices that prove the flow the \
      cheapest; where nothing flows there is none.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var ends: EndOptions
  @OptionGroup var capacity: CapacityOptions

  @Option(help: "The edge attribute with the cost of a unit; may be negative. (default: cost)")
  var cost: String?

  @Option(
    parsing: .unconditional, help: "What stands for a missing cost of an edge; may be negative.")
  var missingCost: Amount?

  @Option(help: "The node attribute with the cost of a unit that passes; without it none.")
  var nodeCost: String?

  @Option(
    parsing: .unconditional, help: "What stands for a missing cost of a node; may be negative.")
  var missingNodeCost: Amount?

  @Option(help: "How much is to flow; without it, as much as possible.")
  var amount: Quantity?

  @OptionGroup var answer: AnswerOptions

  /// A finite number.
  struct Amount: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
      guard let value = Double(argument), value.isFinite else { return nil }
      self.value = value
    }
  }

  func validate() throws {
    if let amount, !amount.value.isFinite {
      throw ValidationError("--amount takes a number; without it, as much as possible flows")
    }
    if missingNodeCost != nil, nodeCost == nil {
      throw ValidationError("--missing-node-cost goes with --node-cost ATTRIBUTE")
    }
  }

  func run() throws {
    var graph = try source.load()
    graph.tellMaterials()
    let ends = try ends.ends(in: graph)
    let capacities = try graph.edgeNumbers(capacity.ofEdges)
    let nodeCapacities = try graph.nodeNumbers(capacity.ofNodes)
    let finite = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    let costs = try graph.edgeNumbers(
      NumberColumn(
        "cost", cost, usual: "cost", fallback: (missingCost?.value).map(Quantity.init(value:))),
      in: finite)
    let nodeCosts = try graph.nodeNumbers(
      NumberColumn(
        "node-cost", nodeCost, fallback: (missingNodeCost?.value).map(Quantity.init(value:))),
      in: finite)
    let flow = try graph.shipped { () throws(CostFlowFailure) in
      try computing("the cheapest flow") { () throws(CostFlowFailure) in
        try graph.graph.minimumCostFlow(
          from: ends.sources, to: ends.targets, amount: amount?.value, capacities: capacities,
          nodeCapacities: nodeCapacities, costs: costs, nodeCosts: nodeCosts,
          execution: source.execution)
      }
    }
    try answer.write(
      flow.table(of: graph.names, from: ends.sources, to: ends.targets, costs: costs))
  }
}

extension PlainGraph {
  /// What comes of a question about the cheapest flow, or the failure that there is none.
  fileprivate func shipped<Answer>(
    _ question: () throws(CostFlowFailure) -> Answer
  ) throws(Failure) -> Answer {
    do throws(CostFlowFailure) {
      return try question()
    } catch {
      switch error {
      case .tooMuch(let limit):
        throw Failure(
          .usage, "no more than \(limit.amount.plain) can flow: --amount asks for more")
      case .unboundedCost(let cycle):
        throw Failure(
          .invalidNetwork,
          "no flow is the cheapest: around \(words(for: cycle.nodes + cycle.nodes.prefix(1))) "
            + "the cost is negative and no capacity is finite")
      case .unboundedAmount(let path): throw unbounded(along: path)
      }
    }
  }
}
