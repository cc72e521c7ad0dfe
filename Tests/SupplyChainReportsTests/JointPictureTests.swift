import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis
import Testing

@testable import SupplyChainReports

/// Pictures of joint failures and cut sets say what is gone, what is left, what belongs together.
@Suite("Pictures of joint failures and cut sets")
struct JointPictureTests {
  /// The picture of what is left for Germany's cars when some elements go.
  private func picture(without gone: [Element], worstOf size: Int? = nil) throws -> Drawing {
    let network = try PictureTests.shipped("tutorial")
    let cars = try network.demands(matching: Selector("country=DEU"))
    let left = try network.supply(for: cars, rule: .first, without: gone)
    return network.drawing(
      overlay: .plan(left, without: gone, worstOf: size), detail: .sites)
  }

  @Test("what passes through a country is gone, in dashes and in words")
  func via() throws {
    let network = try PictureTests.shipped("tutorial")
    let japan = try network.element(matching: Selector("country=JPN"))
    let drawing = try picture(without: [japan] + network.elements(of: .via), worstOf: 2)
    let gone = drawing.edges.filter { $0.label.hasPrefix("gone") }
    #expect(gone.count == 1 && gone.allSatisfy { $0.style == .dashed })
    #expect(drawing.title.contains("JPN and passage through EGY"))
    #expect(drawing.subtitle.contains("Taken away by itself: 1 link."))
    #expect(drawing.subtitle.contains("No other set of at most 2 loses more"))
    let boxes = drawing.nodes.filter { $0.badge?.text == "gone" }
    #expect(boxes.count == japan.sites.count && boxes.allSatisfy { $0.borderStyle == .dashed })
  }

  @Test(
    "a link that is gone is dashed, and says so",
    arguments: ["sep-cn->magnet-cn", "magnet-cn->port-sg"])
  func goneLink(_ link: String) throws {
    let network = try PictureTests.shipped("tutorial")
    let cars = try network.demands(matching: Selector("country=DEU"))
    let gone = try network.element(matching: Selector("link=\(link)"))
    let left = try network.supply(for: cars, rule: .first, without: [gone])
    let drawing = network.drawing(for: cars, overlay: .plan(left, without: [gone]))
    let marked = drawing.edges.filter { $0.label.hasPrefix("gone") }
    #expect(marked.count == 1 && marked.allSatisfy { $0.style == .dashed })
  }

  @Test("a user taken away still wants, and says what it misses")
  func userTakenAway() throws {
    let network = try PictureTests.shipped("tutorial")
    let germany = try network.element(matching: Selector("country=DEU|CHN|JPN"))
    let left = try network.supply(rule: .total, without: [germany])
    let drawing = network.drawing(overlay: .plan(left, without: [germany]))
    let denmark = try #require(drawing.nodes.first { $0.lines.first?.contains("DNK") == true })
    #expect(denmark.badge?.text.hasPrefix("−") == true)
  }

  @Test("where nothing is lost, it says so")
  func nothingLost() throws {
    let drawing = try picture(without: [], worstOf: 1)
    #expect(drawing.title == "Cars-de can do without any one of these: others take over")
    #expect(!drawing.legend.contains { $0.text == "taken away" })
  }

  @Test("a few cut sets have a letter each, on every member and in the legend")
  func letters() throws {
    let network = try PictureTests.shipped("rare-earth-magnets")
    let korea = try network.demands(matching: Selector("country=KOR"))
    let answer = try network.minimalCutSets(
      among: network.elements(of: .country), atMost: 2, for: korea, below: 0.5)
    let drawing = network.drawing(for: korea, overlay: .cutSets(answer))
    #expect(answer.cutSets.count == 2)
    func badges(_ code: String) -> Set<String?> {
      Set(
        drawing.nodes.filter { $0.lines[0].hasPrefix(code) && $0.fill != .ink }
          .map(\.badge?.text))
    }
    #expect(badges("CHN") == ["A B"])
    #expect(badges("JPN") == ["A"])
    #expect(badges("KOR") == ["B"])
    #expect(badges("VNM") == [nil])
    #expect(drawing.legend.contains { $0.text == "China and Japan" })
    #expect(drawing.legend.contains { $0.text == "China and South Korea" })
  }

  @Test("of many cut sets it counts those that each member is in")
  func counts() throws {
    let network = try PictureTests.shipped("tutorial")
    let cars = try network.demands(matching: Selector("country=DEU"))
    let answer = try network.minimalCutSets(
      among: network.elements(of: .link), atMost: 3, for: cars)
    #expect(answer.cutSets.count > PictureMarks.mostLetters)
    let drawing = network.drawing(overlay: .cutSets(answer), detail: .sites)
    let counts = drawing.edges.compactMap { edge in
      edge.label.split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(drawing.edges.contains { $0.label.contains("sets") } && !counts.isEmpty)
    #expect(drawing.title.contains(" more is lost"))
  }
}
