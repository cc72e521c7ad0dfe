import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainReports

@Suite("Dependent flow")
struct DependentFlowTests {
  /// Two mines, one plant that needs both materials, a loop of scrap.
  private let yaml = """
    name: small
    stages: [mine, plant, use]
    materials: {a: {unit: t}, b: {unit: t}, p: {unit: t}}
    recipes:
      plant: {inputs: {a: 2, b: 0.1}, outputs: {p: 1}}
    sites:
      - {id: a1, stage: mine, makes: a, output: 150}
      - {id: a2, stage: mine, makes: a, output: 50}
      - {id: b1, stage: mine, makes: b, output: 10}
      - {id: plant, stage: plant, recipes: [plant], output: 100}
      - {id: mine, stage: use, demand: {p: 40}}
      - {id: other, stage: use, demand: {p: 60}}
    links:
      - {from: a1, to: plant, material: a, flow: 150}
      - {from: a2, to: plant, material: a, flow: 50}
      - {from: b1, to: plant, material: b, flow: 10}
      - {from: plant, to: mine, material: p, flow: 40}
      - {from: plant, to: other, material: p, flow: 60}
    """

  @Test("inputs that are all needed carry the whole product, suppliers share by delivery")
  func shares() throws {
    let network = try SupplyNetwork.parsing(yaml: yaml)
    let target = try network.demands(matching: Selector("site=mine"))
    let flow = DependentFlow(network, flows: network.links.map { $0.flow ?? 0 }, target: target)
    #expect(flow.links.values == [30, 10, 40, 40, 0])
    #expect(flow.sites.values == [30, 10, 40, 40, 40, 0])
    #expect(flow.total == 40)
  }

  @Test("a loop of scrap comes to rest, and nobody carries more than the whole")
  func loops() throws {
    let network = try PictureTests.shipped("rare-earth-magnets")
    let flow = DependentFlow(
      network, flows: network.links.map { $0.flow ?? 0 }, target: network.demands)
    #expect(flow.links.values.allSatisfy { $0 >= 0 && $0 <= flow.total * 1.0001 })
    let intoUse = network.graph.edges.filter {
      !network.sites[network.graph.target(of: $0)].demand.isEmpty
    }
    let delivered = intoUse.reduce(0) { $0 + flow.links[$1] }
    #expect(abs(delivered - flow.total) < 1e-6 * flow.total)
  }
}
