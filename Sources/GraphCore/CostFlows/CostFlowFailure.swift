/// Why no flow has the least cost that was asked for, with what shows it.
public enum CostFlowFailure: Error, Hashable, Sendable {
  /// Less than the amount asked for can be shipped: no more than the limit.
  case tooMuch(ShippingLimit)
  /// A cycle of infinite capacity has a negative cost, so every flow can be made cheaper.
  case unboundedCost(DirectedCycle)
  /// As much as possible was asked for, and a path of infinite capacity takes any amount.
  case unboundedAmount(Path)
}

extension CostFlowFailure: CustomStringConvertible {
  /// A sentence for a message about a graph alone.
  public var description: String {
    switch self {
    case .tooMuch(let limit): "no more than \(limit.amount) can be shipped"
    case .unboundedCost(let cycle): "shipping around \(cycle) without end lowers the cost"
    case .unboundedAmount(let path):
      "any amount can be shipped along "
        + path.nodes.map(\.description).joined(separator: " → ")
    }
  }
}
