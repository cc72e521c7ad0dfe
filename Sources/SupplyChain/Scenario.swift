/// A state of the world in which parts of the network are held back.
public struct Scenario: Hashable, Sendable {
  /// The id that the command names.
  public var id: String
  /// The name to show.
  public var name: String
  /// What is known of it, and from where.
  public var note: String?
  /// What happens, all of it at once.
  public var measures: [Measure]

  /// A scenario; its name is its id where none is given.
  public init(id: String, name: String? = nil, note: String? = nil, measures: [Measure]) {
    self.id = id
    self.name = name ?? id
    self.note = note
    self.measures = measures
  }
}

/// One thing that happens in a scenario.
public enum Measure: Hashable, Sendable {
  /// What a selector names is available only in part: capacity times `factor`, from 0 (gone) to 1.
  case restrict(Selector, factor: Double)
}
