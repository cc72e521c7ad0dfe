import Foundation
import Testing

@testable import SupplyChainFiles

/// `Graphs/README.md` says what the reader does: the same keys, the same codes, working samples.
@Suite struct ReadmeTests {
  private let lines: [Substring]

  init() throws {
    let text = try String(contentsOfFile: packageFolder + "/Graphs/README.md", encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The words in code type of the first cell of every row of the table under a heading.
  private func tableKeys(under heading: String) throws -> [String] {
    let start = try #require(lines.firstIndex { $0 == heading })
    let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
    return section.filter { $0.hasPrefix("| `") }.flatMap { row in
      let cell = row.split(separator: "|").first ?? ""
      return cell.split(separator: "`").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  @Test func tablesListExactlyTheKeysOfTheReader() throws {
    for keys in KeyList.all {
      #expect(try tableKeys(under: "### \(keys.section)") == keys.names, "\(keys.section)")
    }
  }

  @Test func everyRuleIsExplained() throws {
    #expect(try tableKeys(under: "## What is checked") == Rule.all.map(\.code))
    for rule in Rule.all {
      let row = "| `\(rule.code)` | \(rule.severity.rawValue) | \(rule.explanation) |"
      #expect(lines.contains { $0 == row }, "\(row)")
    }
  }

  @Test func samplesWork() throws {
    let folder = try TemporaryFolder()
    for name in ["network.yaml", "sites.csv", "links.csv"] {
      let start = try #require(lines.firstIndex { $0 == "<!-- file: \(name) -->" })
      let block = lines[(start + 2)...].prefix { $0 != "```" }
      try folder.write(name, block.joined(separator: "\n"))
    }
    let reading = try NetworkReader().read(at: folder.path(""))
    #expect(reading.diagnostics == [], "\(reading.diagnostics.text())")
    #expect(try reading.get().links.count == 4)
  }

  @Test func sampleOfADiagnosticIsReal() throws {
    let text = faultless.replacingOccurrences(of: "from: baotou", with: "from: baotuo")
    let diagnostic = try #require(NetworkReader().read(text: text).diagnostics.first)
    let page = lines.joined(separator: "\n")
    #expect(page.contains(diagnostic.description), "\(diagnostic)")
  }
}
