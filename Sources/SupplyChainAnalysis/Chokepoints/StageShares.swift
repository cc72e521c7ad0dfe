import GraphCore
import SupplyChain

/// The part that elements have in the output of stages today, and links in what flows between
/// stages.
///
/// A site counts with its output, in units of activity; where that is not given, with the most it
/// makes of any one material. Sites that make nothing do not count.
struct StageShares: Sendable {
  private let network: SupplyNetwork
  /// For each site, its output today, zero where it makes nothing or nobody knows.
  private let outputs: NodeColumn<Double>
  private let totals: [StageID: Double]
  private let flows: [StagePair: Double]

  private struct StagePair: Hashable {
    let source: StageID
    let target: StageID
    let material: MaterialID
  }

  init(_ network: SupplyNetwork, output: StageOutput) {
    self.network = network
    var outputs = network.sites.map { $0.recipes.isEmpty ? 0 : $0.output ?? 0 }
    for entry in output.made where network.sites[entry.site].output == nil {
      outputs[entry.site] = max(outputs[entry.site], entry.amount)
    }
    self.outputs = outputs
    var totals: [StageID: Double] = [:]
    for site in network.graph.nodes {
      totals[network.sites[site].stage, default: 0] += outputs[site]
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

  /// The largest part an element has in the output of one stage (or, for links, in the flow of
  /// their material between two stages; the stage is then where they begin).
  func largest(of element: Element) -> Share? {
    if !element.sites.isEmpty { return largestOutput(of: element.sites) }
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

  private func largestOutput(of sites: [NodeID]) -> Share? {
    var amounts: [StageID: Double] = [:]
    for site in sites { amounts[network.sites[site].stage, default: 0] += outputs[site] }
    let shares = amounts.compactMap { stage, amount -> Share? in
      guard let total = totals[stage], total > 0 else { return nil }
      return Share(stage: stage, part: amount / total)
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
