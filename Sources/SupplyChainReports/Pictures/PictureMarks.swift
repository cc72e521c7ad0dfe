import GraphCore
import SupplyChain
import SupplyChainAnalysis

/// What an overlay says of single sites and links.
struct PictureMarks {
  /// The part of the target's demand lost without an element that a site belongs to, the worst.
  private(set) var siteLoss: NodeColumn<Double>
  /// The same for links that an element names by themselves.
  private(set) var linkLoss: EdgeColumn<Double>
  /// How many elements the smallest cut set has that a site is in; zero where it is in none.
  private(set) var cutSize: NodeColumn<Int>
  /// Sites taken away.
  private(set) var gone: Set<NodeID> = []
  /// Elements that are marked, the worst first.
  private(set) var shown: [Chokepoint] = []
  /// Elements whose loss would be marked, but for their number.
  private(set) var unmarked = 0

  /// Losses below this part of the demand stay quiet.
  static let leastLoss = 0.005
  /// More marks than this would hide each other.
  static let most = 40

  init(_ overlay: PictureOverlay, in network: SupplyNetwork) {
    siteLoss = NodeColumn(repeating: 0, count: network.graph.nodeCount)
    linkLoss = EdgeColumn(repeating: 0, count: network.graph.edgeCount)
    cutSize = NodeColumn(repeating: 0, count: network.graph.nodeCount)
    switch overlay {
    case .nothing: break
    case .cutSets(let answer): mark(answer, in: network)
    case .plan(_, let elements): gone = Set(elements.flatMap(\.sites))
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
    for cut in sets.prefix(Self.most) {
      let size = cut.elements.count
      for element in cut.elements {
        mark(element, 1 / Double(size), in: network)
        for site in element.sites where cutSize[site] == 0 { cutSize[site] = size }
      }
    }
    unmarked = max(0, sets.count - Self.most)
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
    // A user taken away matters to nobody else.
    return sites.union(gone.filter { !network.graph.outEdges(of: $0).isEmpty })
  }

  /// Links that are drawn whatever they carry.
  var keptLinks: Set<EdgeID> { Set(linkLoss.edges.filter { linkLoss[$0] > 0 }) }
}
