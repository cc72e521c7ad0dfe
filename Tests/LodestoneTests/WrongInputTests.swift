import Foundation
import TestSupport
import Testing

/// Every wrong input ends in a readable sentence, the right status and nothing half written.
@Suite("Wrong input")
struct WrongInputTests {
  /// A network file, or something that is not one, in a folder of its own.
  struct Scratch {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lodestone-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func file(_ content: String, name: String = "network.yaml") throws -> String {
      try file(Data(content.utf8), name: name)
    }

    func file(_ content: Data, name: String) throws -> String {
      let url = folder.appendingPathComponent(name)
      try content.write(to: url)
      return url.path
    }

    /// What is in the folder, in order.
    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
  }

  /// A small network that is right, with one part replaced.
  private func network(
    sites: String = """
      - {id: mine, stage: mining, country: AUS, makes: ore, capacity: 10}
      - {id: plant, stage: use, country: KOR, demand: {ore: 5}}
    """,
    links: String = "  - {from: mine, to: plant, material: ore, flow: 5}", more: String = ""
  ) -> String {
    """
    lodestone: 1
    name: Small
    stages: [mining, use]
    materials: {ore: {unit: t}}
    \(more)
    sites:
    \(sites)
    links:
    \(links)
    """
  }

  private func expect(
    _ arguments: [String], status: Int32, says words: String...,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Command().run(arguments)
    #expect(outcome.status == status, "\(outcome.messages)", sourceLocation: location)
    let said = outcome.output + outcome.messages
    for word in words {
      #expect(said.contains(word), "'\(word)' in: \(said)", sourceLocation: location)
    }
    #expect(!said.contains("Fatal error"), sourceLocation: location)
    #expect(outcome.messages.count < 5000, sourceLocation: location)
  }

