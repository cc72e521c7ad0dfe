import Foundation
import TestSupport
import Testing

/// Somebody with two tables and no network file gets to an answer by what the command says.
@Suite("A newcomer with two CSV files")
struct NewcomerTests {
  @Test("is told what to paste, and then has an answer")
  func fromTablesToAnswer() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lodestone-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try write(
      """
      id,stage,country,makes,recipes,output,demand
      pit,mine,AUS,ore,,60,
      quarry,mine,CHN,ore,,40,
      plant,works,JPN,,smelt,50,
      user,use,KOR,,,,metal=50
      """, "sites.csv")
    try write(
      """
      from,to,material,flow
      pit,plant,ore,60
      quarry,plant,ore,40
      plant,user,metal,50
      """, "links.csv")

    let advice = try Command().run(["check", folder.path])
    #expect(advice.status == 65)
    let lines = advice.output.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }
    let draft = lines.map { $0.dropFirst(4) }.joined(separator: "\n") + "\n"
    try write(
      draft.replacingOccurrences(
        of: "smelt: {inputs: {}, outputs: {}}",
        with: "smelt: {inputs: {ore: 2}, outputs: {metal: 1}}"), "network.yaml")

    let check = try Command().run(["check", "--strict", folder.path])
    #expect(check.status == 0, "\(check.output)")
    let answer = try Command().run(
      ["chokepoints", folder.path, "--for", "country=KOR", "--by", "site", "--format", "csv"])
    #expect(answer.status == 0, "\(answer.messages)")
    let rows = answer.output.split(separator: "\n")
    // Without the pit there are 40 × 1.1 t of ore, for 22 of 50 t of metal.
    let pit = try #require(rows.first { $0.hasPrefix("pit,") }).split(
      separator: ",", omittingEmptySubsequences: false)
    let header = rows[0].split(separator: ",")
    let column = try #require(header.firstIndex(of: "rerouted_loss"))
    #expect(abs((Double(pit[column]) ?? 0) - 28) < 1e-9)
  }
}
