import SupplyChain
import Testing

@testable import SupplyChainAnalysis

@Suite("Against an independent solver")
struct IndependentSolverTests {
  @Test("there are as many fixtures as were made")
  func fixturesAreRead() {
    #expect(AllocationFixture.all.count == 24)
    #expect(AllocationFixture.all.reduce(0) { $0 + $1.losses.count } == 2402)
  }

  @Test("supply equals it under every rule", arguments: AllocationFixture.all)
  func supplyEquals(_ fixture: AllocationFixture) throws {
    for rule in [AllocationRule.first, .last, .fair] {
      let answer = try fixture.network.supply(for: try fixture.target, rule: rule)
      let expected = try #require(fixture.served[rule])
      #expect(abs(answer.servedToTarget - expected) <= 1e-6 * max(1, expected))
      #expect(answer.proof.holds)
    }
    let all = try fixture.network.supply()
    #expect(all.rule == .total)
    #expect(abs(all.servedToTarget - (fixture.served[.total] ?? -1)) <= 1e-6 * all.servedToTarget)
  }

  @Test("fair fractions of every demand equal it", arguments: AllocationFixture.all)
  func fairnessEquals(_ fixture: AllocationFixture) throws {
    let answer = try fixture.network.supply(for: try fixture.target, rule: .fair)
    for service in answer.services {
      let expected = try #require(fixture.fractions[fixture.network.sites[service.demand.site].id])
      #expect(abs(service.served / service.demand.amount - expected) <= 1e-6)
    }
  }

  @Test("every rerouted loss equals it", arguments: AllocationFixture.all)
  func lossesEqual(_ fixture: AllocationFixture) throws {
    let network = fixture.network
    let elements = Element.Kind.allCases.flatMap { network.elements(of: $0) }
    #expect(elements.count == fixture.losses.count)
    let everybody = try network.chokepoints(among: elements)
    let target = try network.chokepoints(among: elements, for: try fixture.target, bracket: true)
    for chokepoint in everybody.chokepoints {
      let losses = try #require(
        fixture.losses[
          "\(chokepoint.element.kind.rawValue) "
            + chokepoint.element.name])
      #expect(abs(chokepoint.reroutedLoss - (losses[.total] ?? -1)) <= 1e-6 * everybody.demand)
    }
    for chokepoint in target.chokepoints {
      let losses = try #require(
        fixture.losses[
          "\(chokepoint.element.kind.rawValue) "
            + chokepoint.element.name])
      let bracket = try #require(chokepoint.bracket)
      #expect(abs(bracket.first - (losses[.first] ?? -1)) <= 1e-6 * target.demand)
      #expect(abs(bracket.fair - (losses[.fair] ?? -1)) <= 1e-6 * target.demand)
      #expect(abs(bracket.last - (losses[.last] ?? -1)) <= 1e-6 * target.demand)
      #expect(chokepoint.reroutedLoss == bracket.fair)
    }
    #expect(everybody.proof.holds && target.proof.holds)
    #expect(everybody.effort.spared > 0)
  }
}
