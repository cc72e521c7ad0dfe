import GraphFiles
import SupplyChain

extension NetworkAssembly {
  /// The texts of a list, of one text alone, or of a cell with `;` between them.
  func list(_ node: DocumentNode?, called key: String) -> [DocumentNode] {
    guard let node else { return [] }
    switch node.content {
    case .missing: return []
    case .plain, .quoted: return [node]
    case .cell(let text):
      return text.split(separator: ";").map { part in
        DocumentNode(.cell(part.trimmed), at: node.mark)
      }
    case .list(let items):
      return items.filter { item in
        if item.text != nil { return true }
        log.report(
          .wrongType, at: item.mark, "'\(key)' is a list of texts, and this is \(item.kindName)")
        return false
      }
    case .map:
      log.report(.wrongType, at: node.mark, "'\(key)' must be a list, not a map")
      return []
    }
  }

  /// The entries of a map, or of a cell `key=value;key=value`.
  func entries(_ node: DocumentNode?, called key: String) -> [DocumentNode.Entry] {
    guard let node else { return [] }
    switch node.content {
    case .missing: return []
    case .map(let entries): return entries
    case .cell(let text): return cellEntries(text, at: node.mark, called: key)
    case .plain, .quoted, .list:
      log.report(.wrongType, at: node.mark, "'\(key)' must be a map, not \(node.kindName)")
      return []
    }
  }

  private func cellEntries(_ text: String, at mark: Mark, called key: String)
    -> [DocumentNode.Entry]
  {
    var entries: [DocumentNode.Entry] = []
    var seen: Set<String> = []
    for part in text.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else {
        log.report(
          .wrongType, at: mark,
          "'\(key)' is a list of key=value, not '\(String(part).shortened(to: 60))'",
          hint: "write \(key) like this: magnet=700;motor=20")
        continue
      }
      let name = part[..<equals].trimmed
      if !seen.insert(name).inserted {
        log.report(
          .duplicateKey, at: mark, "more than once in one cell: '\(name.shortened(to: 60))'")
        continue
      }
      let value = DocumentNode(.cell(part[part.index(after: equals)...].trimmed), at: mark)
      entries.append(DocumentNode.Entry(key: name, keyMark: mark, value: value))
    }
    return entries
  }

  /// Amounts by material, in the order of the file.
  func amounts(_ row: Row, _ key: String) -> [MaterialAmount] {
    entries(row[key], called: key).compactMap { entry in
      let material = materialIDs.find(entry.key, at: entry.keyMark, log: log)
      let amount = number(entry.value, called: "\(key) of \(entry.key.shortened(to: 60))")
      guard let material, let amount else { return nil }
      return MaterialAmount(MaterialID(material), amount)
    }
  }

  /// The countries of a list.
  func countries(_ node: DocumentNode?, called key: String) -> [CountryCode] {
    list(node, called: key).compactMap(country)
  }

  /// Where the numbers of a row, or one of its figures, come from.
  func provenance(_ row: Row, of figure: String = "") -> Provenance {
    let prefix = figure.isEmpty ? "" : "\(figure)_"
    let sources = list(row["\(prefix)source"], called: "\(prefix)source").compactMap { node in
      node.text.flatMap { sourceIDs.find($0, at: node.mark, log: log) }.map { sourceIDs.ids[$0] }
    }
    return Provenance(
      sources: sources, grade: choice(row, "\(prefix)grade", Grade.self),
      note: prose(row, "\(prefix)note"))
  }

  /// The provenances of the figures that have one of their own.
  func figureProvenance<Figure: RawRepresentable & CaseIterable & Hashable>(
    _ row: Row, _: Figure.Type
  ) -> [Figure: Provenance] where Figure.RawValue == String {
    guard row.hasFigureOrigin else { return [:] }
    var result: [Figure: Provenance] = [:]
    for figure in Figure.allCases {
      let provenance = provenance(row, of: figure.rawValue)
      if !provenance.isEmpty { result[figure] = provenance }
    }
    return result
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
