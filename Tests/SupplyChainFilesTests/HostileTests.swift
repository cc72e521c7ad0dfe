import Foundation
import SupplyChainFiles
import Testing

/// Files that mean harm, or came to it: each ends in a diagnostic, soon, and none in a crash.
@Suite struct HostileTests {
  @Test func aliasBombIsRefused() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(codes(text) == ["alias-refused"])
    #expect(codes("? &a [x]\n: y\n? [*a, *a]\n: z\n") == ["alias-refused"])
    let talk = faultless.replacingOccurrences(of: "Summaries", with: "\"a *b* c &d\"")
    #expect(codes(talk) == [])
  }

  @Test(arguments: ["[", "{", "{a: ", "- ", "? "])
  func deepNestingEnds(_ opening: String) {
    let text = "name: " + String(repeating: opening, count: (10 << 20) / opening.utf8.count)
    let found = codes(text)
    #expect(found == ["unreadable-yaml"] || found == ["too-deep"], "\(found)")
  }

  @Test func deepIndentationEnds() {
    var text = ""
    for level in 0..<4500 { text += String(repeating: " ", count: level) + "a:\n" }
    #expect(text.utf8.count > 10_000_000)
    let found = codes(text)
    #expect(found == ["unreadable-yaml"] || found == ["too-deep"], "\(found)")
  }

  @Test func nestingBelowTheLimitOfTheParserIsTooDeep() {
    let (open, close) = (String(repeating: "[", count: 900), String(repeating: "]", count: 900))
    #expect(codes("lodestone: 1\nname: \(open)\(close)") == ["too-deep"])
    #expect(codes(#"{"name": \#(open)\#(close)}"#, name: "x.json") == ["too-deep"])
    let deep = String(repeating: "[", count: 10 << 20)
    #expect(codes(deep, name: "x.json") == ["too-deep"])
  }

  @Test(arguments: ["x", "\"", "'", "x ", "&", "*", "\t", "%", ",", "é"])
  func longLinesEnd(_ piece: String) {
    let size = piece == "x" ? 10 << 20 : 1 << 20
    let line = String(repeating: piece, count: size / piece.utf8.count)
    #expect(!codes("name: " + line).isEmpty)
    #expect(!codes(line).isEmpty)
    #expect(!codes(line, name: "x.json").isEmpty)
  }

  @Test func otherEncodingsAreNamed() throws {
    let folder = try TemporaryFolder()
    let utf16 = Array(faultless.data(using: .utf16) ?? Data())
    #expect(try codes(at: folder.write("a.yaml", utf16)) == ["not-utf-8"])
    let bare = Array(faultless.data(using: .utf16LittleEndian) ?? Data())
    #expect(try codes(at: folder.write("b.yaml", bare)) == ["binary-file"])
    let latin = Array("lodestone: 1\nname: caf".utf8) + [0xE9, 0x0A]
    let reading = try NetworkReader().read(at: folder.write("c.yaml", latin))
    #expect(reading.diagnostics.map(\.code) == ["not-utf-8"])
    #expect(reading.diagnostics[0].location.line == 2)
    #expect(reading.diagnostics[0].location.column == 10)
    let nul = Array("lodestone: 1\nname: a\0b".utf8)
    #expect(try codes(at: folder.write("d.json", nul)) == ["binary-file"])
    let marked = [0xEF, 0xBB, 0xBF] + Array(faultless.utf8)
    #expect(try codes(at: folder.write("e.yaml", marked)) == [])
    #expect(try codes(at: folder.write("f.yaml", [UInt8]())) == ["empty-file"])
  }

  @Test func sizesAreBounded() throws {
    let folder = try TemporaryFolder()
    let big = [UInt8](repeating: 32, count: (16 << 20) + 1)
    #expect(try codes(at: folder.write("big.yaml", big)) == ["too-large"])
    #expect(codes(String(repeating: " ", count: (16 << 20) + 1)) == ["too-large"])
    let path = folder.path("net.yaml")
    try folder.write("net.yaml", "lodestone: 1\nmaterials: {ore: {}}\nsites: big.csv\n")
    #expect(FileManager.default.createFile(atPath: folder.path("big.csv"), contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("big.csv")))
    try handle.truncate(atOffset: (256 << 20) + 1)
    #expect(try codes(at: path) == ["too-large"])
  }

  @Test func endlessAndOddFilesEnd() throws {
    let folder = try TemporaryFolder()
    #expect(try codes(at: "/dev/zero") == ["too-large"])
    #expect(try codes(at: "/dev/null") == ["empty-file"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("loop.yaml"), withDestinationPath: folder.path("loop.yaml"))
    #expect {
      try NetworkReader().read(at: folder.path("loop.yaml"))
    } throws: { error in
      guard case .unreadable = error as? NetworkFileError else { return false }
      return (error as? NetworkFileError)?.exitStatus == 66
    }
    #expect(throws: NetworkFileError.notFound(path: folder.path("none.yaml"))) {
      try NetworkReader().read(at: folder.path("none.yaml"))
    }
  }

  @Test func manyFaultsAreCounted() {
    let links = String(repeating: "  - {from: x, to: cars, material: oxide}\n", count: 2000)
    let reading = NetworkReader().read(
      text: faultless.replacingOccurrences(of: "links:\n", with: "links:\n" + links))
    #expect(reading.diagnostics.count == 501)
    #expect(reading.diagnostics.last?.code == "and-more")
    #expect(reading.diagnostics.last?.message.hasPrefix("1500 more") == true)
    #expect(reading.diagnostics.text().split(separator: "\n").count < 30)
  }
}

/// The codes of everything found in a text.
func codes(_ text: String, name: String = "network.yaml") -> Set<String> {
  Set(NetworkReader().read(text: text, name: name).diagnostics.map(\.code))
}

/// The codes of everything found at a path.
func codes(at path: String) throws -> Set<String> {
  Set(try NetworkReader().read(at: path).diagnostics.map(\.code))
}
