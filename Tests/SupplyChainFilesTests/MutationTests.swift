import Foundation
import SupplyChain
import SupplyChainFiles
import TestSupport
import Testing

/// Whatever is done to a file, reading it ends in a network or in an error with a place.
@Suite struct MutationTests {
  private static let pieces = [
    "", "\"", "'", "{", "}", "[", "]", ",", ":", "\n", "  ", "- ", "~", "null", "0", "-1", "1e400",
    "\u{202E}", "\u{0}", "é", ";", "=", "|", "!", "*a", "&a", "ore", "magnet", "site-0", "#",
  ]

  private func mutated(_ text: String, _ random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...random.index(below: 3) where bytes.count > 1 {
      let start = random.index(below: bytes.count)
      let end = min(bytes.count, start + random.index(below: 12))
      let piece = Self.pieces[random.index(below: Self.pieces.count)]
      bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ reading: NetworkReading) {
    #expect((reading.network == nil) == reading.diagnostics.containsError)
    #expect(reading.diagnostics.allSatisfy { !$0.description.contains("\u{202E}") })
    if let network = reading.network {
      #expect(NetworkReader().read(text: NetworkWriter(network).text(.yaml)).network != nil)
    }
  }

  @Test(arguments: ["yaml", "json"])
  func documentsMayBeDamaged(_ kind: String) throws {
    let path = packageFolder + "/Graphs/tutorial/network.yaml"
    let tutorial = try String(contentsOfFile: path, encoding: .utf8)
    let text =
      kind == "yaml" ? tutorial : NetworkWriter(try SupplyNetwork(readingFrom: path)).text(.json)
    var random = SplitMix64(seed: 2026)
    for _ in 0..<200 {
      check(NetworkReader().read(text: mutated(text, &random), name: "x.\(kind)"))
    }
  }

  @Test func tablesMayBeDamaged() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: 7)
    let files = NetworkWriter(SupplyNetwork.random(seed: 3)).tableFiles
    for file in files { try folder.write(file.name, file.text) }
    for _ in 0..<150 {
      let file = files[random.index(below: 2)]
      try folder.write(file.name, mutated(file.text, &random))
      check(try NetworkReader().read(at: folder.path("")))
      try folder.write(file.name, file.text)
    }
  }
}
