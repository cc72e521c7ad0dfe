import GraphCore
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles
import TestSupport
import Testing

@testable import SupplyChainReports

/// Laws that every picture of a network keeps.
@Suite("Pictures")
struct PictureTests {
  static let details: [PictureDetail] = [
    .briefing, .sites, .everything, PictureDetail(grouping: .site, boxes: 9, lines: 7),
    PictureDetail(grouping: .countryStage, boxes: 1, lines: 1),
  ]

  static func shipped(_ name: String) throws -> SupplyNetwork {
    try SupplyNetwork(readingFrom: Command.root.path + "/Graphs/" + name)
  }

  @Test("shipped networks", arguments: ["tutorial", "rare-earth-magnets"], details)
  func lawsOfShipped(_ name: String, _ detail: PictureDetail) throws {
    let network = try Self.shipped(name)
    let target = try network.demands(
      matching: Selector(name == "tutorial" ? "country=DEU" : "country=KOR"))
    try check(network, target, .nothing, detail)
    try check(network, nil, .nothing, detail)
    // One answer about the large network is enough: it is the drawing that is tested.
    guard name == "tutorial" || detail == .briefing else { return }
    let answer = try network.chokepoints(
      among: network.elements(of: detail.grouping == .site ? .site : .countryStage), for: target)
    try check(network, target, .chokepoints(answer), detail)
  }

  @Test("networks with numbers and texts that hurt", arguments: 0..<8)
  func lawsOfRandom(_ seed: Int) throws {
    let network = SupplyNetwork.random(seed: UInt64(seed), sites: 40)
    for detail in Self.details { try check(network, nil, .nothing, detail) }
  }

  /// Ends exist, every site and link is drawn or counted, sums are kept, and twice is the same.
  private func check(
    _ network: SupplyNetwork, _ target: [Demand]?, _ overlay: PictureOverlay,
    _ detail: PictureDetail
  ) throws {
    let composition = PictureComposition(
      network, target: target, overlay: overlay, detail: detail)
    let drawing = composition.drawing
    #expect(drawing.edges.allSatisfy { drawing.nodes.indices.contains($0.from) })
    #expect(drawing.edges.allSatisfy { drawing.nodes.indices.contains($0.to) })
    #expect(drawing.nodes.allSatisfy { !$0.lines.isEmpty })

    let (groups, links) = (composition.groups, composition.links)
    let sites = groups.groups.flatMap(\.sites) + groups.sitesLeftOut
    #expect(sites.sorted() == network.graph.nodes.map(\.self))
    let drawn = links.lines.flatMap(\.links)
    let edges = drawn + links.linksInside + links.linksLeftOut
    #expect(edges.sorted() == network.graph.edges.map(\.self))
    for line in links.lines {
      let flow = line.links.reduce(0) { $0 + (network.links[$1].flow ?? 0) }
      #expect(line.flowToday == flow)
    }
    if case .chokepoints(let answer) = overlay {
      try checkMarks(answer, composition, drawing)
    } else if detail == .everything {
      #expect(links.linksLeftOut.isEmpty && groups.sitesLeftOut.isEmpty)
    }
    #expect(drawing == network.drawing(for: target, overlay: overlay, detail: detail))
  }

  /// Whatever is lost without an element is seen on each of its suppliers, by color and by badge.
  private func checkMarks(
    _ answer: ChokepointAnswer, _ composition: PictureComposition, _ drawing: Drawing
  ) throws {
    let graph = composition.network.graph
    for chokepoint in composition.marks.shown {
      for site in chokepoint.element.sites where !graph.outEdges(of: site).isEmpty {
        let box = try #require(composition.groups.groupOfSite[site])
        #expect(drawing.nodes[box].badge?.text.hasPrefix("−") == true)
        #expect(drawing.nodes[box].borderWidth > 1)
      }
    }
    let worst = try #require(answer.chokepoints.first)
    let loss = PictureWords.percent(PictureMarks.part(worst, of: answer))
    #expect(drawing.title.contains(loss))
  }

  @Test("marked links have a figure")
  func markedLinks() throws {
    let network = try Self.shipped("tutorial")
    let users = try network.demands(matching: Selector("country=DEU"))
    let answer = try network.chokepoints(among: network.elements(of: .link), for: users)
    let drawing = network.drawing(for: users, overlay: .chokepoints(answer), detail: .sites)
    let marked = answer.chokepoints.filter {
      PictureMarks.part($0, of: answer) >= PictureMarks.leastLoss
    }
    #expect(drawing.edges.count { $0.label.hasPrefix("−") } == marked.count)
  }
}
