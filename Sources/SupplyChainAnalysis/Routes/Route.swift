import GraphCore
import SupplyChain

/// A way from a site that needs no inputs to a demand.
///
/// Amounts are those of the final product: where a recipe needs 0.3 t of metal for a tonne of
/// magnet, a link that carries 30 t of metal lets 100 t of magnet through, and a tonne of magnet
/// pays for carrying 0.3 t.
public struct Route: Hashable, Sendable {
  /// Its links, from the source to the demand; none where the demand's own site makes the product.
  public let links: [EdgeID]
  /// The sites it passes, from the source to the demand.
  public let sites: [NodeID]
  /// The countries it touches, those of its sites and those it passes through, in order.
  public let countries: [CountryCode]
  /// USD for carrying what one unit of the product needs, or `nil` where a link's cost is not
  /// known.
  public let cost: Double?
  /// Days on the way, or `nil` where a link's are not known.
  public let leadTime: Double?
  /// What its tightest part lets through, in units of the product a year; infinite where nothing
  /// bounds it, `nil` where a site's capacity is not known.
  public let capacity: Double?
  /// The chance that at least one country touched is disrupted in a year, `1 − Π(1 − p)`, or `nil`
  /// where a country's is not known.
  public let risk: Double?
}

/// What routes are ranked by.
public enum RouteMeasure: String, Hashable, Sendable, CaseIterable {
  /// The least cost first.
  case cost
  /// The fewest days first.
  case leadTime = "lead_time"
  /// The least risk first.
  case risk
  /// The largest capacity first.
  case capacity
}

/// What routes may not share.
public enum RouteDisjointness: String, Hashable, Sendable, CaseIterable {
  /// No site but the last.
  case sites
  /// No link.
  case links
  /// No country, neither of a site nor on the way, but those of the target's own sites.
  case countries
}

/// The best routes to a demand, or a largest set of disjoint ones.
public struct RouteAnswer: Sendable {
  /// What the routes are ranked by.
  public let measure: RouteMeasure
  /// What they do not share, where that was asked for.
  public let disjointness: RouteDisjointness?
  /// The routes, the best first.
  public let routes: [Route]
  /// Whether there is none beyond these: the search ended, or it is certain that no larger disjoint
  /// set exists.
  public let isComplete: Bool
  /// What the answer takes for granted.
  public let assumptions: [String]
}
