import GraphCore
import SupplyChain

/// How much of every demand can be served, by which plan, and what more capacity would be worth.
public struct SupplyAnswer: Sendable {
  /// What one demand gets.
  public struct Service: Hashable, Sendable {
    /// What is wanted.
    public let demand: Demand
    /// Whether the question was about this demand.
    public let isTarget: Bool
    /// How much of it is served in a year.
    public let served: Double
    /// How much of it is not.
    public var unmet: Double { demand.amount - served }
  }

  /// Who was served first when there was not enough.
  public let rule: AllocationRule
  /// One entry for each demand of the network.
  public let services: [Service]
  /// What each link carries in the plan: the one that departs least from today's flows, and of
  /// those the cheapest.
  public let flows: EdgeColumn<Double>
  /// What each site does in the plan, all recipes together.
  public let activities: NodeColumn<Double>
  /// The product gained per unit of capacity added to a site, under the rule.
  public let sitePrices: NodeColumn<Double>
  /// The product gained per unit of capacity added to a link, under the rule.
  public let linkPrices: EdgeColumn<Double>
  /// How much the plan departs from today's flows, in units carried, over links with a known flow.
  public let departure: Double
  /// What the plan's transport costs in USD a year, over links with a known cost; `nil` where none
  /// is known.
  public let cost: Double?
  /// How well every program behind the answer was checked.
  public let proof: Proof
  /// What the answer takes for granted.
  public let assumptions: [String]

  /// What all demands asked about get together.
  public var servedToTarget: Double {
    services.reduce(0) { $0 + ($1.isTarget ? $1.served : 0) }
  }

  /// What all demands asked about miss together.
  public var unmetOfTarget: Double {
    services.reduce(0) { $0 + ($1.isTarget ? $1.unmet : 0) }
  }
}
