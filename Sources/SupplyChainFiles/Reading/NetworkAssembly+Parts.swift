import SupplyChain

extension NetworkAssembly {
  /// The entries of a top-level map whose keys are ids, with the row of each.
  private func records(
    _ node: DocumentNode?, _ key: String, _ keys: KeyList
  ) -> [(id: String, mark: Mark, row: Row)] {
    entries(node, called: key).compactMap { entry in
      if entry.value.isMissing { return (entry.key, entry.keyMark, Row(keys, at: entry.keyMark)) }
      return Row(entry.value, keys, log: log).map { (entry.key, entry.keyMark, $0) }
    }
  }

  func readStages(_ node: DocumentNode?) {
    guard let node else { return }
    guard case .list(let items) = node.content else {
      log.report(.wrongType, at: node.mark, "'stages' must be a list, not \(node.kindName)")
      isMissingStages = true
      return
    }
    for item in items {
      var (id, name) = (item, String?.none)
      if case .map = item.content {
        guard let row = Row(item, .stage, log: log) else { continue }
        guard let given = row["id"] else {
          log.report(.missingKey, at: item.mark, "a stage has no 'id'")
          continue
        }
        (id, name) = (given, text(row, "name"))
      }
      guard let text = id.text else {
        log.report(.wrongType, at: id.mark, "a stage is an id, or a map with 'id' and 'name'")
        continue
      }
      guard isID(text, at: id.mark), stageIDs.define(text, at: id.mark, log: log) else { continue }
      stages.append(Stage(id: text, name: name))
    }
  }

  func readMaterials(_ node: DocumentNode?, in root: Row) {
    guard node != nil else {
      log.report(
        .missingKey, at: root.mark, "the key 'materials' is missing",
        hint: "list what is carried: 'materials: {ore: {unit: t}}'")
      return
    }
    for (id, mark, row) in records(node, "materials", .material) {
      guard isID(id, at: mark), materialIDs.define(id, at: mark, log: log) else { continue }
      var contents: [String: Double] = [:]
      for entry in entries(row["contains"], called: "contains") {
        guard isID(entry.key, at: entry.keyMark) else { continue }
        contents[entry.key] = number(entry.value, called: "contains \(entry.key)")
      }
      materials.append(
        Material(
          id: id, name: text(row, "name"), unit: text(row, "unit") ?? "t",
          basis: choice(row, "basis", Material.Basis.self),
          harmonizedCodes: list(row["hs"], called: "hs").compactMap {
            text($0, called: "hs")
          }, contents: contents))
    }
  }

  func readSources(_ node: DocumentNode?) {
    for (id, mark, row) in records(node, "sources", .source) {
      guard isID(id, at: mark), sourceIDs.define(id, at: mark, log: log) else { continue }
      sources.append(
        Source(
          id: id, title: text(row, "title") ?? id, year: year(row["year"]),
          url: text(row, "url"), license: text(row, "licence") ?? text(row, "license"),
          note: prose(row, "note")))
    }
  }

  private func year(_ node: DocumentNode?) -> Int? {
    guard let node else { return nil }
    if let year = node.text.flatMap({ Int($0) }), (1...9999).contains(year) { return year }
    log.report(.badValue, at: node.mark, "'year' cannot be \(node.kindName)", hint: "2026")
    return nil
  }

  func readCountries(_ node: DocumentNode?) {
    for (id, mark, row) in records(node, "countries", .country) {
      guard let code = country(DocumentNode(.plain(id), at: mark)) else { continue }
      countries.append(
        Country(
          code: code, name: text(row, "name"), risk: number(row, "risk", in: .upTo(1)),
          provenance: provenance(row)))
    }
  }

  func readBlocs(_ node: DocumentNode?) {
    for entry in entries(node, called: "blocs") where isID(entry.key, at: entry.keyMark) {
      let members = countries(entry.value, called: entry.key)
      blocs.append(Bloc(id: entry.key, members: members))
    }
  }

  func readRecipes(_ node: DocumentNode?) {
    for (id, mark, row) in records(node, "recipes", .recipe) {
      guard isID(id, at: mark), recipeIDs.define(id, at: mark, log: log) else { continue }
      if row["outputs"] == nil {
        log.report(
          .missingKey, at: mark, "the recipe '\(id)' has no 'outputs'",
          hint: "outputs: {material: amount per unit of activity}")
      }
      recipes.append(
        Recipe(
          id: id, name: text(row, "name"), inputs: amounts(row, "inputs"),
          outputs: amounts(row, "outputs"), provenance: provenance(row)))
    }
  }
}
