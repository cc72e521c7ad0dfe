import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Concentration by hand")
struct ConcentrationTests {
  /// Oxide from three countries (60, 30 and 10), eaten by two (50 in CHN, 40 in JPN).
  static let text = """
    name: shares
    stages: [separation, metal, trade]
    assume: {spare_capacity: 0}
    materials: {oxide: {unit: t}, metal: {unit: t}}
    recipes:
      reduce: {inputs: {oxide: 2}, outputs: {metal: 1}}
    sites:
      - {id: c1, stage: separation, country: CHN, operator: Alpha, makes: oxide, output: 35}
      - {id: c2, stage: separation, country: CHN, operator: Beta, makes: oxide, output: 25}
      - {id: a1, stage: separation, country: AUS, operator: Alpha, makes: oxide, output: 30}
      - {id: m1, stage: separation, country: MYS, makes: oxide}
      - {id: w1, stage: metal, country: CHN, recipes: [reduce], output: 25}
      - {id: w2, stage: metal, country: JPN, recipes: [reduce]}
      - {id: hub, stage: trade, country: SGP}
    links:
      - {from: c1, to: w1, material: oxide, flow: 35}
      - {from: c2, to: w1, material: oxide, flow: 15}
      - {from: a1, to: w2, material: oxide, flow: 30}
      - {from: m1, to: w2, material: oxide, flow: 10}
      - {from: w2, to: hub, material: metal, flow: 20}
    """

  private func stage(
    _ stage: String, of text: String = text, by holder: ConcentrationHolder = .country
  ) throws -> StageConcentration {
    let network = try SupplyNetwork.parsing(yaml: text)
    let stages = network.concentration(by: holder).stages
    return try #require(stages.first { network[$0.stage].id == stage })
  }

  @Test("shares, index and largest holders of countries")
  func countries() throws {
    let oxide = try stage("separation")
    #expect(oxide.total == 100)
    #expect(oxide.holders.map(\.name) == ["CHN", "AUS", "MYS"])
    #expect(oxide.holders.map(\.amount) == [60, 30, 10])
    #expect(abs(oxide.herfindahlIndex - 4_600) < 1e-9)
    #expect(abs(oxide.share(ofLargest: 1) - 0.6) < 1e-12)
    #expect(abs(oxide.share(ofLargest: 3) - 1) < 1e-12)
  }

  @Test("operators are counted across countries, sites without one by themselves")
  func operators() throws {
    let oxide = try stage("separation", by: .operator)
    #expect(oxide.holders.map(\.name) == ["Alpha", "Beta", "m1"])
    #expect(oxide.holders.map(\.amount) == [65, 25, 10])
    #expect(abs(oxide.herfindahlIndex - (4_225 + 625 + 100)) < 1e-9)
    #expect(try stage("separation", by: .site).holders.map(\.name) == ["c1", "a1", "c2", "m1"])
  }

  @Test("what is left without the largest, with and without its own use")
  func withoutLargest() throws {
    let oxide = try stage("separation")
    #expect(oxide.use == 90 && oxide.useOfLargest == 50)
    #expect(abs(oxide.leftWithoutLargest - 40.0 / 90) < 1e-12)
    #expect(abs((oxide.leftForOthers ?? 0) - 1) < 1e-12)
  }

  @Test("a site without an output counts with what it sends on")
  func sentOn() throws {
    let metal = try stage("metal")
    #expect(metal.holders.map(\.name) == ["CHN", "JPN"])
    #expect(metal.holders.map(\.amount) == [25, 20])
    #expect(metal.use == nil && metal.leftForOthers == nil)
    #expect(abs(metal.leftWithoutLargest - 20.0 / 45) < 1e-12)
  }

  @Test("use is not known where a site eats nobody knows how much")
  func unknownUse() throws {
    let text = Self.text.replacing(
      "to: w2, material: oxide, flow: 30", with: "to: w2, material: oxide"
    )
    .replacing("to: w2, material: oxide, flow: 10", with: "to: w2, material: oxide")
    .replacing("makes: oxide}", with: "makes: oxide, output: 10}")
    let oxide = try stage("separation", of: text)
    #expect(oxide.use == nil && oxide.leftForOthers == nil)
    #expect(abs(oxide.leftWithoutLargest - 0.4) < 1e-12)
  }

  @Test("a site of which nothing is known is left out and named")
  func leftOut() throws {
    let text = Self.text.replacing(
      "to: w2, material: oxide, flow: 10", with: "to: w2, material: oxide")
    let network = try SupplyNetwork.parsing(yaml: text)
    let answer = network.concentration(by: .country)
    #expect(answer.stages[0].total == 90)
    #expect(answer.assumptions == ["left out, for neither output nor outgoing flow is known: m1"])
    #expect(answer.stages.allSatisfy { network[$0.stage].id != "trade" })
    let kept = answer.keeping { network[$0.stage].id == "metal" }
    #expect(kept.stages.count == 1)
  }

  @Test("equal holders stand in alphabetical order")
  func ties() throws {
    let text = Self.text.replacing("output: 35", with: "output: 5")
    #expect(try stage("separation", of: text).holders.map(\.name) == ["AUS", "CHN", "MYS"])
  }

  @Test("ten equal holders have an index of 1,000, one alone of 10,000")
  func textbook() {
    for count in [1, 2, 4, 10] {
      let share = 1 / Double(count)
      let stage = StageConcentration(
        stage: StageID(0), material: MaterialID(0),
        holders: (0..<count).map { .init(name: "\($0)", amount: share, share: share) },
        total: 1, use: nil, useOfLargest: 0)
      #expect(abs(stage.herfindahlIndex - 10_000 / Double(count)) < 1e-9)
    }
  }

  @Test("a market of 30, 30, 20 and 20 percent has the 2,600 of the US merger guidelines")
  func publishedExample() {
    // U.S. Department of Justice, "Herfindahl-Hirschman Index": 30² + 30² + 20² + 20² = 2,600.
    let stage = StageConcentration(
      stage: StageID(0), material: MaterialID(0),
      holders: [30.0, 30, 20, 20].map { .init(name: "\($0)", amount: $0, share: $0 / 100) },
      total: 100, use: nil, useOfLargest: 0)
    #expect(abs(stage.herfindahlIndex - 2_600) < 1e-9)
  }
}
