import Foundation
import TestSupport
import Testing

@Suite("What lodestone cuts says of itself")
struct CutsWordsTests {
  private static let magnets = "Graphs/rare-earth-magnets"

  private func run(_ words: String...) throws -> Command.Outcome {
    try Command().run(["cuts", Self.magnets, "--by", "country"] + words)
  }

  @Test(
    "an answer that the time cut short says that it is not proven",
    arguments: [
      [], ["--kill"], ["--strengthen"],
    ])
  func notProven(_ question: [String]) throws {
    let outcome = try Command().run(
      ["cuts", Self.magnets, "--by", "country", "--time-limit", "0"] + question)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("not proven"))
  }

  @Test("nothing is claimed of elements that there are none of")
  func nothingToLose() throws {
    let plain = try Command().run(["cuts", Self.magnets, "--by", "via"])
    #expect(plain.output.contains("claim: there is no set that loses anything"))
    let kill = try Command().run(["cuts", Self.magnets, "--by", "via", "--kill"])
    #expect(kill.output.contains("sentence: there is nothing of this kind that could be lost"))
  }

  @Test("amounts that no file may hold are not added", arguments: ["0", "1e30", "nan", "-1"])
  func additions(_ amount: String) throws {
    let outcome = try run("--strengthen", "--add=\(amount)")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }

  @Test("without any flow nothing is committed, and that is refused by name")
  func uncommitted() throws {
    let network = """
      lodestone: 1
      name: no flows
      stages: [mining, use]
      materials: {ore: {unit: t}}
      sites:
        - {id: mine, stage: mining, country: AUS, makes: ore, capacity: 10}
        - {id: works, stage: use, country: KOR, demand: {ore: 5}}
      links:
        - {from: mine, to: works, material: ore}
      """
    let outcome = try Command().run(
      ["cuts", "-", "--by", "country", "--committed"], input: network)
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("'works'"))
  }
}
