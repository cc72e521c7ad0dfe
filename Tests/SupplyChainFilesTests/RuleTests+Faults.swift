import Foundation

extension RuleTests {
  static let keyFaults = [
    Fault("bad-version", "lodestone: 1", "lodestone: 2"),
    Fault("missing-key", "lodestone: 1\n", ""),
    Fault("missing-key", "{id: cars, stage: use, ", "{id: cars, "),
    Fault(
      "missing-key", "  - {id: cars, stage: use, ", "  - {stage: yard}\n  - {id: cars, stage: use, "
    )
    .and("{stage: yard}", "{stage: use}"),
    Fault("missing-key", "material: ore, ", ""),
    Fault("missing-key", ", factor: 0}", "}"),
    Fault("missing-key", "restrict: {country: CHN}, ", ""),
    Fault("missing-key", ", outputs: {oxide: 1}", ""),
    Fault("unknown-key", "capacity: 0.1", "capacities: 0.1"),
    Fault("unknown-key", "output: 50", "outptu: 50"),
    Fault("unknown-key", "stages:", "colour: red\nstages:"),
    Fault("unknown-key", "restrict: {country", "restrict: {site: cars, counry"),
    Fault("duplicate-key", "lodestone: 1", "lodestone: 1\nname: a\nname: b"),
    Fault("duplicate-key", "{ore: 5}", "{ore: 5, ore: 6}"),
    Fault("wrong-type", "[mine, plant, use]", "mine"),
    Fault("wrong-type", "demand: {oxide: 10}", "demand: 10"),
    Fault("wrong-type", "flow: 50", "flow: [50]"),
    Fault("wrong-type", "recipes: [refine]", "recipes: {refine: 1}"),
    Fault("recipes-and-makes", "recipes: [refine]", "recipes: [refine], makes: oxide"),
    Fault(
      "empty-network", faultless.section(from: "sites:", to: "links:"), "sites: []\n"
    )
    .and(faultless.section(from: "links:", to: "scenarios:"), "")
    .and("restrict: {country: CHN}", "restrict: country=CHN"),
    Fault(
      "path-outside", faultless.section(from: "links:", to: "scenarios:"), "links: ../links.csv\n"),
    Fault(
      "path-outside", faultless.section(from: "links:", to: "scenarios:"), "links: /etc/passwd\n"),
    Fault("unreadable-yaml", "stages: [", "stages: ]"),
    Fault("unreadable-yaml", "assume:", "\tassume:"),
    Fault("several-documents", "scenarios:", "---\nscenarios:"),
    Fault("alias-refused", "country: CHN}, f", "country: *x}, note: &x 1, f"),
  ]

  static let valueFaults =
    ["abc", "0x10", "017", "12:30:45", "1_000", "10%", "'50'", "5e", "true"]
    .map { Fault("not-a-number", "flow: 50", "flow: \($0)") }
    + ["nan", ".nan", ".inf", "-.inf", "1e400", "Infinity"].map {
      Fault("not-finite", "flow: 50", "flow: \($0)")
    }
    + [
      Fault("negative-number", "flow: 50", "flow: -1"),
      Fault("out-of-range", "flow: 50", "flow: 50, loss: 1"),
      Fault("out-of-range", "factor: 0", "factor: 2"),
      Fault("out-of-range", "spare_capacity: 0.1", "spare_capacity: 11"),
      Fault("out-of-range", "sources:", "countries: {CHN: {risk: 5}}\nsources:"),
      Fault("bad-id", "cars", "\"a,b\""),
      Fault("bad-id", "cars", "\"a b\""),
      Fault("bad-id", "cars", "\"\(String(repeating: "x", count: 201))\""),
      Fault("bad-id", "cars", "\"a\\u202Eb\""),
      Fault("bad-country", "DEU", "NO"),
      Fault("bad-country", "DEU", "deu"),
      Fault("bad-country", "flow: 50", "flow: 50, via: [Egypt]"),
      Fault("bad-value", "flow: 50", "flow: 50, grade: guessed"),
      Fault("bad-value", "title: Summaries", "title: Summaries, year: soon"),
      Fault("hidden-character", "id: cars,", "id: cars, name: \"a\\u202Eb\","),
      Fault("hidden-character", "id: cars,", "id: cars, name: \"a\\eb\","),
    ]

