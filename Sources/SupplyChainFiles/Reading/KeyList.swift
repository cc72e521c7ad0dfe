import SupplyChain

/// The keys that one part of a file may have.
///
/// This is the whole vocabulary of the format; the tables in `Graphs/README.md` list the same.
struct KeyList: Sendable {
  /// What the part is called in messages and in the documentation.
  let section: String
  let names: [String]
  /// Where the keys of the form `flow_source` begin: after the last of all others.
  let figureOrigins: Int
  private let index: [String: Int]

  init(_ section: String, _ names: [String]) {
    self.section = section
    self.names = names
    figureOrigins = 1 + (names.lastIndex(of: "note") ?? names.count)
    index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  /// The position of a key.
  subscript(name: String) -> Int? { index[name] }
}

extension KeyList {
  static let all = [
    network, assume, stage, material, country, source, recipe, site, link, scenario, measure,
    restrict,
  ]

  static let network = KeyList(
    "network",
    [
      "lodestone", "name", "description", "assume", "stages", "materials", "blocs", "countries",
      "sources", "recipes", "sites", "links", "scenarios",
    ])
  static let assume = KeyList("assume", ["spare_capacity"])
  static let stage = KeyList("stage", ["id", "name"])
  static let material = KeyList("material", ["name", "unit", "basis", "hs", "contains"])
  static let country = KeyList("country", ["name", "risk"] + origin)
  static let source = KeyList("source", ["title", "year", "url", "licence", "license", "note"])
  static let recipe = KeyList("recipe", ["name", "inputs", "outputs"] + origin)
  static let site = KeyList(
    "site",
    [
      "id", "name", "stage", "country", "operator", "recipes", "makes", "output", "capacity",
      "demand", "stock",
    ] + origin + Site.Figure.allCases.flatMap { origin(of: $0.rawValue) })
  static let link = KeyList(
    "link",
    ["from", "to", "material", "flow", "capacity", "cost", "lead_time", "loss", "via"] + origin
      + SupplyLink.Figure.allCases.flatMap { origin(of: $0.rawValue) })
  static let scenario = KeyList("scenario", ["name", "note", "measures"])
  static let measure = KeyList("measure", ["restrict", "factor"])
  static let restrict = KeyList("restrict", Selector.Key.allCases.map(\.rawValue))

  private static let origin = ["source", "grade", "note"]

  private static func origin(of figure: String) -> [String] { origin.map { "\(figure)_\($0)" } }
}
