import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

/// Recipes of one site that eat the same and make different things.
@Suite("Several products of one site")
struct SeveralProductsTests {
  private func network(eatenByOther: Double, otherDemand: Double) throws -> SupplyNetwork {
    try SupplyNetwork.parsing(
      yaml: """
        name: products
        stages: [mine, plant, use]
        materials: {m: {}, o: {}, q: {}}
        recipes:
          rA: {inputs: {m: 1}, outputs: {o: 1}}
          rB: {inputs: {m: \(eatenByOther)}, outputs: {q: 1}}
        sites:
          - {id: p, stage: mine, country: AUS, makes: m, capacity: 100}
          - {id: f, stage: plant, country: CHN, recipes: [rA, rB], capacity: 100}
          - {id: u, stage: use, country: KOR, demand: {o: 10, q: \(otherDemand)}}
        links:
          - {from: p, to: f, material: m, flow: \(10 + eatenByOther * otherDemand)}
          - {from: f, to: u, material: o, flow: 10}
          - {from: f, to: u, material: q, flow: \(otherDemand)}
        """)
  }

  @Test("fall together with the input that all of them need", arguments: [1.0, 2, 0.5], [0.0, 5])
  func committed(eatenByOther: Double, otherDemand: Double) throws {
    let network = try network(eatenByOther: eatenByOther, otherDemand: otherDemand)
    let answer = try network.chokepoints(
      among: network.elements(of: .site) + network.elements(of: .link)
        + network.elements(of: .material))
    for chokepoint in answer.chokepoints {
      let committed = try #require(chokepoint.committedLoss)
      #expect(committed >= chokepoint.reroutedLoss - 1e-9, "\(chokepoint.element.name)")
      if ["p", "p->f", "m", "f"].contains(chokepoint.element.name) {
        #expect(abs(committed - 10 - otherDemand) < 1e-9, "\(chokepoint.element.name)")
      }
    }
  }

  @Test("a port held back by a scenario keeps that part of what it sends, where all of it is known")
  func heldPort() throws {
    let yaml = """
      name: port
      stages: [mine, port, use]
      materials: {m: {}}
      sites:
        - {id: p, stage: mine, country: AUS, makes: m, capacity: 100}
        - {id: h, stage: port, country: SGP}
        - {id: u, stage: use, country: KOR, demand: {m: 60}}
        - {id: w, stage: use, country: JPN, demand: {m: 40}}
      links:
        - {from: p, to: h, material: m, flow: 100}
        - {from: h, to: u, material: m, flow: 60}
        - {from: h, to: w, material: m, flow: 40}
      """
    let half = Scenario(id: "half", measures: [.restrict(try Selector("site=h"), factor: 0.5)])
    let known = try SupplyNetwork.parsing(yaml: yaml).applying(half).supply()
    #expect(abs(known.servedToTarget - 50) < 1e-9)
    #expect(known.assumptions.contains { $0.contains("keeps that part") && $0.contains("h") })
    let unknown = try SupplyNetwork.parsing(
      yaml: yaml.replacingOccurrences(
        of: "to: w, material: m, flow: 40", with: "to: w, material: m")
    ).applying(half).supply()
    #expect(abs(unknown.servedToTarget - 100) < 1e-9)
  }
}
