import Foundation
import SupplyChain
import SupplyChainFiles
import Testing

@Suite struct TableTests {
  private let folder: TemporaryFolder
  private static let sites = """
    id,stage,country,operator,makes,output,demand
    pit,mine,AUS,"Dig, Ltd",ore,50,
    cars,use,DEU,,,,ore=50
    """
  private static let links = "from,to,flow,via\npit,cars,50,SGP;EGY\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "network.yaml",
      """
      lodestone: 1
      assume: {spare_capacity: 0}
      stages: [mine, use]
      materials: {ore: {unit: t}}
      sites: sites.csv
      links: links.csv
      """)
    try folder.write("sites.csv", Self.sites)
    try folder.write("links.csv", Self.links)
  }

  private func read() throws -> NetworkReading { try NetworkReader().read(at: folder.path("")) }

  /// The codes with their places, as `code@line:column`.
  private func findings() throws -> [String] {
    try read().diagnostics.map {
      "\($0.code)@\($0.location.line ?? 0):\($0.location.column ?? 0)"
    }
  }

  @Test func tablesAreRead() throws {
    let network = try read().get()
    #expect(try findings() == [])
    #expect(network.sites.values[0].operator == "Dig, Ltd")
    #expect(network.links.values[0].via.map(\.rawValue) == ["SGP", "EGY"])
    #expect(network.demands.map(\.amount) == [50])
  }

  @Test(arguments: ["\r\n", "\r", "\n\n"])
  func lineBreaksOfAnySystemAreRead(_ lineBreak: String) throws {
    let text = Self.sites.replacingOccurrences(of: "\n", with: lineBreak)
    try folder.write("sites.csv", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(try findings() == [])
    #expect(try read().get().sites.count == 2)
    try folder.write("sites.csv", text.replacingOccurrences(of: "ore,50", with: "ore,x"))
    #expect(try findings() == ["not-a-number@\(lineBreak == "\n\n" ? 3 : 2):29"])
  }

  @Test(arguments: [";", "\t"])
  func otherDelimitersAreRead(_ sign: String) throws {
    try folder.write(
      "sites.csv",
      Self.sites.replacingOccurrences(of: "Dig, Ltd", with: "Dig Ltd")
        .replacingOccurrences(of: ",", with: sign))
    #expect(try findings() == [])
    try folder.write(
      "sites.csv", "id;stage;country;makes;output\npit;mine;AUS;ore;0,5\ncars;use;DEU;;\n")
    #expect(try findings().first == "not-a-number@2:18")
    #expect(try read().diagnostics.first?.hint?.contains("decimal sign") == true)
  }

  @Test func brokenRowsAreNamed() throws {
    try folder.write("sites.csv", Self.sites + "\nx,use\ny,use,DEU,,,,,,\n")
    #expect(try findings() == ["ragged-row@4:3", "ragged-row@5:15"])
    #expect(try read().diagnostics[0].message.contains("x,use"))
    try folder.write("sites.csv", Self.sites + "\nx,u\"se,DEU,,,,\nz,nowhere,DEU,,,,\n")
    #expect(try findings() == ["unreadable-csv@4:4", "unknown-stage@5:3"])
    try folder.write("sites.csv", Self.sites + "\n\"x,use,DEU,,,,\nz,nowhere,DEU,,,,\n")
    #expect(try findings() == ["unterminated-quote@4:1"])
    try folder.write("sites.csv", Self.sites + "\n\"two\nlines\",use,DEU,,,,\nz,nowhere,DEU,,,,")
    #expect(try findings() == ["bad-id@4:1", "unknown-stage@6:3"])
  }

  @Test func headersAreChecked() throws {
    try folder.write("links.csv", "from,to,flow,vai,flow\npit,cars,50,,\n")
    #expect(try findings() == ["unknown-key@1:14", "duplicate-key@1:18"])
    #expect(try read().diagnostics[0].hint == "did you mean 'via'?")
    try folder.write("links.csv", "")
    #expect(try findings() == ["empty-file@0:0"])
    try folder.write("links.csv", "from,to,flow\n")
    #expect(try findings().contains("no-links@1:1"))
  }

  @Test func hintsNameTheOtherFile() throws {
    try folder.write("links.csv", "from,to\npit,casr\n")
    let diagnostic = try #require(try read().diagnostics.first)
    #expect(diagnostic.hint?.contains("did you mean 'cars' (") == true)
    #expect(diagnostic.hint?.contains("sites.csv, line 3)?") == true)
  }

  @Test func missingAndOddTablesAreNamed() throws {
    let files = FileManager.default
    try files.removeItem(atPath: folder.path("links.csv"))
    #expect(try findings() == ["missing-table@6:8"])
    try files.createDirectory(
      atPath: folder.path("links.csv"), withIntermediateDirectories: false)
    #expect(try findings() == ["unreadable-table@6:8"])
    try files.removeItem(atPath: folder.path("links.csv"))
    try files.createSymbolicLink(
      atPath: folder.path("links.csv"), withDestinationPath: folder.path("links.csv"))
    #expect(try findings() == ["unreadable-table@6:8"])
  }

  @Test func foldersAndTablesWithoutNetworkFileGetADraft() throws {
    try FileManager.default.removeItem(atPath: folder.path("network.yaml"))
    let hint = try #require(try read().diagnostics.first?.hint)
    let draft = hint.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(draft.contains("stages: [mine, use]"))
    #expect(draft.contains("materials: {ore: {unit: t}}"))
    #expect(draft.contains("assume: {spare_capacity: 0.1}"))
    try folder.write("network.yaml", draft + "\n")
    #expect(try findings() == [])
    #expect(try codes(at: folder.path("sites.csv")) == ["table-alone"])
    let empty = try TemporaryFolder()
    #expect(try codes(at: empty.path("")) == ["no-network-file"])
  }

  @Test func aLongTableIsReadInTime() throws {
    let rows = (0..<20_000).map { "pit,cars,\($0),\"SGP\"" }.joined(separator: "\n")
    try folder.write("links.csv", "from,to,flow,via\n" + rows)
    let start = ContinuousClock.now
    #expect(try read().network?.links.count == 20_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
