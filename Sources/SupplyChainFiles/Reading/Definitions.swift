import GraphFiles
import SupplyChain

/// Everything of one kind that a network defines, by id, with the place of each.
struct Definitions {
  /// What the kind is called in messages: `site`.
  let kind: String
  private let missing: Rule
  private(set) var ids: [String] = []
  private(set) var marks: [Mark] = []
  private var index: [String: Int] = [:]

  init(_ kind: String, missing: Rule) {
    self.kind = kind
    self.missing = missing
  }

  /// Takes up an id; a second one is reported, and is not taken.
  mutating func define(_ id: String, at mark: Mark, log: DiagnosticLog) -> Bool {
    if let first = index[id] {
      let place = log.place(of: marks[first], seenFrom: mark)
      log.report(
        .duplicateID, at: mark, "a second \(kind) '\(id.shortened(to: 80))'",
        hint: "the first is at \(place)")
      return false
    }
    index[id] = ids.count
    ids.append(id)
    marks.append(mark)
    return true
  }

  /// The position of what is named, or `nil` with a report that names the nearest.
  func find(_ id: String, at mark: Mark, log: DiagnosticLog) -> Int? {
    if let found = index[id] { return found }
    log.report(
      missing, at: mark, "no \(kind) '\(id.shortened(to: 80))' in this network",
      hint: log.isTired(of: missing) ? nil : hint(for: id, at: mark, log: log))
    return nil
  }

  private func hint(for id: String, at mark: Mark, log: DiagnosticLog) -> String? {
    if ids.isEmpty { return "none is listed" }
    // Comparing takes the square of the length for each candidate.
    guard id.count <= 200, ids.count * id.count * id.count <= 20_000_000,
      let nearest = id.nearest(in: ids).first,
      let place = index[nearest]
    else { return ids.count <= 12 ? "there are \(ids.joined(separator: ", "))" : nil }
    return "did you mean '\(nearest)' (\(log.place(of: marks[place], seenFrom: mark)))?"
  }
}
