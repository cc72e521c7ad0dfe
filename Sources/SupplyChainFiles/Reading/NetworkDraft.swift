import GraphFiles

/// A network file for tables that have none yet: what to paste into `network.yaml`.
struct NetworkDraft {
  private let sites: [String: [String]]?
  private let links: [String: [String]]?

  /// Looks at `sites.csv` and `links.csv` of a folder.
  init(folder: String) {
    sites = Self.values(
      of: folder + "sites.csv", .site, ["stage", "makes", "recipes", "output", "demand", "stock"])
    links = Self.values(of: folder + "links.csv", .link, ["material"])
  }

  /// What to do, as a hint.
  var advice: String {
    guard sites != nil || links != nil else {
      return "give the network file itself, or put sites.csv, links.csv and network.yaml there"
    }
    var lines = [
      "make one with these lines, and correct them:", "lodestone: 1", "name: My network",
    ]
    if sites?["output"]?.isEmpty == false { lines.append("assume: {spare_capacity: 0.1}") }
    let stages = (sites?["stage"] ?? []).filter { Rule.problem(ofID: $0) == nil }
    if !stages.isEmpty { lines.append("stages: [\(stages.joined(separator: ", "))]") }
    let listed = (sites?["makes"] ?? []) + (links?["material"] ?? []) + amounts
    var seen: Set<String> = []
    let materials = (listed.isEmpty ? ["goods"] : listed).filter {
      Rule.problem(ofID: $0) == nil && seen.insert($0).inserted
    }
    lines.append(
      "materials: {\(materials.map { "\($0): {unit: t}" }.joined(separator: ", "))}")
    if !recipes.isEmpty {
      lines.append("recipes:    # what one unit of activity eats and makes")
      lines += recipes.map { "  \($0): {inputs: {}, outputs: {}}" }
    }
    if sites != nil { lines.append("sites: sites.csv") }
    if links != nil { lines.append("links: links.csv") }
    return lines.joined(separator: "\n")
  }

  /// The recipes that sites name.
  private var recipes: [String] {
    var seen: Set<String> = []
    return (sites?["recipes"] ?? []).flatMap { $0.split(separator: ";").map { $0.trimmed } }
      .filter { Rule.problem(ofID: $0) == nil && seen.insert($0).inserted }
  }

  /// The materials of cells `material=amount;material=amount`.
  private var amounts: [String] {
    ((sites?["demand"] ?? []) + (sites?["stock"] ?? [])).flatMap { cell in
      cell.split(separator: ";").compactMap { $0.split(separator: "=").first?.trimmed }
    }
  }

  /// The different values of some columns, in order of appearance, at most forty of each.
  private static func values(
    of path: String, _ keys: KeyList, _ columns: [String]
  ) -> [String: [String]]? {
    guard let bytes = try? FileBytes.read(path, limit: FileBytes.tableLimit) else { return nil }
    let log = DiagnosticLog()
    let file = log.add(file: path)
    guard FileText.isText(bytes, file: file, log: log) else { return nil }
    let table = CSVTable(
      bytes, file: file, delimiter: CSVTable.delimiter(of: bytes, keys), log: log)
    var header: [String] = []
    var found: [String: [String]] = [:]
    table.forEachRow { cells, _ in
      guard !header.isEmpty else {
        header = cells.map(\.text)
        return
      }
      for (name, cell) in zip(header, cells) where columns.contains(name) && !cell.text.isEmpty {
        guard found[name, default: []].count < 40, !found[name, default: []].contains(cell.text)
        else { continue }
        found[name, default: []].append(cell.text)
      }
    }
    return found
  }
}
