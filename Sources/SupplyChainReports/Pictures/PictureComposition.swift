import GraphCore
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis

/// A drawing on its way: what is shown, and how it looks.
struct PictureComposition {
  let network: SupplyNetwork
  let overlay: PictureOverlay
  let detail: PictureDetail
  let words: PictureWords
  let marks: PictureMarks
  let groups: PictureGroups
  let links: PictureLinks
  let total: Double
  /// Whether no flow is known, so that a plan stands in.
  let isPlanned: Bool

  init(
    _ network: SupplyNetwork, target: [Demand]?, overlay: PictureOverlay, detail: PictureDetail
  ) {
    self.network = network
    self.overlay = overlay
    self.detail = detail
    let wanted = target ?? network.demands
    words = PictureWords(network: network, target: wanted, isForEverybody: target == nil)
    marks = PictureMarks(overlay, in: network)
    // A file without flows says what could be, not what is: a plan stands in.
    var flows = network.links.map { $0.flow ?? 0 }
    if !flows.values.contains(where: { $0 > 0 }),
      let plan = try? network.supply(for: target)
    {
      flows = plan.flows
      isPlanned = true
    } else {
      isPlanned = false
    }
    let today = DependentFlow(network, flows: flows, target: wanted)
    var planned = today
    var carried = flows
    if case .plan(let supply, _, _) = overlay {
      carried = supply.flows
      let served = supply.services.filter(\.isTarget).map {
        Demand(site: $0.demand.site, material: $0.demand.material, amount: $0.served)
      }
      planned = DependentFlow(network, flows: supply.flows, target: served)
    }
    let weights = NodeColumn(
      network.graph.nodes.map { max(today.sites[$0], planned.sites[$0]) })
    let showsEverything = detail.boxes == .max
    let mergesMaterials = if case .nothing = overlay { false } else { true }
    groups = PictureGroups(
      network, weights: weights, target: Set(target?.map(\.site) ?? []),
      marked: marks.keptSites(in: network), least: Self.leastPart * today.total, detail: detail,
      showsEverything: showsEverything)
    links = PictureLinks(
      network, groups: groups, today: today.links, planned: planned.links, flowsToday: flows,
      flows: carried,
      marked: marks.keptLinks.union(marks.namedGoneLinks), total: today.total,
      mergesMaterials: mergesMaterials,
      most: detail.lines, showsEverything: showsEverything)
    total = today.total
  }

  /// Boxes that less of the product depends on stand together, unless they are marked.
  private static let leastPart = 0.02

  /// The drawing.
  var drawing: Drawing {
    var drawing = Drawing(
      title: words.title(for: overlay),
      subtitle: words.subtitle(for: overlay, isPlanned: isPlanned),
      columns: columns.map { .init(heading(of: $0)) })
    for index in groups.groups.indices { drawing.add(node(index)) }
    let widest = links.lines.filter { !$0.isForOthers }.map(\.weight).max() ?? 0
    for line in links.lines.sorted(by: isUnder) { drawing.add(edge(line, widest: widest)) }
    drawing.legend = legend(widest: widest)
    drawing.sources = words.sources
    drawing.leftOut = leftOut
    return drawing
  }

  /// A stage with the basis its amounts are counted on, where all are.
  private func heading(of stage: StageID) -> String {
    let bases = Set(
      groups.groups.filter { $0.stage == stage }.compactMap { amount(of: $0)?.basis })
    let name = network[stage].name.capitalizedFirst
    guard bases.count == 1, let basis = bases.first ?? nil, basis != .gross else { return name }
    return "\(name), as \(basis.rawValue)"
  }

  /// The stages that have a box.
  var columns: [StageID] { Set(groups.groups.map(\.stage)).sorted() }

  /// Heavier lines and those that say more lie on top.
  private func isUnder(_ first: PictureLinks.Line, _ second: PictureLinks.Line) -> Bool {
    if first.isForOthers != second.isForOthers { return first.isForOthers }
    let losses = (loss(of: first), loss(of: second))
    return losses.0 != losses.1 ? losses.0 < losses.1 : first.weight < second.weight
  }

  /// The loss that a box is marked with, 0 for none.
  func loss(of group: PictureGroup) -> Double {
    group.sites.reduce(0) { max($0, marks.siteLoss[$1]) }
  }

  /// The loss that a line is marked with: its own, or that of the box it leaves.
  func loss(of line: PictureLinks.Line) -> Double {
    let own = line.links.reduce(0) { max($0, marks.linkLoss[$1]) }
    return max(own, line.isForOthers ? 0 : loss(of: groups.groups[line.from]))
  }

  /// What the picture does not show, in numbers that add up.
  private var leftOut: String {
    var parts: [String] = []
    let sites = groups.sitesLeftOut.count
    if sites > 0 {
      let who = words.isForEverybody ? "no user depends" : words.who + " does not depend"
      parts.append("\(sites) site\(sites == 1 ? "" : "s") that \(who) on")
    }
    let lines = links.linksLeftOut.count
    if lines > 0 {
      let part = PictureWords.percent(1 - links.shownPart)
      parts.append(
        "\(lines) link\(lines == 1 ? "" : "s") with \(part) of the dependence")
    }
    let inside = links.linksInside.count
    if inside > 0 { parts.append("\(inside) link\(inside == 1 ? "" : "s") inside a box") }
    if marks.unmarked > 0 { parts.append("\(marks.unmarked) more marks") }
    return parts.joined(separator: "; ")
  }
}
