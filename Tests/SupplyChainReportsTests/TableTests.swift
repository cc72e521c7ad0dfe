import Foundation
import Testing

@testable import SupplyChainReports

@Suite("Tables")
struct TableTests {
  let table = Table(
    network: "Small", question: "what is there", assumptions: ["nothing"],
    columns: [.init("name"), .init("amount", unit: "t"), .init("known"), .init("never")],
    rows: [
      [.text("=cmd, \"quoted\""), .number(1_234_567.891), .flag(true), .missing],
      [.text("한국"), .number(0.000123456), .flag(false), .missing],
      [.text("a|b"), .number(.infinity), .missing, .missing],
    ],
    scalars: [.init("total", .number(2.5), unit: "t")],
    certificate: [.init("holds", .flag(true))])

  @Test("JSON has the keys others rely on, in full precision, and null for what is missing")
  func json() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(table.text(as: .json).utf8)) as? [String: Any])
    #expect(object["network"] as? String == "Small")
    #expect(object["question"] as? String == "what is there")
    #expect(object["assumptions"] as? [String] == ["nothing"])
    let columns = try #require(object["columns"] as? [[String: String]])
    #expect(columns.map { $0["name"] } == ["name", "amount", "known", "never"])
    #expect(columns.map { $0["unit"] } == ["", "t", "", ""])
    let rows = try #require(object["rows"] as? [[Any]])
    #expect(rows[0][0] as? String == "=cmd, \"quoted\"")
    #expect(rows[0][1] as? Double == 1_234_567.891)
    #expect(rows[0][2] as? Bool == true)
    #expect(rows[2][1] is NSNull && rows[0][3] is NSNull)
    #expect(object["total"] as? Double == 2.5)
    #expect((object["certificate"] as? [String: Bool]) == ["holds": true])
  }

  @Test("CSV quotes, guards formulas and leaves missing cells empty")
  func csv() {
    let lines = table.text(as: .csv).components(separatedBy: "\n")
    #expect(lines[0] == "name,amount,known,never")
    #expect(lines[1] == "\"'=cmd, \"\"quoted\"\"\",1234567.891,true,")
    #expect(lines[2] == "한국,0.000123456,false,")
    #expect(lines[3] == "a|b,inf,,")
    #expect(lines.count == 5)
  }

  @Test("text is aligned in terminal columns and hides what is never known")
  func aligned() {
    let lines = table.text(as: .table).components(separatedBy: "\n")
    #expect(!lines[0].contains("never"))
    #expect(lines[2].contains("1,234,568"))
    #expect(lines[3].hasPrefix("한국 "))
    #expect(Set(lines[0...4].map { $0.displayWidth >= 16 }) == [true])
    #expect(lines.contains("total: 2.5 t"))
    #expect(lines.contains("assumed: nothing"))
  }

  @Test("Markdown escapes what would end a cell")
  func markdown() {
    let text = table.text(as: .markdown)
    #expect(text.contains("| a\\|b |"))
    #expect(text.contains("| ---: |"))
  }

  @Test(
    "numbers are short to read",
    arguments: [
      (0, "0"), (1, "1"), (0.5, "0.5"), (12.3456, "12.35"), (999.96, "1,000"), (1000, "1,000"),
      (-1_234_567, "-1,234,567"), (0.00012345, "0.0001234"), (1e-9, "1.0e-09"), (66.04, "66.04"),
    ])
  func readable(_ number: Double, _ text: String) {
    #expect(number.readable == text)
  }

  @Test("an empty answer says so")
  func empty() {
    let empty = Table(network: "", question: "", columns: [.init("name")], rows: [])
    #expect(empty.text(as: .table).contains("(nothing)"))
    #expect(empty.text(as: .csv) == "name\n")
  }

  @Test("control characters of names cannot move the cursor")
  func controlCharacters() {
    let table = Table(
      network: "", question: "", columns: [.init("name")], rows: [[.text("a\u{1B}[2Jb\u{202E}c")]])
    #expect(!table.text(as: .table).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
