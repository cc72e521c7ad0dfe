import Foundation
import SupplyChain
import SupplyChainFiles
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [NetworkWriter.Format.yaml, .json, .csv])
  func tutorialSurvives(_ format: NetworkWriter.Format) throws {
    let network = try SupplyNetwork(readingFrom: packageFolder + "/Graphs/tutorial")
    try expectSame(network, try reread(network, format))
  }

  @Test(arguments: [NetworkWriter.Format.yaml, .json, .csv])
  func hardNetworksSurvive(_ format: NetworkWriter.Format) throws {
    for seed in 0..<40 as Range<UInt64> {
      let network = SupplyNetwork.random(seed: seed)
      try expectSame(network, try reread(network, format))
      #expect(NetworkWriter(network).text(format) == NetworkWriter(network).text(format))
    }
  }

  @Test func networkWithoutLinksSurvives() throws {
    let network = try SupplyNetwork.parsing(
      yaml: "materials: {ore: {unit: t}}\nsites: [{id: a, country: AUS}]")
    for format in [NetworkWriter.Format.yaml, .json, .csv] {
      try expectSame(network, try reread(network, format))
    }
  }

  @Test func mixedMakersAreWrittenAsRecipes() throws {
    let network = SupplyNetwork.random(seed: 1)
    var sites = network.sites
    for site in sites.nodes { sites[site].recipes = [RecipeID(0), RecipeID(2)] }
    let mixed = SupplyNetwork(
      name: "mixed", graph: network.graph, stages: network.stages, materials: network.materials,
      recipes: network.recipes, sites: sites, links: network.links, countries: network.countries,
      blocs: network.blocs, sources: network.sources)
    let read = try reread(mixed, .yaml)
    #expect(read.sites.values.allSatisfy { $0.recipes.count == 2 })
    #expect(read.recipes.map(\.outputs).prefix(2) == mixed.recipes.map(\.outputs).prefix(2))
  }

  private func reread(
    _ network: SupplyNetwork, _ format: NetworkWriter.Format
  ) throws -> SupplyNetwork {
    let folder = try TemporaryFolder()
    let path = format == .csv ? folder.path("net") : folder.path("net.\(format.rawValue)")
    try NetworkWriter(network).write(format, to: path)
    return try SupplyNetwork(readingFrom: path)
  }
}

/// Every part of two networks is the same, numbers to the last bit.
func expectSame(_ left: SupplyNetwork, _ right: SupplyNetwork) throws {
  #expect(left.name == right.name)
  #expect(left.summary == right.summary)
  #expect(left.stages == right.stages)
  #expect(left.materials == right.materials)
  #expect(left.recipes == right.recipes)
  for (left, right) in zip(left.sites.values, right.sites.values) { #expect(left == right) }
  for (left, right) in zip(left.links.values, right.links.values) { #expect(left == right) }
  #expect(left.sites.count == right.sites.count)
  #expect(left.links.count == right.links.count)
  #expect(left.countries == right.countries)
  #expect(left.blocs == right.blocs)
  #expect(left.sources == right.sources)
  #expect(left.assumptions == right.assumptions)
  #expect(left.scenarios == right.scenarios)
  for edge in left.graph.edges {
    #expect(left.graph.source(of: edge) == right.graph.source(of: edge))
    #expect(left.graph.target(of: edge) == right.graph.target(of: edge))
  }
}

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "lodestone-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }
}
