import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Supply by hand")
struct SupplyTests {
  static let text = """
    name: hand
    stages: [mining, trade, use]
    materials: {ore: {unit: t}}
    sites:
      - {id: near, stage: mining, country: AUS, makes: ore, capacity: 60}
      - {id: far, stage: mining, country: CHL, makes: ore, capacity: 200}
      - {id: port, stage: trade, country: SGP, capacity: 50}
      - {id: cars, stage: use, country: KOR, demand: {ore: 100}}
      - {id: ships, stage: use, country: JPN, demand: {ore: 40}}
    links:
      - {from: near, to: cars, material: ore, flow: 40, cost: 1}
      - {from: far, to: port, material: ore, flow: 50, cost: 5}
      - {from: port, to: cars, material: ore, flow: 40, cost: 1, loss: 0.1}
      - {from: near, to: ships, material: ore, flow: 20, cost: 2, capacity: 30}
    """

  private func network(_ changes: [(String, String)] = [], adding: String = "") throws
    -> SupplyNetwork
  {
    try SupplyNetwork.parsing(
      yaml: changes.reduce(Self.text) { $0.replacing($1.0, with: $1.1) } + adding)
  }

  @Test("loss and a port's throughput bound what arrives")
  func lossAndPort() throws {
    let answer = try network().supply(for: network().demands("country=KOR"), rule: .first)
    // 60 from near, and 50 through the port of which a tenth is lost.
    #expect(abs(answer.servedToTarget - 105 + 5) < 1e-9)
    let tight = try network([("capacity: 50", "capacity: 30")])
    let less = try tight.supply(for: tight.demands("country=KOR"), rule: .first)
    #expect(abs(less.servedToTarget - 87) < 1e-9)
    #expect(abs(less.sitePrices[NodeID(2)] - 0.9) < 1e-9)
    #expect(abs(less.sitePrices[NodeID(0)] - 1) < 1e-9)
    #expect(less.sitePrices[NodeID(1)] == 0)
  }

  @Test("rules divide what there is as they say")
  func rules() throws {
    let tight = try network([("capacity: 50", "capacity: 0")])
    // 60 t for a demand of 100 (KOR) and of 40 (JPN, by a link of 30).
    let korea = try tight.demands("country=KOR")
    func served(_ rule: AllocationRule) throws -> [Double] {
      try tight.supply(for: korea, rule: rule).services.map { ($0.served * 1e6).rounded() / 1e6 }
    }
    #expect(try served(.first) == [60, 0])
    #expect(try served(.last) == [30, 30])
    #expect(try served(.total) == [60, 0])
    #expect(try served(.fair) == [42.857143, 17.142857])
    #expect(try tight.supply().rule == .total)
    #expect(try tight.supply(for: korea).rule == .fair)
  }

  @Test("the plan departs least from today, then costs least")
  func plan() throws {
    let today = try network([("demand: {ore: 100}", "demand: {ore: 76}"), ("ore: 40}", "ore: 20}")])
    let answer = try today.supply()
    // 10 t too much go to the port today; sending 40 there would depart, sending 50 does not.
    #expect(answer.flows.values == [40, 50, 40, 20])
    #expect(answer.departure == 0)
    #expect(answer.cost == 40 + 250 + 40 + 40)
    #expect(answer.activities.values == [60, 50, 0, 0, 0])
    let more = try today.supply(without: [today.element("link=near->ships")])
    #expect(more.flows.values == [40, 50, 40, 0])
    #expect(more.departure == 20 && more.unmetOfTarget == 20)
  }

  @Test("of plans that depart as little the cheapest is taken")
  func cheapest() throws {
    let twins = try network(
      [("flow: 40, cost: 1}", "cost: 7}"), ("capacity: 60", "capacity: 140")],
      adding: "\n  - {from: near, to: cars, material: ore, cost: 3}")
    let answer = try twins.supply(for: twins.demands("country=KOR"), rule: .first)
    #expect(answer.flows[EdgeID(0)] == 0)
    #expect(answer.flows[EdgeID(4)] > 0)
  }

