import ArgumentParser

/// A number that is not negative; `inf` where nothing bounds it.
struct Quantity: ExpressibleByArgument {
  let value: Double

  init(value: Double) { self.value = value }

  init?(argument: String) {
    guard let value = Double(argument), value >= 0 else { return nil }
    self.value = value
  }
}

/// Which attribute numbers are taken from, and what stands for those that are missing.
struct NumberColumn {
  /// What was typed, or the attribute that goes without saying.
  let name: String?
  /// Whether it was typed.
  let isNamed: Bool
  /// What stands for a missing number.
  let fallback: Quantity?
  /// The option that names the attribute.
  let option: String

  /// - Parameters:
  ///   - option: The option, without dashes; its opposite begins with `missing-`.
  ///   - typed: What was typed.
  ///   - usual: The attribute that goes without saying, where there is one.
  ///   - fallback: What stands for a missing number.
  init(_ option: String, _ typed: String?, usual: String? = nil, fallback: Quantity?) {
    self.option = "--\(option)"
    name = typed ?? usual
    isNamed = typed != nil
    self.fallback = fallback
  }

  /// The option that says what stands for a missing number.
  var fallbackOption: String { "--missing-" + option.dropFirst(2) }
}

/// What bounds a flow.
struct CapacityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edge attribute that bounds what an edge carries. (default: capacity)",
      valueName: "attribute"))
  var capacity: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What stands for a missing capacity of an edge: a number, or inf.",
      valueName: "number"))
  var missingCapacity: Quantity?

  @Option(
    help: ArgumentHelp(
      "The node attribute that bounds what passes a node; without it nothing does.",
      valueName: "attribute"))
  var nodeCapacity: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What stands for a missing capacity of a node: a number, or inf.",
      valueName: "number"))
  var missingNodeCapacity: Quantity?

  func validate() throws {
    if missingNodeCapacity != nil, nodeCapacity == nil {
      throw ValidationError("--missing-node-capacity goes with --node-capacity ATTRIBUTE")
    }
  }

  var ofEdges: NumberColumn {
    NumberColumn("capacity", capacity, usual: "capacity", fallback: missingCapacity)
  }

  var ofNodes: NumberColumn {
    NumberColumn("node-capacity", nodeCapacity, fallback: missingNodeCapacity)
  }
}

/// What makes a path long.
struct WeightOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edge attribute that is summed along a path; without it each edge counts 1.",
      valueName: "attribute"))
  var weight: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What stands for a missing weight: a number, or inf for an edge that is closed.",
      valueName: "number"))
  var missingWeight: Quantity?

  func validate() throws {
    if missingWeight != nil, weight == nil {
      throw ValidationError("--missing-weight goes with --weight ATTRIBUTE")
    }
  }

  var ofEdges: NumberColumn { NumberColumn("weight", weight, fallback: missingWeight) }
}
