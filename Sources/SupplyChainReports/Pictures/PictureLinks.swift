import GraphCore
import SupplyChain

/// Which lines a picture has, and which links each stands for.
struct PictureLinks {
  /// All links from one box to another that carry one material, or materials that can be added.
  struct Line {
    let from: Int
    let to: Int
    /// What it carries; the first of several.
    let material: MaterialID
    /// The links, in order.
    var links: [EdgeID] = []
    /// The product that depends on them today.
    var today = 0.0
    /// The product that depends on them in the plan; as today where there is none.
    var planned = 0.0
    /// What they carry today, in the unit of the material.
    var flowToday = 0.0
    /// What they carry in the plan; as today where there is none.
    var flow = 0.0
    /// Whether it leads to a box of users the picture is not about.
    var isForOthers = false
    /// What decides whether it is drawn.
    var weight: Double { max(today, planned) }
  }

  private(set) var lines: [Line] = []
  /// The links between boxes that no line shows.
  private(set) var linksLeftOut: [EdgeID] = []
  /// The links inside one box.
  private(set) var linksInside: [EdgeID] = []
  /// The part of the product's dependence that the lines show, from 0 to 1.
  private(set) var shownPart = 1.0

  init(
    _ network: SupplyNetwork, groups: PictureGroups, today: EdgeColumn<Double>,
    planned: EdgeColumn<Double>, flowsToday: EdgeColumn<Double>, flows: EdgeColumn<Double>,
    marked: Set<EdgeID>,
    total: Double, mergesMaterials: Bool, most: Int, showsEverything: Bool
  ) {
    struct Key: Hashable {
      let from: Int
      let to: Int
      let material: MaterialID
    }
    var position: [Key: Int] = [:]
    var all: [Line] = []
    for link in network.graph.edges {
      let ends = (network.graph.source(of: link), network.graph.target(of: link))
      guard let from = groups.groupOfSite[ends.0], let to = groups.groupOfSite[ends.1] else {
        linksLeftOut.append(link)
        continue
      }
      let isForOthers = groups.groups[to].kind == .competitors
      guard from != to else {
        linksInside.append(link)
        continue
      }
      let carries = today[link] > 0 || planned[link] > 0 || (isForOthers && flows[link] > 0)
      guard carries || marked.contains(link) || showsEverything else {
        linksLeftOut.append(link)
        continue
      }
      // To others any material counts, for the line only says that something goes there.
      let material =
        isForOthers
        ? MaterialID(0)
        : mergesMaterials
          ? network.firstLike(network.links[link].material) : network.links[link].material
      let key = Key(from: from, to: to, material: material)
      let index = position[key] ?? all.count
      if index == all.count {
        position[key] = index
        all.append(Line(from: from, to: to, material: material, isForOthers: isForOthers))
      }
      all[index].links.append(link)
      all[index].today += today[link]
      all[index].planned += planned[link]
      all[index].flow += flows[link]
      all[index].flowToday += flowsToday[link]
    }
    // Materials that are needed together would be counted twice.
    for index in all.indices {
      all[index].today = min(all[index].today, total)
      all[index].planned = min(all[index].planned, total)
    }
    let isMarked = all.map { $0.links.contains { marked.contains($0) } }
    let ranked = all.indices.filter { !all[$0].isForOthers }.sorted {
      if isMarked[$0] != isMarked[$1] { return isMarked[$0] }
      return all[$0].weight != all[$1].weight ? all[$0].weight > all[$1].weight : $0 < $1
    }
    let total = ranked.reduce(0) { $0 + all[$1].weight }
    var covered = 0.0
    var kept: Set<Int> = []
    for index in ranked {
      let isNeeded = isMarked[index] || showsEverything || covered < 0.995 * total
      guard kept.count < most && isNeeded || isMarked[index] else { break }
      kept.insert(index)
      covered += all[index].weight
    }
    shownPart = total > 0 ? covered / total : 1
    for (index, line) in all.enumerated() {
      if kept.contains(index) || line.isForOthers {
        lines.append(line)
      } else {
        linksLeftOut += line.links
      }
    }
  }
}

extension SupplyNetwork {
  /// The first material whose amounts can be added to those of another.
  fileprivate func firstLike(_ material: MaterialID) -> MaterialID {
    let record = self[material]
    let first = materials.firstIndex { $0.unit == record.unit && $0.basis == record.basis }
    return first.map(MaterialID.init) ?? material
  }
}
