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
      try compare(
        network.drawing(for: target, overlay: .chokepoints(answer)), "Graphs/\(name)/picture.svg")
    }

    @Test("show the worst joint failure that is found today")
    func isWorstToday() throws {
      let network = try PictureTests.shipped("rare-earth-magnets")
      let korea = try network.demands(matching: Selector("country=KOR"))
      let answer = try network.jointFailures(
        among: network.elements(of: .country), atMost: 2, for: korea, count: 1)
      let gone = try #require(answer.failures.first).elements
      let left = try network.supply(for: korea, rule: answer.rule, without: gone)
      try compare(
        network.drawing(for: korea, overlay: .plan(left, without: gone, worstOf: 2)),
        "Graphs/rare-earth-magnets/worst-pair.svg")
    }

    private func compare(_ drawing: Drawing, _ path: String) throws {
      let today = String(decoding: try drawing.picture(as: .svg).bytes, as: UTF8.self)
      let committed = try String(
        contentsOf: Command.root.appendingPathComponent(path), encoding: .utf8)
      let hint = Comment("\(path) is out of date: make pictures")
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