  static let referenceFaults = [
    Fault("duplicate-id", "[mine, plant, use]", "[mine, plant, use, mine]"),
    Fault("duplicate-id", "links:", "  - {id: pit, stage: use, country: DEU}\nlinks:"),
    Fault("unknown-stage", "stage: use", "stage: usse"),
    Fault("unknown-material", "material: ore", "material: oer"),
    Fault("unknown-material", "makes: ore", "makes: or"),
    Fault("unknown-recipe", "[refine]", "[refinery]"),
    Fault("unknown-source", "flow: 50", "flow: 50, source: usgs2"),
    Fault("unknown-site", "from: baotou", "from: baotuo"),
    Fault("bad-selector", "{country: CHN}", "stagee=x"),
    Fault("bad-selector", "{country: CHN}", "CHN"),
    Fault("bad-selector", "{country: CHN}", "{}"),
    Fault("selects-nothing", "{country: CHN}", "{country: USA}"),
    Fault("selects-nothing", "{country: CHN}", "{bloc: FORGE}"),
    Fault("selects-nothing", "{country: CHN}", "{country: CHN, stage: mine}"),
  ]

  static let networkFaults = [
    Fault("element-created", "inputs: {ore: 5}", "inputs: {ore: 4}, note: less")
      .and("output: 50}", "output: 40}").and("flow: 50", "flow: 40"),
    Fault("capacity-below-output", "output: 50", "output: 50, capacity: 40"),
    Fault("flow-above-capacity", "flow: 50", "flow: 50, capacity: 40"),
    Fault("capacity-unknown", "assume: {spare_capacity: 0.1}\n", ""),
    Fault("flow-missing", ", flow: 50", ""),
    Fault("country-missing", ", country: DEU", ""),
    Fault("unfamiliar-country", "country: DEU", "country: DUE"),
    Fault(
      "material-not-made", "links:", "links:\n  - {from: pit, to: cars, material: oxide, flow: 0}"),
    Fault(
      "material-not-used", "links:", "links:\n  - {from: pit, to: cars, material: ore, flow: 0}"),
    Fault(
      "input-never-arrives", "{id: pit,",
      "{id: lab, stage: plant, country: DEU, recipes: [refine]}\n  - {id: pit,"
    )
    .and("links:", "links:\n  - {from: lab, to: cars, material: oxide, flow: 0}")
    .and("recipes: [refine]}", "recipes: [refine], capacity: 1}"),
    Fault(
      "demand-unreachable", "  - {id: pit,",
      """
        - {id: loop, stage: plant, country: DEU}
        - {id: shop, stage: plant, country: DEU, demand: {ore: 0.001}}
        - {id: pit,
      """
    ).and(
      "links:",
      """
      links:
        - {from: loop, to: shop, material: ore, flow: 1}
        - {from: shop, to: loop, material: ore, flow: 1}
      """),
    Fault("imbalance", "flow: 50", "flow: 45").and("output: 50", "output: 45"),
    Fault("imbalance", "demand: {oxide: 10}", "demand: {oxide: 11}"),
    Fault("unsold", "output: 50", "output: 60"),
    Fault("unsold", "flow: 10", "flow: 9").and("demand: {oxide: 10}", "demand: {oxide: 9}"),
    Fault("no-links", faultless.section(from: "links:", to: "scenarios:"), "")
      .and("demand: {oxide: 10}", "demand: {oxide: 10}, stock: {oxide: 10}")
      .and("country: CHN, recipes: [refine], output: 10", "country: CHN")
      .and("makes: ore, output: 50", "makes: ore, capacity: 50"),
    Fault("no-demand", "demand: {oxide: 10}", "stock: {oxide: 1}"),
    Fault("site-alone", "links:", "  - {id: yard, stage: use, country: DEU}\nlinks:"),
    Fault(
      "link-to-itself", "links:", "links:\n  - {from: cars, to: cars, material: oxide, flow: 0}"),
    Fault(
      "stage-cycle", "links:",
      "links:\n  - {from: cars, to: hub, material: oxide, flow: 0}\n  - {from: hub, to: cars, material: oxide, flow: 0}"
    )
    .and("{id: pit,", "{id: hub, stage: plant, country: DEU}\n  - {id: pit,"),
  ]
}

extension String {
  /// The part of the text from one word up to another.
  func section(from first: String, to last: String) -> String {
    guard let start = range(of: first), let end = range(of: last) else { return "" }
    return String(self[start.lowerBound..<end.lowerBound])
  }
}
