import Foundation
import SupplyChain
import SupplyChainFiles
import TestSupport
import Testing

@Suite struct WriterTests {
  private let network = SupplyNetwork.random(seed: 7)

  @Test func unwritablePlacesAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "x")
    let writer = NetworkWriter(network)
    for (format, path) in [
      (NetworkWriter.Format.yaml, folder.path("none/x.yaml")), (.yaml, folder.path("")),
      (.csv, folder.path("none/net")), (.csv, folder.path("file")), (.yaml, "/dev/full"),
    ] {
      #expect {
        try writer.write(format, to: path)
      } throws: { error in
        (error as? NetworkFileError)?.exitStatus == 74
      }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(left == ["file"])
  }

  @Test func existingFilesAreReplacedWholeAndFoldersKeepTheirOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write("notes.txt", "mine")
    try folder.write("network.yaml", "old")
    let writer = NetworkWriter(network)
    try writer.write(.csv, to: folder.path(""))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
    #expect(left == ["links.csv", "network.yaml", "notes.txt", "sites.csv"])
    try expectSame(network, try SupplyNetwork(readingFrom: folder.path("")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.yaml"), withDestinationPath: folder.path("network.yaml"))
    try writer.write(.yaml, to: folder.path("link.yaml"))
    let place = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.yaml"))
    #expect(place.hasSuffix("network.yaml"))
    try writer.write(.yaml, to: "/dev/null")
    #expect(FileManager.default.isWritableFile(atPath: "/dev/null"))
  }

  @Test func formulasAreGuardedInTables() throws {
    let sites = try #require(NetworkWriter(network).tableFiles.first).text
    for line in sites.split(separator: "\n") {
      for cell in line.split(separator: ",") {
        let text = cell.drop { $0 == "\"" }
        #expect(!text.hasPrefix("=") && !text.hasPrefix("@") && !text.hasPrefix("+"))
      }
    }
  }

  @Test func graphsNameEverySiteAndLink() {
    let text = NetworkWriter(network).text(.dot)
    #expect(text.hasPrefix("digraph \"random\" {\n"))
    #expect(text.count(of: "->") == network.links.count)
    #expect(text.contains("\"site-3\" ["))
  }

  @Test func textsAreTheSameEveryTime() {
    for format in NetworkWriter.Format.allCases {
      let again = SupplyNetwork.random(seed: 7)
      #expect(NetworkWriter(network).text(format) == NetworkWriter(again).text(format))
    }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
