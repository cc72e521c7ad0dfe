#if Graphviz
  import Foundation
  import GraphvizRendering
  import SupplyChain
  import SupplyChainAnalysis
  import SupplyChainReports
  import TestSupport
  import Testing

  /// The pictures in `Graphs/` still show the networks beside them.
  ///
  /// Structure is compared, for fonts and versions of Graphviz change coordinates.
  @Suite("Committed pictures")
  struct CommittedPictureTests {
    @Test("show what a picture made today shows", arguments: ["rare-earth-magnets", "tutorial"])
    func isCurrent(_ name: String) throws {
      let network = try PictureTests.shipped(name)
      let target =
        name == "tutorial" ? nil : try network.demands(matching: Selector("country=KOR"))
      let answer = try network.chokepoints(among: network.elements(of: .countryStage), for: target)
      let drawing = network.drawing(for: target, overlay: .chokepoints(answer))
      let today = String(decoding: try drawing.picture(as: .svg).bytes, as: UTF8.self)
      let committed = try String(
        contentsOf: Command.root.appendingPathComponent("Graphs/\(name)/picture.svg"),
        encoding: .utf8)
      let hint = Comment("Graphs/\(name)/picture.svg is out of date: make pictures")
      #expect(contents(of: "title", in: committed) == contents(of: "title", in: today), hint)
      #expect(contents(of: "text", in: committed) == contents(of: "text", in: today), hint)
      #expect(committed.utf8.count < 400_000)
    }

    /// What stands in all elements of a name, sorted: a box one line up is not another picture.
    private func contents(of element: String, in text: String) -> [Substring] {
      text.split(separator: "<\(element)").dropFirst().compactMap { piece in
        guard let start = piece.firstIndex(of: ">") else { return nil }
        return piece[piece.index(after: start)...].split(separator: "</").first
      }.sorted()
    }
  }
#endif