  @Test("stock is drawn where it lies, once")
  func stock() throws {
    let held = try network([
      ("demand: {ore: 40}", "demand: {ore: 40}, stock: {ore: 15}"), ("capacity: 60", "capacity: 0"),
    ])
    let answer = try held.supply()
    #expect(answer.services.map(\.served) == [45, 15])
    #expect(answer.services.map(\.unmet) == [55, 25])
    #expect(answer.assumptions.contains("stocks at 1 site can be drawn once in the year"))
  }

  @Test("a scenario bounds a link without a capacity by that part of its flow")
  func openness() throws {
    let base = try network(
      adding: "\nscenarios:\n  half: {measures: [{restrict: {link: near->cars}, factor: 0.5}]}\n")
    let half = try base.applying(try #require(base.scenario("half")))
    let answer = try half.supply(for: half.demands("country=KOR"), rule: .first)
    #expect(abs(answer.servedToTarget - 65) < 1e-9)
    #expect(answer.linkPrices[EdgeID(0)] == 1)
    let unknown = try network(
      [("flow: 40, cost: 1}", "cost: 1}")],
      adding: "\nscenarios:\n  half: {measures: [{restrict: {link: near->cars}, factor: 0.5}]}\n")
    let loose = try unknown.applying(try #require(unknown.scenario("half"))).supply()
    #expect(loose.assumptions.contains { $0.contains("nothing bounds them: near->cars") })
  }

  @Test("a site that is gone passes nothing on, in a plan without it or in a network without it")
  func goneSites() throws {
    // The mine also trades what the far one digs.
    let trader = try network(adding: "\n  - {from: far, to: near, material: ore, flow: 0}")
    let near = try trader.element("site=near")
    let korea = try trader.demands("country=KOR")
    let one = try trader.supply(for: korea, rule: .first, without: [near])
    let two = try trader.without([near]).supply(for: korea, rule: .first)
    #expect(abs(one.servedToTarget - 45) < 1e-9)
    #expect(abs(two.servedToTarget - 45) < 1e-9)
  }

  @Test("a demand of zero is no demand")
  func zeroDemand() throws {
    let zero = try network([("demand: {ore: 40}", "demand: {ore: 0}")])
    #expect(try zero.supply().services.count == 1)
    let none = try network([
      ("demand: {ore: 40}", "capacity: 1"), ("demand: {ore: 100}", "capacity: 1"),
    ])
    let error = #expect(throws: AnalysisError.self) { try none.supply() }
    guard case .noDemand = error else { return #expect(Bool(false)) }
    #expect(throws: AnalysisError.self) { try none.chokepoints(among: []) }
    #expect(throws: AnalysisError.self) { try none.routes() }
  }

  @Test("an unknown capacity is refused with the names of the sites")
  func unknownCapacity() throws {
    let unknown = try network([("makes: ore, capacity: 60", "makes: ore, output: 60")])
    let error = #expect(throws: AnalysisError.self) { try unknown.supply() }
    #expect(error?.description.contains("'near'") == true)
    #expect(error?.description.contains("'far'") == false)
    let assumed = try network(
      [("makes: ore, capacity: 60", "makes: ore, output: 60")],
      adding: "\nassume: {spare_capacity: 0.5}\n")
    let answer = try assumed.supply()
    #expect(
      answer.assumptions.contains { $0.hasPrefix("spare capacity of 50 % assumed at 1 site") })
    #expect(abs(answer.unmetOfTarget - 10) < 1e-9)
  }

  @Test("demands in different units or on different bases are not added")
  func mixedUnits() throws {
    let mixed = try network(
      [
        ("materials: {ore: {unit: t}}", "materials: {ore: {unit: t}, car: {unit: units}}"),
        ("demand: {ore: 40}", "demand: {car: 40}"),
        ("material: ore, flow: 20", "material: car, flow: 20"),
      ])
    for ask in [{ _ = try mixed.supply() }, { _ = try mixed.chokepoints(among: []) }] {
      let error = #expect(throws: AnalysisError.self) { try ask() }
      guard case .mixedUnits(let kinds) = error else {
        #expect(Bool(false))
        continue
      }
      #expect(kinds == ["t", "units"])
    }
    #expect(try mixed.supply(for: mixed.demands("material=ore")).services.count == 2)
  }
}
