import ArgumentParser
import Foundation
import SupplyChainFiles

/// `lodestone check`: every problem in one or more network files, at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists every problem in one or more network files, at once.",
    discussion: """
      Each problem has a place (file:line:column), a code that Graphs/README.md explains, and, \
      where one is known, a hint. Errors end with status 65; warnings only with --strict, and \
      then with status 1.
      """)

  @Argument(help: "The networks: files, folders with a network.yaml, or - for standard input.")
  var networks: [String]

  @Flag(help: "End with status 1 if there are warnings.")
  var strict = false

  @Flag(help: "Show every problem, not only the first ten of each code.")
  var all = false

  @Option(help: "How the problems are written: table (text) or json.")
  var format: CheckFormat = .table

  /// How diagnostics are written.
  enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  func run() throws {
    var diagnostics: [Diagnostic] = []
    var missing: [NetworkFileError] = []
    var text = ""
    for path in networks {
      do throws(NetworkFileError) {
        let reading = try NetworkReader().read(at: path)
        diagnostics += reading.diagnostics
        text += describe(reading, at: path)
      } catch {
        missing.append(error)
      }
    }
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      text = String(decoding: try encoder.encode(diagnostics), as: UTF8.self) + "\n"
    }
    try Output.write(text, to: nil)
    if let first = missing.first {
      for error in missing.dropFirst() { Output.tell("lodestone: \(error.description)") }
      throw Failure(first)
    }
    if diagnostics.containsError {
      throw ExitCode(Failure.Status.invalidNetwork.rawValue)
    }
    if strict, diagnostics.contains(where: { $0.severity == .warning }) { throw ExitCode(1) }
  }

  private func describe(_ reading: NetworkReading, at path: String) -> String {
    var text = reading.diagnostics.text(repeatingCodesAtMost: all ? .max : 10)
    if !text.isEmpty { text += "\n" }
    let errors = reading.diagnostics.count { $0.severity == .error }
    let warnings = reading.diagnostics.count { $0.severity == .warning }
    let found = "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    guard let network = reading.network else { return text + "\(path): \(found)\n" }
    let size = [
      counted(network.sites.count, "site"), counted(network.links.count, "link"),
      counted(network.demands.count, "demand"),
    ]
    return text + "\(path): \(size.joined(separator: ", ")); \(found)\n"
  }
}
