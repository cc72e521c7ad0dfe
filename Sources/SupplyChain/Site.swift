/// A mine, refinery, plant, car maker, scrap yard, port or stockpile.
public struct Site: Hashable, Sendable {
  /// A number of a site that can have a provenance of its own.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// The activity of the year.
    case output
    /// The greatest activity, or throughput of a site without recipes.
    case capacity
    /// The amounts wanted.
    case demand
    /// The amounts held.
    case stock
  }

  /// The id that links and selectors name.
  public var id: String
  /// The name to show.
  public var name: String
  /// The step of the chain it belongs to.
  public var stage: StageID
  /// The country it stands in, where that is known.
  public var country: CountryCode?
  /// Who runs it.
  public var `operator`: String?
  /// What it can do, any mix of it up to its capacity; empty where it only receives and passes on.
  public var recipes: [RecipeID]
  /// The activity of all recipes together this year, or `nil` where nobody said.
  public var output: Double?
  /// The greatest activity of all recipes together in a year (the greatest amount sent on, for a
  /// site without recipes), or `nil` where nobody said.
  public var capacity: Double?
  /// What is wanted here in a year.
  public var demand: [MaterialAmount]
  /// What is held here.
  public var stock: [MaterialAmount]
  /// Where the numbers of this site come from, unless ``figureProvenance`` says otherwise.
  public var provenance: Provenance
  /// Provenances of single numbers.
  public var figureProvenance: [Figure: Provenance]

  /// A site; its name is its id where none is given.
  public init(
    id: String, name: String? = nil, stage: StageID, country: CountryCode? = nil,
    operator: String? = nil, recipes: [RecipeID] = [], output: Double? = nil,
    capacity: Double? = nil, demand: [MaterialAmount] = [], stock: [MaterialAmount] = [],
    provenance: Provenance = Provenance(), figureProvenance: [Figure: Provenance] = [:]
  ) {
    self.id = id
    self.name = name ?? id
    self.stage = stage
    self.country = country
    self.operator = `operator`
    self.recipes = recipes
    self.output = output
    self.capacity = capacity
    self.demand = demand
    self.stock = stock
    self.provenance = provenance
    self.figureProvenance = figureProvenance
  }

  /// Where one of its numbers comes from.
  public func provenance(of figure: Figure) -> Provenance {
    figureProvenance[figure] ?? provenance
  }

  /// The amount of a material wanted here, zero where none is.
  public func demand(for material: MaterialID) -> Double {
    demand.reduce(0) { $0 + ($1.material == material ? $1.amount : 0) }
  }

  /// The amount of a material held here, zero where none is.
  public func stock(of material: MaterialID) -> Double {
    stock.reduce(0) { $0 + ($1.material == material ? $1.amount : 0) }
  }
}
