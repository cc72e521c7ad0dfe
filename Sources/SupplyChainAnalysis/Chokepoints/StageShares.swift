import GraphCore
import SupplyChain

/// The part that elements have in what stages make today, and links in what flows between stages.
struct StageShares: Sendable {
  private let network: SupplyNetwork
  private let output: StageOutput
  private let totals: [StageID: [MaterialID: Double]]
  private let flows: [StagePair: Double]

  private struct StagePair: Hashable {
    let source: StageID
    let target: StageID
    let material: MaterialID
  }

  init(_ network: SupplyNetwork, output: StageOutput) {
    self.network = network
    self.output = output
    var totals: [StageID: [MaterialID: Double]] = [:]
    for entry in output.made {
      totals[network.sites[entry.site].stage, default: [:]][entry.material, default: 0] +=
        entry.amount
    }
    self.totals = totals
    var flows: [StagePair: Double] = [:]
    for link in network.graph.edges {
      flows[Self.stages(of: link, in: network), default: 0] += network.links[link].flow ?? 0
    }
    self.flows = flows
  }

  /// A stage and the part an element has in it.
  struct Share: Hashable, Sendable {
    let stage: StageID
    let part: Double
  }

  /// The largest part an element has in one material of one stage (or, for links, in the flow of
  /// their material between two stages; the stage is then where they begin).
  func largest(of element: Element) -> Share? {
    if !element.sites.isEmpty { return largestMade(by: Set(element.sites)) }
    var amounts: [StagePair: Double] = [:]
    for link in element.links {
      guard let flow = network.links[link].flow else { continue }
      amounts[Self.stages(of: link, in: network), default: 0] += flow
    }
    let shares = amounts.compactMap { pair, amount -> Share? in
      guard let total = flows[pair], total > 0 else { return nil }
      return Share(stage: pair.source, part: amount / total)
    }
    return Self.best(shares)
  }

  private func largestMade(by sites: Set<NodeID>) -> Share? {
    var amounts: [StageID: [MaterialID: Double]] = [:]
    for entry in output.made where sites.contains(entry.site) {
      amounts[network.sites[entry.site].stage, default: [:]][entry.material, default: 0] +=
        entry.amount
    }
    let shares = amounts.flatMap { stage, materials in
      materials.compactMap { material, amount -> Share? in
        guard let total = totals[stage]?[material], total > 0 else { return nil }
        return Share(stage: stage, part: amount / total)
      }
    }
    return Self.best(shares)
  }

  /// The largest share; of equal ones that of the earliest stage.
  private static func best(_ shares: [Share]) -> Share? {
    shares.max { ($0.part, $1.stage) < ($1.part, $0.stage) }
  }

  private static func stages(of link: EdgeID, in network: SupplyNetwork) -> StagePair {
    StagePair(
      source: network.sites[network.graph.source(of: link)].stage,
      target: network.sites[network.graph.target(of: link)].stage,
      material: network.links[link].material)
  }
}
