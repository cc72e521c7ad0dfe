import GraphFiles
import SupplyChain

extension NetworkAssembly {
  func readScenarios(_ node: DocumentNode?) {
    for entry in entries(node, called: "scenarios") where isID(entry.key, at: entry.keyMark) {
      readScenario(entry.key, entry.value)
    }
  }

  /// One scenario.
  func readScenario(_ id: String, _ node: DocumentNode) {
    guard let row = Row(node, .scenario, log: log) else { return }
    guard let measures = row["measures"] else {
      log.report(.missingKey, at: row.mark, "the scenario '\(id)' has no 'measures'")
      return
    }
    guard case .list(let items) = measures.content else {
      log.report(
        .wrongType, at: measures.mark, "'measures' must be a list, not \(measures.kindName)")
      return
    }
    var list: [Measure] = []
    for item in items {
      guard let (measure, mark) = measure(item) else { continue }
      selectorMarks.append((scenarios.count, list.count, mark))
      list.append(measure)
    }
    scenarios.append(
      Scenario(id: id, name: text(row, "name"), note: prose(row, "note"), measures: list))
  }

  private func measure(_ node: DocumentNode) -> (measure: Measure, mark: Mark)? {
    guard let row = Row(node, .measure, log: log) else { return nil }
    guard let restrict = row["restrict"] else {
      log.report(
        .missingKey, at: row.mark, "a measure has no 'restrict'",
        hint: "restrict: {country: CHN, stage: mining}")
      return nil
    }
    if row["factor"] == nil {
      log.report(
        .missingKey, at: row.mark, "a measure has no 'factor'",
        hint: "the part of capacity that is left: 0 for none")
    }
    let selector = selector(restrict)
    let factor = number(row, "factor", in: .upTo(1))
    guard let selector, let factor else { return nil }
    return (.restrict(selector, factor: factor), restrict.mark)
  }

  /// A selector as text, or as a map of the same keys whose lists are alternatives.
  private func selector(_ node: DocumentNode) -> Selector? {
    if let text = node.text {
      do throws(SelectionError) {
        return try Selector(text)
      } catch {
        log.report(.badSelector, at: node.mark, error.description.shortened(to: 300))
        return nil
      }
    }
    guard let row = Row(node, .restrict, log: log) else { return nil }
    let terms = Selector.Key.allCases.compactMap { key -> Selector.Term? in
      let values = list(row[key.rawValue], called: key.rawValue).compactMap(\.text)
      return values.isEmpty ? nil : Selector.Term(key, values)
    }
    if terms.isEmpty, entries(node, called: "restrict").allSatisfy({ Self.isSelectorKey($0.key) }) {
      log.report(.badSelector, at: node.mark, "'restrict' names nothing")
    }
    return terms.isEmpty ? nil : Selector(terms)
  }

  private static func isSelectorKey(_ key: String) -> Bool {
    Selector.Key(rawValue: key) != nil
  }
}
