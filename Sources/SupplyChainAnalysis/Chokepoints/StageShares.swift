import GraphCore
import SupplyChain

/// The part that elements have in what stages make today, and links in what flows between stages.
///
/// Amounts of different materials are never added: an element counts with the material that it
/// makes most of, against what its stage makes of that material.
struct StageShares: Sendable {
  private let network: SupplyNetwork
  /// What each site makes.
  private let made: NodeColumn<[StageOutput.Entry]>
  private let totals: [Group: Double]
  private let flows: [Group: Double]

  /// A material that a stage makes, or that flows from it to another stage.
  private struct Group: Hashable, Comparable {
    let stage: StageID
    let material: MaterialID
    var target: StageID?

    static func < (left: Group, right: Group) -> Bool {
      (left.stage, left.material, left.target?.index ?? -1)
        < (right.stage, right.material, right.target?.index ?? -1)
    }
  }

  /// The part an element has in one material of one stage.
  struct Share: Hashable, Sendable {
    let stage: StageID
    let material: MaterialID
    let part: Double
  }

  init(_ network: SupplyNetwork, output: StageOutput) {
    self.network = network
    var made = NodeColumn(repeating: [StageOutput.Entry](), count: network.graph.nodeCount)
    var totals: [Group: Double] = [:]
    for entry in output.made {
      made[entry.site].append(entry)
      let group = Group(stage: network.sites[entry.site].stage, material: entry.material)
      totals[group, default: 0] += entry.amount
    }
    self.made = made
    self.totals = totals
    var flows: [Group: Double] = [:]
    for link in network.graph.edges {
      flows[Self.group(of: link, in: network), default: 0] += network.links[link].flow ?? 0
    }
    self.flows = flows
  }

  /// The part an element has in the material that it makes most of.
  ///
  /// Of an element with several stages, the largest of its parts in them. For links, in the flow of
  /// their material between two stages.
  func largest(of element: Element) -> Share? {
    if element.sites.isEmpty {
      var amounts: [Group: Double] = [:]
      for link in element.links {
        amounts[Self.group(of: link, in: network), default: 0] += network.links[link].flow ?? 0
      }
      return Self.largest(Array(amounts), of: flows)
    }
    var amounts: [Group: Double] = [:]
    for entry in element.sites.flatMap({ made[$0] }) {
      let group = Group(stage: network.sites[entry.site].stage, material: entry.material)
      amounts[group, default: 0] += entry.amount
    }
    let mainProducts = Dictionary(grouping: amounts, by: \.key.stage).values.compactMap { made in
      made.max { ($0.value, $1.key) < ($1.value, $0.key) }
    }
    return Self.largest(mainProducts, of: totals)
  }

  /// The largest part; of equal ones that of the earliest stage and material.
  private static func largest(
    _ amounts: [(key: Group, value: Double)], of totals: [Group: Double]
  ) -> Share? {
    amounts.sorted { $0.key < $1.key }.compactMap { group, amount -> Share? in
      guard let total = totals[group], total > 0 else { return nil }
      return Share(stage: group.stage, material: group.material, part: amount / total)
    }.reduce(nil) { best, share in
      guard let best, best.part >= share.part else { return share }
      return best
    }
  }

  private static func group(of link: EdgeID, in network: SupplyNetwork) -> Group {
    Group(
      stage: network.sites[network.graph.source(of: link)].stage,
      material: network.links[link].material,
      target: network.sites[network.graph.target(of: link)].stage)
  }
}
