import GraphCore
import SupplyChain
import SupplyChainAnalysis

/// What an overlay says of single sites and links.
struct PictureMarks {
  /// The part of the target's demand lost without an element that a site belongs to, the worst.
  private(set) var siteLoss: NodeColumn<Double>
  /// The same for links that an element names by themselves.
  private(set) var linkLoss: EdgeColumn<Double>
  /// The cut sets that each site is in, by their places in the answer.
  private(set) var siteCuts: NodeColumn<[Int]>
  /// The same for links that an element names by themselves.
  private(set) var linkCuts: EdgeColumn<[Int]>
  /// How many cut sets are marked.
  private(set) var cutCount = 0
  /// Suppliers taken away; the demand of a user taken away stays.
  private(set) var gone: Set<NodeID> = []
  /// Links taken away by themselves.
  private(set) var goneLinks: Set<EdgeID> = []
  /// Elements that are marked, the worst first.
  private(set) var shown: [Chokepoint] = []
  /// Elements whose loss would be marked, but for their number.
  private(set) var unmarked = 0

  /// Losses below this part of the demand stay quiet.
  static let leastLoss = 0.005
  /// More marks than this would hide each other.
  static let most = 40
  /// More cut sets than this have no letter each.
  static let mostLetters = 6

  init(_ overlay: PictureOverlay, in network: SupplyNetwork) {
    siteLoss = NodeColumn(repeating: 0, count: network.graph.nodeCount)
    linkLoss = EdgeColumn(repeating: 0, count: network.graph.edgeCount)
    siteCuts = NodeColumn(repeating: [], count: network.graph.nodeCount)
    linkCuts = EdgeColumn(repeating: [], count: network.graph.edgeCount)
    switch overlay {
    case .nothing: break
    case .cutSets(let answer): mark(answer, in: network)
    case .plan(_, let elements, _):
      gone = Set(
        elements.flatMap(\.sites).filter { !network.graph.outEdges(of: $0).isEmpty })
      let materials = Set(elements.flatMap(\.materials))
      goneLinks = Set(
        elements.flatMap(\.links)
          + network.graph.edges.filter { materials.contains(network.links[$0].material) })
    case .chokepoints(let answer):
      let telling = answer.chokepoints.filter {
        Self.part($0, of: answer) >= Self.leastLoss
      }
      shown = Array(telling.prefix(Self.most))
      unmarked = telling.count - shown.count
      for chokepoint in shown {
        mark(chokepoint.element, Self.part(chokepoint, of: answer), in: network)
      }
    }
  }

  /// Marks the members of the smallest cut sets, the fewer a set needs the more.
  private mutating func mark(_ answer: CutSetAnswer, in network: SupplyNetwork) {
    let sets = answer.cutSets.filter { !$0.elements.isEmpty }
    cutCount = min(sets.count, Self.most)
    for (index, cut) in sets.prefix(Self.most).enumerated() {
      for element in cut.elements {
        mark(element, 1 / Double(cut.elements.count), in: network)
        for site in element.sites { siteCuts[site].append(index) }
        for link in element.links { linkCuts[link].append(index) }
      }
    }
    unmarked = sets.count - cutCount
  }

  /// Which cut sets some sites and links are in: a letter for each of a few, else how many.
  func cutNames(sites: [NodeID] = [], links: [EdgeID] = []) -> String {
    let cuts = Set(sites.flatMap { siteCuts[$0] } + links.flatMap { linkCuts[$0] }).sorted()
    guard cutCount > Self.mostLetters else {
      return cuts.map(Self.letter).joined(separator: " ")
    }
    return cuts.isEmpty ? "" : "\(cuts.count) set\(cuts.count == 1 ? "" : "s")"
  }

  /// What a cut set is called: A, B, C.
  static func letter(of cut: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(cut)))
  }

  private mutating func mark(_ element: Element, _ loss: Double, in network: SupplyNetwork) {
    // Those who only use the product supply nobody.
    for site in element.sites where !network.graph.outEdges(of: site).isEmpty {
      siteLoss[site] = max(siteLoss[site], loss)
    }
    for link in element.links { linkLoss[link] = max(linkLoss[link], loss) }
    let materials = Set(element.materials)
    for link in network.graph.edges where materials.contains(network.links[link].material) {
      linkLoss[link] = max(linkLoss[link], loss)
    }
  }

  /// The part of the demand that is lost without an element.
  static func part(_ chokepoint: Chokepoint, of answer: ChokepointAnswer) -> Double {
    answer.demand > 0 ? min(1, chokepoint.reroutedLoss / answer.demand) : 0
  }

  /// Sites that keep a box of their own.
  func keptSites(in network: SupplyNetwork) -> Set<NodeID> {
    var sites = Set(network.graph.nodes.filter { siteLoss[$0] > 0 })
    for link in keptLinks {
      sites.insert(network.graph.source(of: link))
      sites.insert(network.graph.target(of: link))
    }
    return sites.union(gone)
  }

  /// Links taken away by themselves, where they are so few that each can be shown.
  var namedGoneLinks: Set<EdgeID> { goneLinks.count <= Self.most ? goneLinks : [] }

  /// Links whose ends have boxes of their own, and that are drawn whatever they carry.
  var keptLinks: Set<EdgeID> { Set(linkLoss.edges.filter { linkLoss[$0] > 0 }) }
}
