import Foundation
import SupplyChainReports

/// A condition on a column or on a value beside the rows: `share>0.5`, `inescapable=yes`.
///
/// Numbers are compared as numbers; with `=` and `!=`, flags and texts as they are written. What is
/// missing fulfills nothing.
struct Condition {
  let text: String
  private let name: String
  private let comparison: Comparison
  private let value: String

  private enum Comparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case notEqual = "!="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  init(_ text: String, of table: Table) throws(Failure) {
    guard
      let (comparison, range) = Comparison.allCases.lazy.compactMap({ comparison in
        text.range(of: comparison.rawValue).map { (comparison, $0) }
      }).first
    else {
      throw Failure(.usage, "'\(text)' is not a condition: column>number is expected")
    }
    self.text = text
    self.comparison = comparison
    name = text[..<range.lowerBound].trimmingCharacters(in: .whitespaces)
    value = text[range.upperBound...].trimmingCharacters(in: .whitespaces)
    let known = table.columns.map(\.name) + table.scalars.map(\.name)
    guard known.contains(name) else {
      throw Failure(
        .usage, "no column '\(name)' in this answer: it has \(known.joined(separator: ", "))")
    }
    let isEquality = comparison == .equal || comparison == .notEqual
    guard !value.isEmpty, isEquality || Double(value)?.isFinite == true else {
      throw Failure(.usage, "'\(value)' in '\(text)' is not a number")
    }
  }

  /// Where the condition holds first, in words, or `nil` where it holds nowhere.
  func firstMatch(in table: Table) -> String? {
    if let column = table.columns.firstIndex(where: { $0.name == name }) {
      guard let row = table.rows.first(where: { holds(for: $0[column]) }) else { return nil }
      guard case .text(let name)? = row.first else { return "" }
      return ", first of \(name)"
    }
    return table.scalars.contains { $0.name == name && holds(for: $0.value) } ? "" : nil
  }

  private func holds(for cell: Table.Cell) -> Bool {
    switch cell {
    case .missing: false
    case .number(let number): Double(value).map { holds(number, $0) } ?? false
    case .flag(let flag): holds(flag ? ["yes", "true"] : ["no", "false"])
    case .text(let text): holds([text])
    }
  }

  private func holds(_ words: [String]) -> Bool {
    switch comparison {
    case .equal: words.contains(value)
    case .notEqual: !words.contains(value)
    default: false
    }
  }

  private func holds(_ number: Double, _ bound: Double) -> Bool {
    switch comparison {
    case .above: number > bound
    case .atLeast: number >= bound
    case .below: number < bound
    case .atMost: number <= bound
    case .equal: number == bound
    case .notEqual: number != bound
    }
  }
}
