import GraphCore

/// What one site wants of one material: what losses are measured against.
public struct Demand: Hashable, Sendable {
  /// The site that wants it.
  public let site: NodeID
  /// What it wants.
  public let material: MaterialID
  /// How much of it in a year.
  public let amount: Double

  /// An amount of a material wanted at a site.
  public init(site: NodeID, material: MaterialID, amount: Double) {
    self.site = site
    self.material = material
    self.amount = amount
  }
}

extension SupplyNetwork {
  /// Every demand above zero, in order of site and of the site's own list.
  public var demands: [Demand] {
    graph.nodes.flatMap { node in
      sites[node].demand.filter { $0.amount > 0 }.map {
        Demand(site: node, material: $0.material, amount: $0.amount)
      }
    }
  }
}
