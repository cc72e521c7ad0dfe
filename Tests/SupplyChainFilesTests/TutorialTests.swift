import Foundation
import SupplyChain
import SupplyChainFiles
import Testing

/// The folder of the package.
let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

@Suite struct TutorialTests {
  @Test func tutorialIsCleanAndShort() throws {
    let path = packageFolder + "/Graphs/tutorial"
    let reading = try NetworkReader().read(at: path)
    #expect(reading.diagnostics == [], "\(reading.diagnostics.text())")
    let network = try reading.get()
    #expect(network.sites.count == 12)
    #expect(network.links.count == 18)
    #expect(network.sitesWithUnknownCapacity.isEmpty)
    #expect(network.sources.count == 1)
    let text = try String(contentsOfFile: path + "/network.yaml", encoding: .utf8)
    #expect(text.split(separator: "\n").count <= 75)
  }
}
