import Foundation
import SupplyChainFiles
import Testing

/// A small network without a fault; every case puts one fault into it.
let faultless = """
  lodestone: 1
  assume: {spare_capacity: 0.1}
  stages: [mine, plant, use]
  materials: {ore: {unit: t, contains: {Nd: 0.1}}, oxide: {unit: t, contains: {Nd: 0.5}}}
  sources: {usgs: {title: Summaries}}
  recipes: {refine: {inputs: {ore: 5}, outputs: {oxide: 1}}}
  sites:
    - {id: pit, stage: mine, country: AUS, makes: ore, output: 50}
    - {id: baotou, stage: plant, country: CHN, recipes: [refine], output: 10}
    - {id: cars, stage: use, country: DEU, demand: {oxide: 10}}
  links:
    - {from: pit, to: baotou, material: ore, flow: 50}
    - {from: baotou, to: cars, material: oxide, flow: 10}
  scenarios:
    ban: {measures: [{restrict: {country: CHN}, factor: 0}]}
  """

/// A fault: what to put in place of what, and the one code that must come of it.
struct Fault: Sendable, CustomTestStringConvertible {
  let code: String
  let changes: [Change]

  struct Change: Sendable {
    let old: String
    let new: String
  }

  init(_ code: String, _ old: String, _ new: String) {
    self.init(code, [Change(old: old, new: new)])
  }

  private init(_ code: String, _ changes: [Change]) {
    self.code = code
    self.changes = changes
  }

  /// The same fault with one more change.
  func and(_ old: String, _ new: String) -> Fault {
    Fault(code, changes + [Change(old: old, new: new)])
  }

  var testDescription: String { "\(code): \(changes[0].new.prefix(40))" }

  var text: String {
    changes.reduce(faultless) { $0.replacingOccurrences(of: $1.old, with: $1.new) }
  }
}

@Suite struct RuleTests {
  static let faults = keyFaults + valueFaults + referenceFaults + networkFaults

  @Test func faultlessHasNoFault() {
    let reading = NetworkReader().read(text: faultless)
    #expect(reading.diagnostics == [], "\(reading.diagnostics.text())")
    #expect(reading.network != nil)
  }

  @Test(arguments: faults)
  func faultIsFoundAlone(_ fault: Fault) throws {
    #expect(fault.text != faultless)
    let reading = NetworkReader().read(text: fault.text)
    #expect(
      Set(reading.diagnostics.map(\.code)) == [fault.code], "\(reading.diagnostics.text())")
    let rule = try #require(Rule.all.first { $0.code == fault.code })
    #expect(reading.diagnostics.allSatisfy { $0.severity == rule.severity })
    #expect((reading.network == nil) == (rule.severity == .error))
    let first = try #require(reading.diagnostics.first)
    #expect(first.location.line.map { $0 > 0 } ?? false)
    #expect(first.description.hasPrefix("network.yaml:"))
  }

  @Test func everyRuleHasAFault() {
    let files: Set = [
      "no-network-file", "table-alone", "missing-table", "unreadable-table", "too-large",
      "binary-file", "not-utf-8", "empty-file", "unreadable-json", "unreadable-csv",
      "unterminated-quote", "ragged-row", "and-more", "too-deep",
    ]
    let tested = Set(Self.faults.map(\.code)).union(files)
    #expect(Rule.all.map(\.code).filter { !tested.contains($0) } == [])
  }

  @Test func everythingIsListedAtOnceInTheOrderOfTheFile() {
    let text = """
      lodestone: 1
      stages: [mine, use]
      materials: {ore: {unit: t}}
      sites:
        - {id: pit, stage: mien, country: AU, makes: or, output: 1e400, colour: red}
        - {id: pit, stage: use, country: DEU, demand: {oer: -1}}
      links:
        - {from: pti, to: pit, flow: "5", loss: 5}
      """
    let found = NetworkReader().read(text: text).diagnostics
    #expect(
      found.map(\.code) == [
        "unknown-stage", "bad-country", "unknown-material", "not-finite", "unknown-key",
        "duplicate-id", "unknown-material", "negative-number", "unknown-site", "not-a-number",
        "out-of-range",
      ])
    #expect(found[0].location.description == "network.yaml:5:22")
    #expect(found[0].hint == "did you mean 'mine' (line 2)?")
  }

  @Test func codesAreUniqueAndKebabCase() {
    let codes = Rule.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "8" } })
    #expect(Rule.all.allSatisfy { $0.explanation.hasSuffix(".") })
  }
}
