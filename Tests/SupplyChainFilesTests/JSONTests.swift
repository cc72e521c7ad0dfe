import SupplyChain
import SupplyChainFiles
import Testing

@Suite struct JSONTests {
  private func findings(_ text: String) -> [String] {
    NetworkReader().read(text: text, name: "x.json").diagnostics.map {
      "\($0.code)@\($0.location.line ?? 0):\($0.location.column ?? 0)"
    }
  }

  @Test func everythingJSONAllowsIsRead() throws {
    let text = """
      {"lodestone": 1, "name": "\\ud83e\\uddf2 \\"a\\\\b\\/\\u00e9",
      \t"materials": {"ore": {"unit": "t"}}, "assume": null,
        "sites": [{"id": "a", "country": "AUS", "demand": {"ore": 1.5e1}, "stock": {"ore": -0}}] }
      """
    let network = try NetworkReader().read(text: text, name: "x.json").get()
    #expect(network.name == "🧲 \"a\\b/é")
    #expect(network.demands.first?.amount == 15)
  }

  @Test(arguments: [
    ("{\"a\": }", "1:7"), ("{\"a\": 1,}", "1:9"), ("{'a': 1}", "1:2"), ("[1 2]", "1:4"),
    ("{\"a\": 1} x", "1:10"), ("{\"a\": \"x", "1:9"), ("{\"a\": \"\\q\"}", "1:10"),
    ("{\n\"a\": yes}", "2:6"), ("{\"a\": \"\\ud800\"}", "1:14"), ("{\"a\": \"\n\"}", "1:8"),
    ("{\"a\": \"\\u12g4\"}", "1:12"), ("{\"a\"", "1:5"), ("[", "1:2"),
  ])
  func mistakesHaveAPlace(_ text: String, _ place: String) {
    #expect(findings(text) == ["unreadable-json@\(place)"])
  }

  @Test func keysStandOnceAndNumbersAreNumbers() {
    #expect(findings("{\"name\": 1, \"name\": 2}").contains("duplicate-key@1:13"))
    let text = "{\"lodestone\": 1, \"assume\": {\"spare_capacity\": NaN}}"
    #expect(findings(text).contains("not-finite@1:47"))
    #expect(findings("{\"assume\": {\"spare_capacity\": \"1\"}}").contains("not-a-number@1:31"))
    #expect(findings(" \n ") == ["empty-file@0:0"])
  }
}
