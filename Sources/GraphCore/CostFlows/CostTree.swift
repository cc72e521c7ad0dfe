/// A flow of least cost with a tree of directions that cost nothing, to begin closings from.
///
/// All nodes that anything can be sent to from the first are in the tree, and so are all parts
/// that could carry both more and less: of a cycle of them, none of which costs anything, one is
/// filled or emptied.
struct CostTree: Sendable {
  let network: CostNetwork
  /// What a unit is worth at each node; no direction has a negative reduced cost.
  let prices: [Int64]
  let spots: [CostSpot]
  /// The number of nodes in the tree.
  let size: Int

  /// The tree that a closing has left.
  init(_ network: CostNetwork, prices: [Int64], spots: [CostSpot], size: Int) {
    self.network = network
    self.prices = prices
    self.spots = spots
    self.size = size
  }

  /// - Precondition: The prices fit the flow.
  /// - Complexity: O(E log V), and as many steps more for each cycle as it is long.
  init(_ network: CostNetwork, prices: [Int64], from source: Int) {
    let reach = CostReach(network, prices: prices, from: source)
    var growth = CostTreeGrowth(network)
    growth.takeIn(reach)
    self.init(
      growth.network, prices: reach.prices, spots: growth.spots(in: reach.order),
      size: reach.order.count)
  }
}
