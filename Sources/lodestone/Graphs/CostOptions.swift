import ArgumentParser

/// What a flow costs.
struct CostOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edge attribute with the cost of a unit; may be negative. (default: cost)",
      valueName: "attribute"))
  var cost: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What stands for a missing cost of an edge; may be negative.", valueName: "number"))
  var missingCost: Amount?

  @Option(
    help: ArgumentHelp(
      "The node attribute with the cost of a unit that passes; without it none.",
      valueName: "attribute"))
  var nodeCost: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What stands for a missing cost of a node; may be negative.", valueName: "number"))
  var missingNodeCost: Amount?

  /// A finite number.
  struct Amount: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
      guard let value = Double(argument), value.isFinite else { return nil }
      self.value = value
    }
  }

  /// What costs may be.
  static let range = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  func validate() throws {
    if missingNodeCost != nil, nodeCost == nil {
      throw ValidationError("--missing-node-cost goes with --node-cost ATTRIBUTE")
    }
  }

  var ofEdges: NumberColumn {
    NumberColumn(
      "cost", cost, usual: "cost", fallback: (missingCost?.value).map(Quantity.init(value:)))
  }

  var ofNodes: NumberColumn {
    NumberColumn(
      "node-cost", nodeCost, fallback: (missingNodeCost?.value).map(Quantity.init(value:)))
  }
}
