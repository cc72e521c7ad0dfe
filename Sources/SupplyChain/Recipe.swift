/// What one unit of activity eats and makes.
///
/// That one idea covers a mine (no inputs), separation (joint products), magnets (inputs that are
/// all needed), substitution (a second recipe at the same site) and recycling (scrap as input).
public struct Recipe: Hashable, Sendable {
  /// The id that sites name.
  public var id: String
  /// The name to show.
  public var name: String
  /// What one unit of activity eats: all of it is needed.
  public var inputs: [MaterialAmount]
  /// What one unit of activity makes, joint products together.
  public var outputs: [MaterialAmount]
  /// Where the amounts come from.
  public var provenance: Provenance
  /// The material of a recipe that stands for `makes: material` in a file: no input, one unit out.
  public var madeFromNothing: MaterialID?

  /// A recipe; its name is its id where none is given.
  public init(
    id: String, name: String? = nil, inputs: [MaterialAmount] = [], outputs: [MaterialAmount] = [],
    provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.name = name ?? id
    self.inputs = inputs
    self.outputs = outputs
    self.provenance = provenance
    self.madeFromNothing = nil
  }

  /// The recipe that `makes: material` is short for: one unit of it from nothing.
  public init(makes material: MaterialID, id: String) {
    self.init(id: "makes \(id)", outputs: [MaterialAmount(material, 1)])
    madeFromNothing = material
  }

  /// The amount of a material that one unit of activity eats, zero where it needs none.
  public func input(of material: MaterialID) -> Double {
    inputs.reduce(0) { $0 + ($1.material == material ? $1.amount : 0) }
  }

  /// The amount of a material that one unit of activity makes, zero where it makes none.
  public func output(of material: MaterialID) -> Double {
    outputs.reduce(0) { $0 + ($1.material == material ? $1.amount : 0) }
  }
}
