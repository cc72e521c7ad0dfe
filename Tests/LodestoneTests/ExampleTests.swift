import TestSupport
import Testing

/// The programs in `Examples/` are run as a reader runs them.
@Suite("Examples")
struct ExampleTests {
  @Test("chokepoints in ten lines")
  func chokepoints() throws {
    let outcome = try Command("ChokepointsInTenLines").run([])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first == "CHN metal: 95 % of Korea's magnets are lost")
  }

  @Test("an export ban")
  func exportBan() throws {
    let outcome = try Command("ExportBan").run([])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.hasPrefix("served before: "))
    #expect(outcome.output.contains("->"))
  }

  @Test("joint failures, cut sets, disjoint supply, strengthening")
  func jointFailures() throws {
    let outcome = try Command("JointFailures").run([])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.first == "Without China and Japan, South Korea keeps 22 % of its magnet supply")
  }
}
