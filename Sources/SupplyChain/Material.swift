/// Something that is made, carried and used, in one unit and on one basis.
public struct Material: Hashable, Sendable {
  /// What the amounts of a material count.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The mass of the contained element.
    case element
    /// The mass of the contained oxide.
    case oxide
    /// The mass of the goods as they are weighed at a border.
    case gross
  }

  /// The id that sites and links name.
  public var id: String
  /// The name to show.
  public var name: String
  /// The unit of every amount of it, per year where it flows: `t`, `kg`, `units`.
  public var unit: String
  /// What its amounts count, where that matters.
  public var basis: Basis?
  /// The codes of the Harmonized System under which it is traded.
  public var harmonizedCodes: [String]
  /// The mass of each chemical element in one unit, by element symbol, where it is known.
  public var contents: [String: Double]

  /// A material; its name is its id where none is given.
  public init(
    id: String, name: String? = nil, unit: String = "t", basis: Basis? = nil,
    harmonizedCodes: [String] = [], contents: [String: Double] = [:]
  ) {
    self.id = id
    self.name = name ?? id
    self.unit = unit
    self.basis = basis
    self.harmonizedCodes = harmonizedCodes
    self.contents = contents
  }
}

/// An amount of one material, in the material's unit.
public struct MaterialAmount: Hashable, Sendable {
  /// The material.
  public var material: MaterialID
  /// How much of it: finite and not negative.
  public var amount: Double

  /// An amount of a material.
  public init(_ material: MaterialID, _ amount: Double) {
    self.material = material
    self.amount = amount
  }
}
