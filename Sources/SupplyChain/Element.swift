import GraphCore

/// Whatever can fail together: a site, a link, an operator, a country, a part of a stage.
///
/// Without it its sites make nothing and pass nothing on, its links carry nothing, and its
/// materials are neither carried, used, held nor delivered. The demand of a lost site stays, for
/// demand is what loss is measured against; so does what others deliver to it.
public struct Element: Hashable, Sendable {
  /// What kinds of element a network has.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One site.
    case site
    /// One link.
    case link
    /// All sites of one operator.
    case `operator`
    /// All sites of one country, and every link that passes through it.
    case country
    /// A country's sites at one stage.
    case countryStage = "country-stage"
    /// A material, wherever it is.
    case material
    /// Every link that passes through one country.
    case via
    /// What a selector names.
    case selection
  }

  /// What kind of element it is.
  public let kind: Kind
  /// How it is written: an id, a code, `CHN separation`, `a->b`.
  public let name: String
  /// The sites that fail, in order.
  public let sites: [NodeID]
  /// The links that fail by themselves, in order; links of failed sites need not be listed.
  public let links: [EdgeID]
  /// The materials that are gone, in order.
  public let materials: [MaterialID]

  /// An element of the given members.
  public init(
    kind: Kind, name: String, sites: [NodeID] = [], links: [EdgeID] = [],
    materials: [MaterialID] = []
  ) {
    self.kind = kind
    self.name = name
    self.sites = sites
    self.links = links
    self.materials = materials
  }
}
