#if Graphviz
  import Foundation
  import FoundationXML
  import GraphvizRendering
  import TestSupport
  import Testing

  @testable import lodestone

  /// `lodestone draw`, as its users run it.
  @Suite("draw")
  struct DrawTests {
    /// A folder that is gone after the test.
    private func inFolder(_ body: (URL) async throws -> Void) async throws {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("lodestone-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try await body(folder)
    }

    private func names(in folder: URL) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("writes what the file name asks for", arguments: ["svg", "png", "pdf", "dot"])
    func formats(_ ending: String) async throws {
      try await inFolder { folder in
        let path = folder.appendingPathComponent("picture.\(ending)")
        let outcome = try Command().run(
          ["draw", "Graphs/tutorial", "--for", "country=DEU", "-o", path.path])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.output.isEmpty)
        let head = try Data(contentsOf: path).prefix(8)
        let beginnings = [
          "svg": "<?xml", "png": "PNG", "pdf": "%PDF-", "dot": "digraph",
        ]
        let text = String(decoding: head, as: UTF8.self)
        #expect(text.contains(beginnings[ending] ?? "?"))
        #expect(try names(in: folder) == ["picture.\(ending)"])
      }
    }

    @Test("what cannot be answered is a usage error", arguments: ["x.jpg", "x", ".svgz", "-", ""])
    func endings(_ path: String) throws {
      let outcome = try Command().run(["draw", "Graphs/tutorial", "-o", path])
      #expect(outcome.status == 64)
      for ending in [".svg", ".png", ".pdf", ".dot"] { #expect(outcome.messages.contains(ending)) }
      #expect(try Command().run(["draw", "Graphs/tutorial"]).status == 64)
    }

    @Test("hostile names make a picture that is XML")
    func hostileNames() async throws {
      let names = [
        String(repeating: "long ", count: 40), "\\\"quoted\\\" \\\\N <b>&amp; ]]> -->",
        "مصنع المغناطيس שלום", "포항 제련소 新居浜精錬所", "e\\u0301\\u0302 👩‍👩‍👧‍👦", "%n $(rm) `x` \\\\N",
      ]
      let sites = names.enumerated().map { index, name in
        "  - {id: m\(index), name: \"\(name)\", stage: mine, country: KOR, makes: ore, output: 5}\n"
      }
      let links = names.indices.map { "  - {from: m\($0), to: use, material: ore, flow: 5}\n" }
      let yaml =
        "lodestone: 1\nname: \"<&\\\">\"\nstages: [mine, use]\n"
        + "materials: {ore: {unit: \"<t&\"}}\nsites:\n\(sites.joined())"
        + "  - {id: use, name: \"\\\\\", stage: use, demand: {ore: 30}}\nlinks:\n\(links.joined())"
      try await inFolder { folder in
        let path = folder.appendingPathComponent("x.svg").path
        let outcome = try Command().run(
          ["draw", "-", "--all", "-o", path], input: yaml)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: path))).parse())
      }
    }

    @Test("a file that cannot be written is 74, and nothing is left behind")
    func unwritable() async throws {
      try await inFolder { folder in
        let outcome = try Command().run(
          ["draw", "Graphs/tutorial", "-o", folder.path + "/missing/x.svg"])
        #expect(outcome.status == 74)
        #expect(try names(in: folder).isEmpty)
      }
    }

    @Test(
      "a child that crashes, hangs or lies leaves the DOT text and one sentence",
      arguments: ["kill -SEGV $$", "sleep 100", "echo garbage", "echo no >&2; exit 65"])
    func brokenChild(_ script: String) async throws {
      try await inFolder { folder in
        let file = PictureFile(
          path: folder.path + "/x.svg", format: .svg,
          renderer: IsolatedRenderer(
            executable: "/bin/sh", arguments: ["-c", script, "child"],
            limits: RenderLimits(seconds: script.hasPrefix("sleep") ? 0.5 : 600)))
        let failure = await #expect(throws: Failure.self) {
          try await file.draw(Drawing(title: "title"))
        }
        #expect(failure?.status == 69)
        #expect(failure?.message.contains("x.svg.dot") == true)
        #expect(failure?.message.contains("\n") == false)
        #expect(try names(in: folder) == ["x.svg.dot"])
        let dot = try String(contentsOfFile: file.keptPath, encoding: .utf8)
        #expect(dot.hasPrefix("digraph"))
      }
    }

    @Test("the example draws")
    func example() async throws {
      try await inFolder { folder in
        let path = folder.path + "/x.svg"
        let outcome = try Command("PictureWithOverlay").run([path])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.output.contains("loses"))
        #expect(FileManager.default.fileExists(atPath: path))
      }
    }
  }
#endif
