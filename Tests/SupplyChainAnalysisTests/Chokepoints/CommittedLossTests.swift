import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Committed losses by hand")
struct CommittedLossTests {
  /// Magnets of 100 t for KOR and 50 t for the press's own country, from two suppliers of each
  /// input.
  static let text = """
    name: hand
    stages: [mining, magnets, use]
    assume: {spare_capacity: 0.1}
    materials: {metal: {unit: t}, boron: {unit: t}, magnet: {unit: t}}
    recipes:
      press: {inputs: {metal: 0.3, boron: 0.01}, outputs: {magnet: 1}}
    sites:
      - {id: m1, stage: mining, country: CHN, makes: metal, output: 27}
      - {id: m2, stage: mining, country: AUS, makes: metal, output: 18}
      - {id: b1, stage: mining, country: TUR, makes: boron, output: 1.2}
      - {id: b2, stage: mining, country: AUS, makes: boron, output: 0.3}
      - id: press
        stage: magnets
        country: JPN
        recipes: [press]
        output: 150
        demand: {magnet: 50}
      - {id: cars, stage: use, country: KOR, demand: {magnet: 100}}
    links:
      - {from: m1, to: press, material: metal, flow: 27, via: [SGP]}
      - {from: m2, to: press, material: metal, flow: 18}
      - {from: b1, to: press, material: boron, flow: 1.2}
      - {from: b2, to: press, material: boron, flow: 0.3}
      - {from: press, to: cars, material: magnet, flow: 100}
    """

  private func loss(
    without selector: String, for target: String = "country=KOR", in text: String = text
  ) throws -> Double? {
    let network = try SupplyNetwork.parsing(yaml: text)
    return try loss(without: selector, for: target, in: network)
  }

  private func loss(
    without selector: String, for target: String, in network: SupplyNetwork
  ) throws -> Double? {
    let answer = try network.chokepoints(
      among: [network.element(selector)], for: network.demands(target))
    return answer.chokepoints[0].committedLoss
  }

  @Test(
    "shortage is that of the scarcest input, by its suppliers' shares",
    arguments: [
      ("site=m1", 60.0), ("site=m2", 40), ("site=b1", 80), ("site=b2", 20),
      // 40 % of the metal and 20 % of the boron go: the metal decides.
      ("country=AUS", 40),
      ("link=m1->press", 60), ("via=SGP", 60), ("country=SGP", 60),
      ("site=press", 100), ("material=boron", 100), ("material=magnet", 100),
      ("country=KOR", 0), ("site=cars", 0),
    ])
  func scarcest(_ selector: String, _ expected: Double) throws {
    #expect(abs(try #require(try loss(without: selector)) - expected) < 1e-9)
  }

  @Test("a country without its own plant loses its own demand too")
  func ownDemand() throws {
    #expect(try loss(without: "country=JPN", for: "country=JPN") == 50)
    #expect(try loss(without: "country=JPN", for: "material=magnet") == 150)
    #expect(abs(try #require(try loss(without: "site=m2", for: "country=JPN")) - 20) < 1e-9)
  }

  @Test("what stands and is delivered to a lost site's demand is not lost")
  func deliveredToLostSite() throws {
    let text = Self.text + "\n  - {from: cars, to: press, material: magnet, flow: 0}"
    #expect(try loss(without: "site=cars", in: text) == 0)
  }

  @Test("a loop of scrap falls to its greatest fixed point", arguments: [0.25, 0.9, 0.99])
  func loop(_ returned: Double) throws {
    // The press eats 100 metal: `returned` of it from its own scrap, the rest from the mine.
    let network = try SupplyNetwork.parsing(
      yaml: """
        name: loop
        stages: [mining, magnets, use]
        assume: {spare_capacity: 0}
        materials: {metal: {unit: t}, magnet: {unit: t}, scrap: {unit: t}}
        recipes:
          press: {inputs: {metal: 1}, outputs: {magnet: 1, scrap: 1}}
          remelt: {inputs: {scrap: 1}, outputs: {metal: \(returned)}}
        sites:
          - {id: m1, stage: mining, makes: metal, output: \(50 * (1 - returned))}
          - {id: m2, stage: mining, makes: metal, output: \(50 * (1 - returned))}
          - {id: press, stage: magnets, recipes: [press], output: 100}
          - {id: remelt, stage: magnets, recipes: [remelt], output: 100}
          - {id: cars, stage: use, country: KOR, demand: {magnet: 100}}
        links:
          - {from: m1, to: press, material: metal, flow: \(50 * (1 - returned))}
          - {from: m2, to: press, material: metal, flow: \(50 * (1 - returned))}
          - {from: press, to: remelt, material: scrap, flow: 100}
          - {from: remelt, to: press, material: metal, flow: \(100 * returned)}
          - {from: press, to: cars, material: magnet, flow: 100}
        """)
    // a = (1 − r)/2 + r·a, so a = 1/2 whatever r is: half the fresh metal carries half the loop.
    let half = try #require(try loss(without: "site=m1", for: "country=KOR", in: network))
    #expect(abs(half - 50) < 1e-8)
    // Without the loop only the fresh part is left.
    let fresh = try #require(try loss(without: "site=remelt", for: "country=KOR", in: network))
    #expect(abs(fresh - 100 * returned) < 1e-8)
    let all = try #require(try loss(without: "stage=mining", for: "country=KOR", in: network))
    #expect(abs(all - 100) < 1e-8)
  }