  @Test("the small network itself is right")
  func smallNetwork() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = try scratch.file(network())
    try expect(["check", path], status: 0, says: "2 sites, 1 link")
    try expect(["chokepoints", path], status: 0, says: "AUS mining")
  }

  @Test("a graph is no network, and its message says what is", arguments: ["graphml", "dot"])
  func graphFile(_ form: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.folder.path + "/tutorial.\(form)"
    #expect(try Command().run(["convert", "Graphs/tutorial", "-o", path]).status == 0)
    for command in ["chokepoints", "check", "supply"] {
      try expect(
        [command, path], status: 65, says: "is a graph, which says no materials",
        "'lodestone graph' measures it")
    }
  }

  @Test(
    "a number below zero is refused by the option's own words",
    arguments: [["routes", "-k"], ["chokepoints", "--top"], ["concentration", "--top"]])
  func negative(_ ask: [String]) throws {
    try expect(
      [ask[0], "Graphs/tutorial", ask[1], "-3"], status: 64,
      says: "\(ask[1]) takes a whole number from 1")
  }

  @Test("missing file")
  func missingFile() throws {
    try expect(["check", "no/such.yaml"], status: 66, says: "no/such.yaml")
    try expect(["supply", "no/such.yaml"], status: 66, says: "no/such.yaml")
  }

  @Test("a folder without a network, an empty file, a binary file")
  func notNetworks() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try expect(["supply", scratch.folder.path], status: 65, says: "network.yaml")
    try expect(["supply", try scratch.file("", name: "empty.yaml")], status: 65, says: "empty")
    let bytes = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151) })
    try expect(
      ["supply", try scratch.file(bytes, name: "binary.yaml")], status: 65, says: "binary.yaml")
  }

  @Test("unknown key, unknown site, negative capacity")
  func wrongValues() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let key = try scratch.file(network(more: "asume: {spare_capacity: 0.1}"))
    try expect(["supply", key], status: 65, says: "unknown-key", "asume", "assume")
    let site = try scratch.file(
      network(links: "  - {from: mina, to: plant, material: ore, flow: 5}"))
    try expect(["supply", site], status: 65, says: "unknown-site", "mina", "mine")
    let capacity = try scratch.file(
      network(sites: "  - {id: mine, stage: mining, country: AUS, makes: ore, capacity: -1}"))
    try expect(["supply", capacity], status: 65, says: "negative-number", "-1")
  }

  @Test("a loop of stages, a recipe whose input never arrives")
  func wrongShapes() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let loop = try scratch.file(
      network(
        links: """
              - {from: mine, to: plant, material: ore, flow: 5}
              - {from: plant, to: mine, material: ore, flow: 1}
          """))
    try expect(["check", loop], status: 0, says: "warning[stage-cycle]", "plant")
    try expect(["check", "--strict", loop], status: 1, says: "warning")
    let recipe = try scratch.file(
      network(
        sites: """
            - {id: mine, stage: mining, country: AUS, makes: ore, capacity: 10}
            - {id: plant, stage: use, country: KOR, recipes: [press], capacity: 5, demand: {part: 5}}
          """,
        more: """
          recipes: {press: {inputs: {ore: 1, glue: 1}, outputs: {part: 1}}}
          """
      ).replacingOccurrences(of: "{ore: {unit: t}}", with: "{ore: {}, glue: {}, part: {}}"))
    try expect(["check", recipe], status: 0, says: "input-never-arrives", "glue")
    try expect(["supply", recipe], status: 0, says: "total_served: 0 t", "total_unmet: 5 t")
  }

  @Test("a selector with a typing mistake")
  func selectorTypo() throws {
    let tutorial = "Graphs/tutorial"
    try expect(["chokepoints", tutorial, "--for", "country=JPM"], status: 64, says: "JPN")
    try expect(["chokepoints", tutorial, "--for", "contry=JPN"], status: 64, says: "country")
    try expect(["chokepoints", tutorial, "--for", "JPN"], status: 64, says: "key=value")
    try expect(["supply", tutorial, "--without", "site=mine-cx"], status: 64, says: "mine-cn")
    try expect(["supply", tutorial, "--scenario", "bna"], status: 64, says: "scenario")
    try expect(["routes", tutorial, "--avoid", "country=ZZZ"], status: 64, says: "ZZZ")
  }

  @Test("output that cannot be written leaves nothing behind")
  func unwritableOutput() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.folder.appendingPathComponent("none/answer.csv").path
    try expect(
      ["supply", "Graphs/tutorial", "-o", path], status: 74,
      says: "cannot be written: No such file or directory")
    try expect(["convert", "Graphs/tutorial", "-o", path], status: 64, says: "--to")
    try expect(
      ["convert", "Graphs/tutorial", "--to", "json", "-o", path], status: 74,
      says: "cannot be written")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test("names of 200 characters, and of more")
  func longNames() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let name = String(repeating: "가", count: 200)
    let path = try scratch.file(
      network(
        sites: """
            - {id: mine, name: \(name), stage: mining, country: AUS, makes: ore, capacity: 10}
            - {id: plant, stage: use, country: KOR, demand: {ore: 5}}
          """))
    try expect(["list", path, "sites"], status: 0, says: name)
    let id = String(repeating: "x", count: 201)
    let tooLong = try scratch.file(
      network(
        sites: "  - {id: \(id), stage: mining, country: AUS, makes: ore, capacity: 10}",
        links: "  []"))
    try expect(["check", tooLong], status: 65, says: "200")
  }

  @Test("no demand, a target that no route reaches, no links")
  func nothingToAsk() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let noDemand = try scratch.file(
      network(
        sites: """
              - {id: mine, stage: mining, country: AUS, makes: ore, capacity: 10}
              - {id: plant, stage: use, country: KOR}
          """))
    try expect(["chokepoints", noDemand], status: 65, says: "no demand")
    let noLinks = try scratch.file(network(links: "  []"))
    try expect(["check", noLinks], status: 0, says: "no-links")
    try expect(["supply", noLinks], status: 0, says: "total_served: 0 t", "total_unmet: 5 t")
    try expect(["chokepoints", noLinks, "--for", "country=KOR"], status: 0, says: "served: 0")
    try expect(["routes", noLinks, "--for", "country=KOR"], status: 0, says: "no route")
  }

  @Test("a capacity that nobody knows is asked for by name")
  func unknownCapacity() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = try scratch.file(
      network(
        sites: """
              - {id: mine, stage: mining, country: AUS, makes: ore}
              - {id: plant, stage: use, country: KOR, demand: {ore: 5}}
          """))
    try expect(["supply", path], status: 65, says: "capacity", "'mine'")
  }

  @Test("--fail-if ends with 1 and still answers")
  func failIf() throws {
    let arguments = ["chokepoints", "Graphs/tutorial", "--format", "json", "--fail-if"]
    let failed = try Command().run(arguments + ["rerouted_fraction>0.2"])
    #expect(failed.status == 1)
    #expect(failed.output.contains("\"rows\""))
    #expect(try Command().run(arguments + ["rerouted_fraction>2"]).status == 0)
    try expect(arguments + ["nothing>1"], status: 64, says: "nothing", "share")
    try expect(arguments + ["share"], status: 64, says: "column>number")
    try expect(arguments + ["share>much"], status: 64, says: "much")
    for condition in ["inescapable=no", "served>0", "kind!=site"] {
      #expect(try Command().run(arguments + [condition]).status == 1, "\(condition)")
    }
    let last = ["chokepoints", "Graphs/tutorial", "--top", "1", "--fail-if", "rerouted_loss<1"]
    #expect(try Command().run(last).status == 1)
  }
}
