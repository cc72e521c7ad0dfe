import SupplyChain
import SupplyChainFiles
import TestSupport
import Testing

@Suite struct ScenarioFileTests {
  private let network: SupplyNetwork
  private let folder: TemporaryFolder

  init() throws {
    network = try SupplyNetwork.parsing(yaml: faultless)
    folder = try TemporaryFolder()
  }

  private func scenarios(_ text: String, name: String = "quota.yaml") throws -> [Scenario] {
    try NetworkReader().readScenarios(at: folder.write(name, text), for: network)
  }

  @Test func oneScenarioIsNamedAfterItsFile() throws {
    let found = try scenarios("measures: [{restrict: {site: pit}, factor: 0.5}]")
    #expect(found.map(\.id) == ["quota"])
    let changed = try network.applying(found[0])
    #expect(changed.availability.values == [0.5, 1, 1])
  }

  @Test func severalScenariosKeepTheirNames() throws {
    let text = """
      {"scenarios": {"a": {"measures": []}, "b": {"name": "B", "measures": [
        {"restrict": "stage=mine|plant,country!=CHN", "factor": 0}]}}}
      """
    #expect(try scenarios(text, name: "two.json").map(\.name) == ["a", "B"])
  }

  @Test(arguments: [
    ("measures: [{restrict: {site: pti}, factor: 0}]", "selects-nothing"),
    ("scenarios: {}", "missing-key"), ("note: x", "missing-key"), ("[]", "wrong-type"),
    ("scenarios: {a: {measures: []}}\nsites: []", "unknown-key"),
    ("measures: [{restrict: {site: pit}, factor: x}]", "not-a-number"),
  ])
  func mistakesAreNamed(_ text: String, _ code: String) throws {
    #expect {
      try scenarios(text)
    } throws: { error in
      guard case .invalid(let diagnostics) = error as? NetworkFileError else { return false }
      return Set(diagnostics.map(\.code)) == [code]
    }
  }

  @Test func missingFilesAreMissing() {
    #expect(throws: NetworkFileError.notFound(path: folder.path("none"))) {
      try NetworkReader().readScenarios(at: folder.path("none"), for: network)
    }
  }
}
