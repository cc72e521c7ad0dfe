import Foundation
import SupplyChain
import SupplyChainFiles
import Testing

@testable import SupplyChainAnalysis

/// Random networks with the answers of SciPy's HiGHS (`Fixtures/make_allocation_fixtures.py`).
struct AllocationFixture: Sendable, CustomStringConvertible {
  let network: SupplyNetwork
  /// What the target gets under each rule.
  let served: [AllocationRule: Double]
  /// The fair fraction of each demand, by site.
  let fractions: [String: Double]
  /// The rerouted losses of each element, by `kind name`, then by rule.
  let losses: [String: [AllocationRule: Double]]

  var description: String { network.name }

  /// The demand that the fixtures ask about.
  var target: [Demand] {
    get throws { try network.demands(matching: Selector("country=KOR")) }
  }

  static let all: [AllocationFixture] = {
    do {
      let url = Bundle.module.url(forResource: "Fixtures/allocation", withExtension: "json")
      let data = try Data(contentsOf: try #require(url))
      let cases = try JSONDecoder().decode([Case].self, from: data)
      let raw = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
      return try zip(cases, raw).map { try AllocationFixture($0, raw: $1) }
    } catch {
      Issue.record(error)
      return []
    }
  }()

  private struct Case: Decodable {
    let rules: [String]
    let served: [Double]
    let fair: [String: Double]
    let losses: [String: [Double]]
  }

  private init(_ fixture: Case, raw: [String: Any]) throws {
    let json = try JSONSerialization.data(withJSONObject: raw["network"] ?? [:])
    network = try NetworkReader().read(
      text: String(decoding: json, as: UTF8.self), name: "fixture.json"
    ).get()
    let rules = try fixture.rules.map { try #require(AllocationRule(rawValue: $0)) }
    served = Dictionary(uniqueKeysWithValues: zip(rules, fixture.served))
    fractions = fixture.fair
    losses = fixture.losses.mapValues { Dictionary(uniqueKeysWithValues: zip(rules, $0)) }
  }
}
