import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Figures of routes")
struct RouteFigureTests {
  static let text = """
    name: figures
    stages: [mining, metal, magnets, trade, use]
    materials: {oxide: {unit: t}, metal: {unit: t}, magnet: {unit: t}}
    countries: {CHN: {risk: 0.1}, JPN: {risk: 0.2}, KOR: {risk: 0.5}}
    recipes:
      reduce: {inputs: {oxide: 2}, outputs: {metal: 1}}
      press: {inputs: {metal: 0.25}, outputs: {magnet: 1}}
    sites:
      - {id: mine, stage: mining, country: CHN, makes: oxide, capacity: 1000}
      - {id: works, stage: metal, country: CHN, recipes: [reduce], capacity: 40}
      - {id: port, stage: trade, country: JPN, capacity: 90}
      - {id: press, stage: magnets, country: KOR, recipes: [press], capacity: 300}
      - {id: cars, stage: use, country: KOR, demand: {magnet: 100}}
    links:
      - {from: mine, to: works, material: oxide, cost: 3, lead_time: 1}
      - {from: works, to: port, material: metal, cost: 8, lead_time: 10, loss: 0.2, via: [JPN]}
      - {from: port, to: press, material: metal, cost: 4, lead_time: 5, capacity: 80}
      - {from: press, to: cars, material: magnet, cost: 1, lead_time: 2}
    """

  @Test("amounts are those of the final product")
  func equivalents() throws {
    let network = try SupplyNetwork.parsing(yaml: Self.text)
    let answer = try network.routes()
    #expect(answer.measure == .cost && answer.isComplete)
    let route = try #require(answer.routes.first)
    // 1 magnet needs 0.25 metal at the press, 0.3125 at the works, 0.625 oxide.
    let expected = 1 + 1 + 2.5 + 1.875
    #expect(abs(try #require(route.cost) - expected) < 1e-12)
    #expect(route.leadTime == 18)
    // The works make 40 metal a year: 40 / 0.3125 magnets, less than any other part lets through.
    #expect(abs(try #require(route.capacity) - 128) < 1e-9)
    #expect(abs(try #require(route.risk) - 0.64) < 1e-12)
    #expect(route.countries.map(\.rawValue) == ["CHN", "JPN", "KOR"])
    #expect(route.sites.map { network.sites[$0].id } == ["mine", "works", "port", "press", "cars"])
  }

  @Test("a port's throughput bounds a route")
  func port() throws {
    let text = Self.text.replacing("capacity: 90", with: "capacity: 20")
    let route = try SupplyNetwork.parsing(yaml: text).routes(by: .capacity).routes.first
    #expect(abs(try #require(route?.capacity) - 80) < 1e-9)
  }

  @Test(
    "a missing figure is refused with the names of what lacks it",
    arguments: [
      ("cost: 8, ", RouteMeasure.cost, "'works->port'"),
      ("lead_time: 10, ", .leadTime, "'works->port'"),
      ("JPN: {risk: 0.2}, ", .risk, "'JPN'"),
      (", country: JPN, capacity: 90", .risk, "'port'"),
      (", capacity: 40", .capacity, "'works'"),
    ])
  func missing(_ cut: String, _ measure: RouteMeasure, _ name: String) throws {
    let network = try SupplyNetwork.parsing(yaml: Self.text.replacing(cut, with: ""))
    let error = #expect(throws: AnalysisError.self) { try network.routes(by: measure) }
    #expect(error?.description.contains(name) == true, "\(String(describing: error))")
    let other: RouteMeasure = measure == .cost ? .leadTime : .cost
    #expect(try network.routes(by: other).routes.count == 1)
  }

  @Test("without all costs routes are ranked by days, without days by capacity")
  func answerable() throws {
    let noCost = Self.text.replacing("cost: 8, ", with: "")
    #expect(try SupplyNetwork.parsing(yaml: noCost).routes().measure == .leadTime)
    let neither = noCost.replacing("lead_time: 10, ", with: "")
    let answer = try SupplyNetwork.parsing(yaml: neither).routes()
    #expect(answer.measure == .capacity)
    #expect(answer.routes.first?.cost == nil && answer.routes.first?.leadTime == nil)
  }

  @Test("where nothing leads to the demand there is no route, and that is all")
  func none() throws {
    let network = try SupplyNetwork.parsing(yaml: Self.text)
    let answer = try network.routes(avoiding: [network.element("country=JPN")])
    #expect(answer.routes.isEmpty && answer.isComplete)
    #expect(answer.measure == .cost)
  }

  @Test("a certain disruption is a risk of one, not a missing route")
  func certain() throws {
    let network = try SupplyNetwork.parsing(
      yaml: Self.text.replacing("risk: 0.2", with: "risk: 1"))
    #expect(try network.routes(by: .risk).routes.map(\.risk) == [1])
    #expect(try network.routes(by: .risk, disjointIn: .sites).routes.count == 1)
  }

  @Test("a scenario closes routes and lowers their capacity")
  func scenario() throws {
    let text =
      Self.text + "\nscenarios:\n"
      + "  half: {measures: [{restrict: {site: works}, factor: 0.5}]}\n"
      + "  shut: {measures: [{restrict: {site: port}, factor: 0}]}\n"
    let network = try SupplyNetwork.parsing(yaml: text)
    let half = try network.applying(try #require(network.scenario("half")))
    #expect(abs(try #require(try half.routes().routes.first?.capacity) - 64) < 1e-9)
    let shut = try network.applying(try #require(network.scenario("shut")))
    #expect(try shut.routes().routes.isEmpty)
  }
}
