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

  @Test func standardInputIsEither() throws {
    let graph = try Command().run(
      ["convert", "-", "--to", "csv", "--columns", "from=a,to=b"], input: "a,b,tons\nx,y,1\n")
    #expect(graph.status == 0 && graph.output == "from,to,tons\nx,y,1\n", "\(graph.messages)")
    let dot = try Command().run(["convert", "-", "--to", "csv"], input: "digraph { p -> q }")
    #expect(dot.output == "from,to\np,q\n", "\(dot.messages)")
    let named = try Command().run(
      ["convert", "-", "--read", "csv", "--to", "dot"], input: "lodestone: x\n1 2\n")
    #expect(named.output.contains("\"lodestone:\" -> \"x\""), "\(named.messages)")
    for form in ["yaml", "json"] {
      let network = try Command().run(["convert", "Graphs/tutorial", "--to", form])
      let back = try Command().run(["convert", "-", "--to", form], input: network.output)
      #expect(back.status == 0 && back.output == network.output, "\(back.messages)")
    }
    let yaml = try Command().run(["convert", "-", "--to", "yaml"], input: "a,b\nx,y\n")
    #expect(yaml.status == 65 && yaml.messages.contains("'-' is not a valid network"))
    let refused = try Command().run(["convert", "-", "--read", "csv", "--to", "yaml"])
    #expect(refused.status == 64 && refused.messages.contains("no materials"))
  }

  @Test func lossesAreTold() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("convert-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("x.dot").path
    try Data("graph { era=new; a [size=1]; a -- b; c; d [size=2] }".utf8)
      .write(to: URL(fileURLWithPath: file))
    let outcome = try Command().run(["convert", file, "--to", "csv"])
    #expect(outcome.status == 0 && outcome.output == "from,to\na,b\n")
    #expect(
      outcome.messages == """
        note: csv keeps no attributes of nodes: size
        note: csv keeps no attributes of the whole graph: era
        note: csv keeps no nodes without edges: c, d
        note: csv does not say that edges lead both ways: read it with --undirected

        """)
    #expect(try Command().run(["convert", file, "--to", "graphml"]).messages.isEmpty)
  }

  @Test func replacedFilesKeepTheirMode() throws {
    let file = FileManager.default.temporaryDirectory.path + "/mode-\(UUID().uuidString).graphml"
    defer { unlink(file) }
    for mode: mode_t in [0o600, 0o666] {
      let descriptor = open(file, O_CREAT | O_WRONLY, mode)
      fchmod(descriptor, mode)
      close(descriptor)
      #expect(try Command().run(["convert", "Graphs/tutorial", "-o", file]).status == 0)
      var status = stat()
      #expect(stat(file, &status) == 0 && status.st_size > 0)
      #expect(status.st_mode & 0o777 == mode)
    }
  }
}
