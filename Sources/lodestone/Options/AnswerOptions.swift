import ArgumentParser
import Foundation
import SupplyChainReports

extension TableFormat: ExpressibleByArgument {}

/// How an answer is written, and what in it is a failure.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How the answer is written: table, csv, json or markdown.")
  var format: TableFormat?

  @Option(name: [.customShort("o"), .long], help: "The file to write; standard output without it.")
  var output: String?

  @Option(
    help: """
      End with status 1 if a row fulfills this: 'rerouted_fraction>0.5' \
      (operators > >= < <= = !=).
      """)
  var failIf: String?

  /// Writes a table, and fails as asked.
  func write(_ table: Table) throws {
    let condition = try failIf.map { try Condition($0, columns: table.columns) }
    let text = table.text(as: format ?? output.flatMap(Self.format(forFile:)) ?? .table)
    try Output.write(Data(text.utf8), to: output)
    if let condition, let row = table.rows.first(where: condition.holds) {
      let name = row.first.flatMap { cell in
        if case .text(let text) = cell { text } else { nil }
      }
      throw AskedFailure(
        message: "'\(condition.text)' holds" + (name.map { ", first of \($0)" } ?? ""))
    }
  }

  private static func format(forFile path: String) -> TableFormat? {
    switch path.split(separator: ".").last?.lowercased() {
    case "csv": .csv
    case "json": .json
    case "md": .markdown
    default: nil
    }
  }
}

/// A condition on a column: `share>0.5`.
struct Condition {
  let text: String
  private let column: Int
  private let isFulfilled: @Sendable (Double, Double) -> Bool
  private let bound: Double

  init(_ text: String, columns: [Table.Column]) throws(Failure) {
    let operators: [(String, @Sendable (Double, Double) -> Bool)] = [
      (">=", { $0 >= $1 }), ("<=", { $0 <= $1 }), ("!=", { $0 != $1 }), (">", { $0 > $1 }),
      ("<", { $0 < $1 }), ("=", { $0 == $1 }),
    ]
    guard
      let (range, test) = operators.lazy.compactMap({ name, test in
        text.range(of: name).map { ($0, test) }
      }).first
    else {
      throw Failure(.usage, "'\(text)' is not a condition: column>number is expected")
    }
    let name = text[..<range.lowerBound].trimmingCharacters(in: .whitespaces)
    let number = text[range.upperBound...].trimmingCharacters(in: .whitespaces)
    guard let column = columns.firstIndex(where: { $0.name == name }) else {
      throw Failure(
        .usage,
        "no column '\(name)' in this answer: "
          + "it has \(columns.map(\.name).joined(separator: ", "))")
    }
    guard let bound = Double(number), bound.isFinite else {
      throw Failure(.usage, "'\(number)' in '\(text)' is not a number")
    }
    self.text = text
    self.column = column
    self.bound = bound
    isFulfilled = test
  }

  /// Whether a row fulfills it; what is missing does not.
  func holds(_ row: [Table.Cell]) -> Bool {
    row[column].number.map { isFulfilled($0, bound) } ?? false
  }
}
