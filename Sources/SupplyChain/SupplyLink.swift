/// One material on its way from one site to another.
public struct SupplyLink: Hashable, Sendable {
  /// A number of a link that can have a provenance of its own.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// The amount that leaves in a year.
    case flow
    /// The greatest amount in a year.
    case capacity
    /// The cost of carrying one unit.
    case cost
    /// The days on the way.
    case leadTime = "lead_time"
    /// The part lost on the way.
    case loss
  }

  /// What it carries.
  public var material: MaterialID
  /// The amount that left this year, or `nil` where nobody said; zero is a link unused today.
  public var flow: Double?
  /// The greatest amount in a year, or `nil` where only the ends bound it.
  public var capacity: Double?
  /// USD per unit carried, or `nil` where nobody said.
  public var cost: Double?
  /// Days on the way, or `nil` where nobody said.
  public var leadTime: Double?
  /// The part of what leaves that does not arrive, at least 0 and below 1.
  public var loss: Double
  /// The countries it passes through, not counting those of its ends.
  public var via: [CountryCode]
  /// Where the numbers of this link come from, unless ``figureProvenance`` says otherwise.
  public var provenance: Provenance
  /// Provenances of single numbers.
  public var figureProvenance: [Figure: Provenance]

  /// A link that carries a material.
  public init(
    material: MaterialID, flow: Double? = nil, capacity: Double? = nil, cost: Double? = nil,
    leadTime: Double? = nil, loss: Double = 0, via: [CountryCode] = [],
    provenance: Provenance = Provenance(), figureProvenance: [Figure: Provenance] = [:]
  ) {
    self.material = material
    self.flow = flow
    self.capacity = capacity
    self.cost = cost
    self.leadTime = leadTime
    self.loss = loss
    self.via = via
    self.provenance = provenance
    self.figureProvenance = figureProvenance
  }

  /// Where one of its numbers comes from.
  public func provenance(of figure: Figure) -> Provenance {
    figureProvenance[figure] ?? provenance
  }
}
