import GraphCore
import SupplyChain

/// What every site supplies of every material today, and what it uses.
///
/// Supply is output times what a unit of activity makes; where no output is given, what the site
/// sends on beyond what it receives. With several recipes the mix of today decides.
struct StageOutput: Sendable {
  /// One material made at one site today.
  struct Entry: Hashable, Sendable {
    let site: NodeID
    let material: MaterialID
    let amount: Double
  }

  /// Every material made somewhere, by site and material.
  let made: [Entry]
  /// Sites that make something, where neither output nor outgoing flows are known.
  let unknown: [NodeID]
  /// What each site eats or wants today, where it is known.
  let used: [Entry]
  /// Materials that some site eats, nobody knows how much of.
  let unknownUse: Set<MaterialID>

  init(_ network: SupplyNetwork, states: MaterialStates, mix: TodayMix) {
    var made: [Entry] = []
    var unknown: [NodeID] = []
    var used: [Entry] = []
    var unknownUse: Set<MaterialID> = []
    for site in network.graph.nodes {
      let record = network.sites[site]
      for wanted in record.demand where wanted.amount > 0 {
        used.append(Entry(site: site, material: wanted.material, amount: wanted.amount))
      }
      var isKnown = true
      for state in states.states(of: site) {
        let material = states.states[state].material
        let makers = mix.makers(of: state)
        if !makers.isEmpty {
          if record.output != nil {
            let amount = makers.reduce(0) { $0 + $1.amount }
            made.append(Entry(site: site, material: material, amount: amount))
          } else if let sent = Self.sent(material, from: site, in: network) {
            let amount = max(0, sent - mix.received[state])
            made.append(Entry(site: site, material: material, amount: amount))
          } else {
            isKnown = false
          }
        }
        guard let eaten = mix.eaten[state] else {
          unknownUse.insert(material)
          continue
        }
        if eaten > 0 { used.append(Entry(site: site, material: material, amount: eaten)) }
      }
      if !isKnown { unknown.append(site) }
    }
    self.made = made
    self.unknown = unknown
    self.used = used
    self.unknownUse = unknownUse
  }

  /// The amount of a material that leaves a site today, or `nil` where no flow is known.
  private static func sent(
    _ material: MaterialID, from site: NodeID, in network: SupplyNetwork
  ) -> Double? {
    let flows = network.graph.outEdges(of: site).compactMap { link in
      network.links[link].material == material ? network.links[link].flow : nil
    }
    return flows.isEmpty ? nil : flows.reduce(0, +)
  }
}