  @Test("substitutes run in today's mix, and nobody switches")
  func substitution() throws {
    // 40 t by the rich recipe eat 12 metal and 4 heavy, 60 t by the lean one 30 metal.
    let text = """
      name: mix
      stages: [mining, magnets, use]
      assume: {spare_capacity: 1}
      materials: {metal: {unit: t}, heavy: {unit: t}, magnet: {unit: t}}
      recipes:
        rich: {inputs: {metal: 0.3, heavy: 0.1}, outputs: {magnet: 1}}
        lean: {inputs: {metal: 0.5}, outputs: {magnet: 1}}
      sites:
        - {id: m1, stage: mining, makes: metal, output: 42}
        - {id: h1, stage: mining, makes: heavy, output: 1}
        - {id: h2, stage: mining, makes: heavy, output: 3}
        - {id: press, stage: magnets, recipes: [rich, lean], output: 100}
        - {id: cars, stage: use, country: KOR, demand: {magnet: 100}}
      links:
        - {from: m1, to: press, material: metal, flow: 42}
        - {from: h1, to: press, material: heavy, flow: 1}
        - {from: h2, to: press, material: heavy, flow: 3}
        - {from: press, to: cars, material: magnet, flow: 100}
      """
    #expect(abs(try #require(try loss(without: "site=h1", in: text)) - 10) < 1e-9)
    #expect(abs(try #require(try loss(without: "material=heavy", in: text)) - 40) < 1e-9)
    #expect(abs(try #require(try loss(without: "site=m1", in: text)) - 100) < 1e-9)
  }

  @Test("an input that the site makes itself falls with what it is made of")
  func ownInput() throws {
    let text = """
      name: own
      stages: [mining, magnets, use]
      assume: {spare_capacity: 0}
      materials: {ore: {unit: t}, metal: {unit: t}, magnet: {unit: t}}
      recipes:
        smelt: {inputs: {ore: 1}, outputs: {metal: 1}}
        press: {inputs: {metal: 1}, outputs: {magnet: 1}}
      sites:
        - {id: m1, stage: mining, makes: ore, output: 30}
        - {id: m2, stage: mining, makes: ore, output: 70}
        - {id: works, stage: magnets, recipes: [smelt, press], output: 200}
        - {id: cars, stage: use, country: KOR, demand: {magnet: 100}}
      links:
        - {from: m1, to: works, material: ore, flow: 30}
        - {from: m2, to: works, material: ore, flow: 70}
        - {from: works, to: cars, material: magnet, flow: 100}
      """
    #expect(abs(try #require(try loss(without: "site=m1", in: text)) - 30) < 1e-9)
    // The metal never travels, and yet nothing is made without it.
    let network = try SupplyNetwork.parsing(yaml: text)
    let answer = try network.chokepoints(among: [network.element("material=metal")])
    #expect(answer.chokepoints[0].committedLoss == 100)
    #expect(answer.chokepoints[0].reroutedLoss == 100)
    #expect(answer.chokepoints[0].isInescapable)
  }

  @Test("an input of unknown flow is taken as still there; an unknown delivery commits nothing")
  func missingFlows() throws {
    let boron = Self.text.replacing(", material: boron, flow: 1.2", with: ", material: boron")
      .replacing(", material: boron, flow: 0.3", with: ", material: boron")
    #expect(try loss(without: "site=b1", in: boron) == 0)
    let last = Self.text.replacing("material: magnet, flow: 100", with: "material: magnet")
    #expect(try loss(without: "site=m1", in: last) == nil)
    let both = try SupplyNetwork.parsing(yaml: last).chokepoints(among: [])
    #expect(both.assumptions.contains { $0.contains("have no committed loss: cars") })
    #expect(try loss(without: "site=m1", for: "material=magnet", in: last) == 30)
  }

  @Test("a scenario in force is where losses are counted from")
  func scenario() throws {
    let text =
      Self.text + "\nscenarios:\n  half: {measures: [{restrict: {site: m1}, factor: 0.5}]}\n"
    let network = try SupplyNetwork.parsing(yaml: text)
    let half = try network.applying(try #require(network.scenario("half")))
    // m1 can do 1.1 × 27 × 0.5 = 14.85 of 27: metal at (14.85 + 18) / 45 = 73 %.
    let m2 = try #require(try loss(without: "site=m2", for: "country=KOR", in: half))
    #expect(abs(m2 - 40) < 1e-9)
    let b2 = try #require(try loss(without: "site=b2", for: "country=KOR", in: half))
    #expect(abs(b2) < 1e-9)
    let b1 = try #require(try loss(without: "site=b1", for: "country=KOR", in: half))
    #expect(abs(b1 - 53) < 1e-9)
  }

  @Test("a port held back holds back what passes it")
  func port() throws {
    let text = """
      name: port
      stages: [mining, trade, use]
      assume: {spare_capacity: 0}
      materials: {ore: {unit: t}}
      sites:
        - {id: m1, stage: mining, makes: ore, output: 40}
        - {id: m2, stage: mining, makes: ore, output: 60}
        - {id: port, stage: trade}
        - {id: cars, stage: use, country: KOR, demand: {ore: 100}}
      links:
        - {from: m1, to: port, material: ore, flow: 40}
        - {from: port, to: cars, material: ore, flow: 40}
        - {from: m2, to: cars, material: ore, flow: 60}
      scenarios: {half: {measures: [{restrict: {site: port}, factor: 0.25}]}}
      """
    let network = try SupplyNetwork.parsing(yaml: text)
    let held = try network.applying(try #require(network.scenario("half")))
    let m1 = try #require(try loss(without: "site=m1", for: "country=KOR", in: held))
    #expect(abs(m1 - 10) < 1e-9)
    let m2 = try #require(try loss(without: "site=m2", for: "country=KOR", in: held))
    #expect(abs(m2 - 60) < 1e-9)
    #expect(try held.supply().servedToTarget == 70)
  }
}
