import ArgumentParser
import Foundation
import SupplyChainReports

extension TableFormat: ExpressibleByArgument {}

/// How an answer is written, and what in it is a failure.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the answer is written: table, csv, json or markdown.", valueName: "form"))
  var format: TableFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      """
      End with status 1 if any row, or a value beside the rows, fulfills this: \
      'rerouted_fraction>0.5', 'total_unmet>0', 'inescapable=yes' (operators > >= < <= = !=). \
      Rows that --top leaves out count too.
      """, valueName: "condition"))
  var failIf: String?

  /// Writes a table, and fails as asked.
  ///
  /// - Parameters:
  ///   - table: The answer.
  ///   - limit: How many of its rows are written, at most; conditions look at all.
  /// - Throws: ``Failure``, also where the answer fails its own check, and, where the condition
  ///   holds, ``AskedFailure``.
  func write(_ table: Table, top limit: Int? = nil) throws {
    guard !table.certificate.contains(where: { $0.name == "holds" && $0.value == .flag(false) })
    else { throw Failure(.failedCheck, "the answer failed its own check, and is not shown") }
    let condition = try failIf.map { try Condition($0, of: table) }
    var shown = table
    if let limit { shown.rows = Array(table.rows.prefix(limit)) }
    try Output.write(
      shown.text(as: format ?? output.flatMap(Self.format(forFile:)) ?? .table), to: output)
    if let condition, let found = condition.firstMatch(in: table) {
      throw AskedFailure(message: "'\(condition.text)' holds\(found)")
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
