/// How a number is known, from the strongest to the weakest.
public enum Grade: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Counted or measured, in a statistic or a company's own figures.
  case observed
  /// Said by somebody who should know.
  case reported
  /// Computed from other numbers; the note says how.
  case derived
  /// Supposed, for want of anything better.
  case assumed

  /// Stronger grades come first.
  public static func < (left: Grade, right: Grade) -> Bool {
    Self.allCases.firstIndex(of: left) ?? 0 < Self.allCases.firstIndex(of: right) ?? 0
  }
}

/// Where a number comes from and how well it is known.
public struct Provenance: Hashable, Sendable {
  /// The ids of the sources, as in ``SupplyNetwork/sources``.
  public var sources: [String]
  /// How the number is known, or `nil` where nobody said.
  public var grade: Grade?
  /// How it was derived, or what to beware of.
  public var note: String?

  /// A provenance; every part may be missing.
  public init(sources: [String] = [], grade: Grade? = nil, note: String? = nil) {
    self.sources = sources
    self.grade = grade
    self.note = note
  }

  /// Whether nothing at all is said.
  public var isEmpty: Bool { sources.isEmpty && grade == nil && note == nil }
}

/// A publication that numbers of a network are taken from.
public struct Source: Hashable, Sendable {
  /// The id that rows of the network name.
  public var id: String
  /// The title of the publication.
  public var title: String
  /// The year of the edition.
  public var year: Int?
  /// Where it can be found.
  public var url: String?
  /// Under what terms its figures may be used.
  public var license: String?
  /// What to know before using it.
  public var note: String?

  /// A publication.
  public init(
    id: String, title: String, year: Int? = nil, url: String? = nil, license: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.url = url
    self.license = license
    self.note = note
  }
}
