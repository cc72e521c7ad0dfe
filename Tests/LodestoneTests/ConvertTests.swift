import Foundation
import TestSupport
import Testing

/// `convert`, of networks to graphs and of graphs to graphs.
@Suite struct ConvertTests {
  @Test func networksBecomeGraphs() throws {
    for (form, beginning) in [("graphml", "<?xml version"), ("dot", "digraph ")] {
      let outcome = try Command().run(["convert", "Graphs/tutorial", "--to", form])
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.output.hasPrefix(beginning))
    }
  }

  @Test func graphsBecomeGraphs() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("convert-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    let table = "a,b,tons\nx,y,1\ny,z,\nx,x\n"
    try Data(table.utf8).write(to: URL(fileURLWithPath: path("trade.csv")))
    let columns = ["--columns", "from=a,to=b"]
    let refused = try Command().run(["convert", path("trade.csv"), "--to", "dot"] + columns)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("trade.csv:4:3: error[ragged-row]"))
    let packed = try Command().run(
      ["convert", path("trade.csv"), "-o", path("trade.graphml.gz"), "--skip-bad-rows"] + columns)
    #expect(packed.status == 0, "\(packed.messages)")
    #expect(packed.messages == "note: 1 bad row left out\n")
    let back = try Command().run(["convert", path("trade.graphml.gz"), "--to", "csv"])
    #expect(back.output == "from,to,tons\nx,y,1\ny,z,\n")
    let yaml = try Command().run(["convert", path("trade.graphml.gz"), "--to", "yaml"])
    #expect(yaml.status == 64)
    let wrong = try Command().run(["convert", path("trade.csv"), "--to", "dot", "--columns", "a"])
    #expect(wrong.status == 64)
  }
}
