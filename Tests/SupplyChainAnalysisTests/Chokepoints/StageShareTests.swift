import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Shares of a stage")
struct StageShareTests {
  private func network() throws -> SupplyNetwork {
    try SupplyNetwork.parsing(
      yaml: """
        name: shares
        stages: [mine, plant, use]
        materials: {ore: {}, metal: {}, slag: {}}
        recipes: {smelt: {inputs: {ore: 2}, outputs: {metal: 1, slag: 0.5}}}
        sites:
          - {id: a, stage: mine, country: AUS, operator: Dig, makes: ore, output: 60, capacity: 60}
          - {id: b, stage: mine, country: CHN, operator: Dig, makes: ore, capacity: 60}
          - {id: c, stage: plant, country: CHN, recipes: [smelt], output: 30, capacity: 30}
          - {id: d, stage: plant, country: JPN, recipes: [smelt], output: 10, capacity: 10}
          - {id: e, stage: use, country: DEU, demand: {metal: 40}}
        links:
          - {from: a, to: c, material: ore, flow: 60}
          - {from: b, to: d, material: ore, flow: 20, via: [SGP]}
          - {from: c, to: e, material: metal, flow: 30, via: [SGP]}
          - {from: d, to: e, material: metal, flow: 10}
        """)
  }

  private func share(_ kind: Element.Kind, _ name: String) throws -> Chokepoint {
    let network = try network()
    let answer = try network.chokepoints(among: network.elements(of: kind))
    return try #require(answer.chokepoints.first { $0.element.name == name })
  }

  @Test("sites count with what they make most of, or send where no output is given")
  func sites() throws {
    #expect(try share(.site, "a").share == 0.75)
    #expect(try share(.site, "b").share == 0.25)
    #expect(try share(.site, "c").share == 0.75)
    #expect(try share(.site, "e").share == nil)
    #expect(try share(.operator, "Dig").share == 1)
    #expect(try share(.countryStage, "CHN plant").share == 0.75)
  }

  @Test("a country counts where its part is largest")
  func country() throws {
    let china = try share(.country, "CHN")
    #expect(china.share == 0.75)
    #expect(china.stage == nil)
    #expect(china.sharedMaterial?.index == 1)
    #expect(china.country?.rawValue == "CHN")
  }

  @Test("links count in the flow of their material between two stages")
  func links() throws {
    #expect(try share(.link, "c->e").share == 0.75)
    #expect(try share(.link, "b->d").share == 0.25)
    #expect(try share(.via, "via SGP").share == 0.75)
  }
}
