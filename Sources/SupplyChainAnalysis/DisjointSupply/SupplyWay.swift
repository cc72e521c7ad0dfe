import GraphCore
import SupplyChain

/// One way to make the product, all inputs included: a network of its own within the network.
public struct SupplyWay: Sendable {
  /// The elements that it uses, in the order of the list, but for those that all ways may use.
  public let elements: [Element]
  /// What it delivers by itself, in units of the product.
  public let delivered: Double
  /// What each link of the network carries in it.
  public let flows: EdgeColumn<Double>
  /// What each site of the network does in it, all recipes together.
  public let activities: NodeColumn<Double>

  /// The links that it uses, in order.
  public var links: [EdgeID] {
    flows.values.indices.filter { flows.values[$0] > 0 }.map { EdgeID($0) }
  }
}
