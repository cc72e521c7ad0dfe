import GraphCore
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis

extension PictureComposition {
  /// The box of a group.
  func node(_ index: Int) -> Drawing.Node {
    let group = groups.groups[index]
    var node = Drawing.Node(
      lines(of: group), column: columns.firstIndex(of: group.stage),
      group: group.country?.rawValue)
    node.border = .faint
    node.tooltip = tooltip(of: group)
    switch group.kind {
    case .competitors, .others:
      node.borderStyle = .dashed
      node.fill = .band
    default: break
    }
    if group.isTarget {
      node.fill = .ink
      node.border = .ink
    }
    let loss = loss(of: group)
    if loss > 0 {
      if !group.isTarget {
        node.fill = .loss(loss)
        node.border = .loss(1)
        node.borderWidth = 1.2 + 1.6 * loss
      }
      node.badge = .init(badge(of: group, loss: loss), fill: .loss(1))
    }
    if group.sites.allSatisfy(marks.gone.contains), !group.sites.isEmpty, !marks.gone.isEmpty {
      node.fill = .paper
      node.border = .mutedInk
      node.borderStyle = .dashed
      node.badge = .init("gone", fill: .mutedInk)
    }
    if case .plan(let supply, _, _) = overlay {
      let services = supply.services.filter {
        $0.isTarget && group.sites.contains($0.demand.site)
      }
      let wanted = services.reduce(0) { $0 + $1.demand.amount }
      let unmet = services.reduce(0) { $0 + $1.unmet }
      if wanted > 0, unmet >= PictureMarks.leastLoss * wanted {
        node.badge = .init("−\(PictureWords.percent(unmet / wanted))", fill: .loss(1))
      }
    }
    return node
  }

  /// What a marked box says: how much is lost without it, or which cut sets it is in.
  private func badge(of group: PictureGroup, loss: Double) -> String {
    guard case .cutSets = overlay else { return "−\(PictureWords.percent(loss))" }
    return marks.cutNames(sites: group.sites)
  }

  /// The lines of a box: a name, and what is made, passed on or used there.
  func lines(of group: PictureGroup) -> [String] {
    let amount = amount(of: group)?.text
    switch group.kind {
    case .site:
      let record = network.sites[group.sites[0]]
      return [[group.country?.rawValue, amount].compactMap(\.self).joined(separator: " · ")]
        .reduce(into: [record.name]) { $0.append($1) }.filter { !$0.isEmpty }
    case .country:
      guard let code = group.country else { return [amount ?? ""] }
      let name = words.name(of: code)
      return [name == code.rawValue ? name : "\(code) \(name)", amount ?? ""]
        .filter { !$0.isEmpty }
    case .smallSites:
      let code = group.country?.rawValue ?? "no country"
      return ["\(code): \(group.sites.count) sites", amount ?? ""].filter { !$0.isEmpty }
    case .others:
      let count = Set(group.sites.map { network.sites[$0].country }).count
      return [
        detail.grouping == .countryStage
          ? "\(count) other countr\(count == 1 ? "y" : "ies")"
          : "\(group.sites.count) other site\(group.sites.count == 1 ? "" : "s")",
        amount ?? "",
      ].filter { !$0.isEmpty }
    case .competitors:
      let countries = Set(group.sites.map { network.sites[$0].country }).count
      let who =
        countries > 1
        ? "\(countries) other countries"
        : "\(group.sites.count) other user\(group.sites.count == 1 ? "" : "s")"
      return [who, amount ?? ""].filter { !$0.isEmpty }
    }
  }

  private func tooltip(of group: PictureGroup) -> String {
    let names = group.sites.prefix(20).map { network.sites[$0].name }.joined(separator: "; ")
    let more = group.sites.count - 20
    return names + (more > 0 ? "; and \(more) more" : "")
  }

  /// What the sites of a box make, pass on or use today, in the unit most of it is counted in.
  func amount(of group: PictureGroup) -> Amount? {
    var amounts: [MaterialID: Double] = [:]
    for site in group.sites {
      let record = network.sites[site]
      if !record.demand.isEmpty {
        for wanted in record.demand { amounts[wanted.material, default: 0] += wanted.amount }
      } else if let output = record.output, record.recipes.count == 1 {
        for made in network[record.recipes[0]].outputs {
          amounts[made.material, default: 0] += made.amount * output
        }
      } else {
        for link in network.graph.outEdges(of: site) {
          amounts[network.links[link].material, default: 0] += network.links[link].flow ?? 0
        }
      }
    }
    var kinds: [(unit: String, basis: Material.Basis?, amount: Double, materials: Int)] = []
    for material in amounts.keys.sorted() {
      let record = network[material]
      let amount = amounts[material] ?? 0
      if let index = kinds.firstIndex(where: { $0.unit == record.unit && $0.basis == record.basis })
      {
        kinds[index].amount += amount
        kinds[index].materials += 1
      } else {
        kinds.append((record.unit, record.basis, amount, 1))
      }
    }
    guard let most = kinds.max(by: { $0.amount < $1.amount }), most.amount > 0 else { return nil }
    return Amount(text: "\(most.amount.figure) \(most.unit)", basis: most.basis)
  }

  /// An amount and what it counts.
  struct Amount {
    let text: String
    let basis: Material.Basis?
  }
}
