/// What a network knows of a country.
public struct Country: Hashable, Sendable {
  /// The code that sites and links name.
  public var code: CountryCode
  /// The name to show.
  public var name: String
  /// The chance of a disruption in a year, from 0 to 1, or `nil` where nobody said.
  public var risk: Double?
  /// Where the risk comes from.
  public var provenance: Provenance

  /// A country; its name is its code where none is given.
  public init(
    code: CountryCode, name: String? = nil, risk: Double? = nil,
    provenance: Provenance = Provenance()
  ) {
    self.code = code
    self.name = name ?? code.rawValue
    self.risk = risk
    self.provenance = provenance
  }
}

/// Countries that act together: an alliance, a customs union.
public struct Bloc: Hashable, Sendable {
  /// The id that selectors name.
  public var id: String
  /// Its members.
  public var members: [CountryCode]

  /// A bloc of countries.
  public init(id: String, members: [CountryCode]) {
    self.id = id
    self.members = members
  }
}

/// A step of the chain.
public struct Stage: Hashable, Sendable {
  /// The id that sites and selectors name.
  public var id: String
  /// The name to show.
  public var name: String

  /// A stage; its name is its id where none is given.
  public init(id: String, name: String? = nil) {
    self.id = id
    self.name = name ?? id
  }
}
