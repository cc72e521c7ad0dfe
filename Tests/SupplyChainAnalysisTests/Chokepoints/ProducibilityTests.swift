import GraphCore
import SupplyChain
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("What can be had at all")
struct ProducibilityTests {
  /// The states that are had, by applying every rule until nothing changes.
  private func fixpoint(
    of network: SupplyNetwork, states: MaterialStates, without element: Element
  ) -> [Bool] {
    let gone = Set(element.sites)
    var had = [Bool](repeating: false, count: states.count)
    func has(_ material: MaterialID, at site: NodeID) -> Bool {
      states.state(of: material, at: site).map { had[$0] } ?? false
    }
    for _ in 0...states.count {
      for state in 0..<states.count where !had[state] {
        let (site, material) = (states.states[state].site, states.states[state].material)
        if element.materials.contains(material) { continue }
        let isMade =
          !gone.contains(site) && network.sites[site].capacity != 0
          && network.sites[site].recipes.contains { recipe in
            network[recipe].output(of: material) > 0
              && network[recipe].inputs.allSatisfy { has($0.material, at: site) }
          }
        let isBrought = network.graph.inEdges(of: site).contains { link in
          let source = network.graph.source(of: link)
          return network.links[link].material == material && network.links[link].capacity != 0
            && !element.links.contains(link) && !gone.contains(source) && has(material, at: source)
        }
        had[state] = isMade || isBrought
      }
    }
    return had
  }

  @Test("equals rules applied until nothing changes, loops and two-input recipes included")
  func bruteForce() throws {
    var lost = 0
    for seed in UInt64(100)..<112 {
      let network = TinyNetwork.network(seed: seed)
      let states = MaterialStates(network)
      let producibility = Producibility(network, states: states)
      for element in network.allElements {
        let had = producibility.had(under: Outage(of: [element], in: network))
        #expect(
          had == fixpoint(of: network, states: states, without: element),
          "seed \(seed), \(element.name)")
        lost += had.filter { !$0 }.count
      }
    }
    #expect(lost > 500)
  }

  @Test("only what blocks the way that is known can be inescapable")
  func blockers() throws {
    var (blocking, spared) = (0, 0)
    for seed in UInt64(100)..<130 {
      let network = TinyNetwork.network(seed: seed)
      let states = MaterialStates(network)
      let producibility = Producibility(network, states: states)
      let elements = network.allElements
      let targets = network.demands.compactMap { states.state(of: $0.material, at: $0.site) }
      let blockers = producibility.blockers(
        of: targets, among: ElementReach(of: elements, in: network))
      for (position, element) in elements.enumerated() {
        let had = producibility.had(under: Outage(of: [element], in: network))
        let isDelivered = targets.contains { had[$0] }
        if blockers?.contains(position) ?? true {
          blocking += 1
        } else {
          #expect(isDelivered, "seed \(seed), \(element.name)")
          spared += 1
        }
      }
      let open = producibility.had(under: Outage(of: [], in: network))
      #expect((blockers != nil) == targets.contains { open[$0] })
    }
    #expect(blocking > 100 && spared > 100)
  }

  static let loop = """
    name: loop
    stages: [mining, making, use]
    materials: {metal: {unit: t}, magnet: {unit: t}, scrap: {unit: t}}
    recipes:
      press: {inputs: {metal: 1}, outputs: {magnet: 1, scrap: 1}}
      remelt: {inputs: {scrap: 1}, outputs: {metal: 0.5}}
    sites:
      - {id: mine, stage: mining, makes: metal, capacity: 10}
      - {id: press, stage: making, recipes: [press], capacity: 50}
      - {id: remelt, stage: making, recipes: [remelt], capacity: 50}
      - {id: cars, stage: use, demand: {magnet: 20}, stock: {magnet: 4}}
    links:
      - {from: mine, to: press, material: metal}
      - {from: press, to: remelt, material: scrap}
      - {from: remelt, to: press, material: metal}
      - {from: press, to: cars, material: magnet}
    """

  @Test("loops do not feed themselves, and stocks are no way to make a product")
  func loopsDoNotFeedThemselves() throws {
    let network = try SupplyNetwork.parsing(yaml: Self.loop)
    let answer = try network.chokepoints(among: network.elements(of: .site))
    let found = Dictionary(
      uniqueKeysWithValues: answer.chokepoints.map { ($0.element.name, $0) })
    #expect(answer.served == 20)
    #expect(found["mine"]?.isInescapable == true)
    #expect(found["press"]?.isInescapable == true)
    #expect(found["remelt"]?.isInescapable == false)
    #expect(found["cars"]?.isInescapable == false)
    // The stock lasts: an inescapable element can lose less than all.
    #expect(abs((found["mine"]?.reroutedLoss ?? 0) - 16) < 1e-9)
    #expect(abs((found["remelt"]?.reroutedLoss ?? 0) - 6) < 1e-9)
  }

  @Test("where nothing can be had in the first place nothing is inescapable")
  func unreachable() throws {
    let network = try SupplyNetwork.parsing(yaml: Self.loop)
    let mine = try network.element("site=mine")
    let answer = try network.without([mine]).chokepoints(among: network.elements(of: .site))
    #expect(answer.chokepoints.allSatisfy { !$0.isInescapable && $0.committedLoss == nil })
  }
}

@Test("a network without a material is the network with the material lost")
func absentMaterial() throws {
  for fixture in AllocationFixture.all.prefix(4) {
    let network = fixture.network
    let served = try network.supply().servedToTarget
    for element in network.elements(of: .material) {
      let losses = try #require(fixture.losses["material \(element.name)"])
      let left = try network.without([element]).supply().servedToTarget
      #expect(abs(served - left - (losses[.total] ?? -1)) <= 1e-6 * max(1, served))
    }
  }
}
