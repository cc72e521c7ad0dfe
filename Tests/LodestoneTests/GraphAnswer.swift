import Foundation
import TestSupport
import Testing

/// The answer of a `graph` command, read from its JSON.
struct GraphAnswer {
  let object: [String: Any]

  struct NoAnswer: Error {
    let outcome: Command.Outcome
  }

  /// Runs the command and reads what it writes.
  init(_ arguments: [String]) throws {
    let outcome = try Command().run(["graph"] + arguments + ["--format", "json"])
    guard outcome.status == 0,
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        as? [String: Any]
    else { throw NoAnswer(outcome: outcome) }
    self.object = object
  }

  /// A value beside the rows.
  subscript(number name: String) -> Double? { object[name] as? Double }

  /// A value of the certificate.
  subscript(certificate name: String) -> Any? {
    (object["certificate"] as? [String: Any])?[name]
  }

  /// The rows of some columns, as texts: numbers as they are written, what is missing as `-`.
  func rows(_ names: String...) -> [[String]] {
    let columns = (object["columns"] as? [[String: String]] ?? []).compactMap { $0["name"] }
    let places = names.map { columns.firstIndex(of: $0) }
    return (object["rows"] as? [[Any]] ?? []).map { row in
      places.map { place in
        guard let place else { return "no column" }
        switch row[place] {
        case let text as String: return text
        case let number as NSNumber: return number.stringValue
        default: return "-"
        }
      }
    }
  }

  /// The numbers of one column by the texts of another.
  func numbers(_ column: String, by name: String) -> [String: Double] {
    Dictionary(
      rows(name, column).map { ($0[0], Double($0[1]) ?? .nan) }, uniquingKeysWith: { $1 })
  }
}

/// Whether two lists of numbers by name are the same but for rounding.
func agree(_ left: [String: Double], _ right: [String: Double]) -> Bool {
  left.count == right.count
    && left.allSatisfy { name, value in right[name].map { abs($0 - value) < 1e-9 } ?? false }
}
