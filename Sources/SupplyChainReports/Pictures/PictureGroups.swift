import GraphCore
import SupplyChain

/// Which boxes a picture has, and which sites stand in each.
struct PictureGroups {
  private(set) var groups: [PictureGroup] = []
  /// The box of each site, where it has one.
  private(set) var groupOfSite: NodeColumn<Int?>
  /// Sites that no box shows, for the target depends on none of them.
  private(set) var sitesLeftOut: [NodeID] = []

  /// - Parameters:
  ///   - network: The network.
  ///   - weights: The product that depends on each site.
  ///   - target: The sites whose demand is asked about.
  ///   - marked: Sites that keep a box of their own.
  ///   - least: Boxes with less weight stand together.
  ///   - detail: How many boxes.
  ///   - showsEverything: Whether sites that the target does not depend on are drawn too.
  init(
    _ network: SupplyNetwork, weights: NodeColumn<Double>, target: Set<NodeID>,
    marked: Set<NodeID>, least: Double, detail: PictureDetail, showsEverything: Bool
  ) {
    groupOfSite = NodeColumn(repeating: nil, count: network.graph.nodeCount)
    var single: [PictureGroup] = []
    var competitors: [NodeID] = []
    for site in network.graph.nodes {
      let isTarget = target.contains(site)
      let matters = weights[site] > 0 || isTarget || marked.contains(site) || showsEverything
      guard matters else {
        if network.sites[site].demand.contains(where: { $0.amount > 0 }) {
          competitors.append(site)
        } else {
          sitesLeftOut.append(site)
        }
        continue
      }
      let record = network.sites[site]
      single.append(
        PictureGroup(
          kind: .site, stage: record.stage, country: record.country, sites: [site],
          weight: weights[site], isTarget: isTarget))
    }
    if detail.grouping == .countryStage {
      single = Self.merged(single, as: .country) { $0.country != nil }
    }
    func isKept(_ group: PictureGroup) -> Bool {
      group.isTarget || group.sites.contains { marked.contains($0) }
    }
    let ranked = single.indices.sorted {
      let (first, second) = (single[$0], single[$1])
      if isKept(first) != isKept(second) { return isKept(first) }
      return first.weight != second.weight ? first.weight > second.weight : $0 < $1
    }
    let mustKeep = single.count(where: isKept)
    let stages = Set(single.map(\.stage)).count
    let room =
      single.count <= detail.boxes ? single.count : max(mustKeep, detail.boxes - stages)
    var kept = Set(ranked.prefix(room))
    if !showsEverything {
      for stage in Set(single.map(\.stage)) {
        let small = single.indices.filter {
          single[$0].stage == stage && !isKept(single[$0]) && single[$0].weight < least
        }
        if small.count > 1 { kept.subtract(small) }
      }
    }
    groups = single.indices.filter(kept.contains).map { single[$0] }
    var rest = single.indices.filter { !kept.contains($0) }.map { single[$0] }
    if detail.grouping == .site {
      rest = Self.merged(rest, as: .smallSites) { $0.country != nil }
        .sorted { $0.weight > $1.weight }
      let places = min(
        max(0, detail.boxes - groups.count - stages), rest.count { $0.weight >= least })
      groups += rest.prefix(places)
      rest = Array(rest.dropFirst(places))
    }
    // One that would stand alone keeps its name.
    for stage in Set(rest.map(\.stage)) where rest.count(where: { $0.stage == stage }) > 1 {
      for index in rest.indices where rest[index].stage == stage {
        rest[index].country = nil
        rest[index].kind = .others
      }
    }
    groups += Self.merged(rest, as: .others) { $0.kind == .others }
    groups.sort { ($0.stage, $1.weight, $0.sites[0]) < ($1.stage, $0.weight, $1.sites[0]) }
    let byStage = Dictionary(grouping: competitors) { network.sites[$0].stage }
    for stage in byStage.keys.sorted() {
      groups.append(
        PictureGroup(
          kind: .competitors, stage: stage, country: nil, sites: byStage[stage] ?? [], weight: 0))
    }
    for (index, group) in groups.enumerated() {
      for site in group.sites { groupOfSite[site] = index }
    }
  }

  /// Groups of one stage and country made one; what `joins` is false of stays as it is.
  private static func merged(
    _ groups: [PictureGroup], as kind: PictureGroup.Kind, where joins: (PictureGroup) -> Bool
  ) -> [PictureGroup] {
    struct Key: Hashable {
      let stage: StageID
      let country: CountryCode?
      let isTarget: Bool
    }
    var result: [PictureGroup] = []
    var position: [Key: Int] = [:]
    for group in groups {
      let key = Key(stage: group.stage, country: group.country, isTarget: group.isTarget)
      if joins(group), let index = position[key] {
        result[index].kind = kind
        result[index].sites += group.sites
        result[index].weight += group.weight
      } else {
        if joins(group) { position[key] = result.count }
        result.append(group)
        if kind == .country, joins(group) { result[result.count - 1].kind = .country }
      }
    }
    return result
  }
}
