import GraphCore
import SupplyChain

extension Rule {
  static let imbalance = Rule(
    "imbalance", .warning,
    "What comes into a site and is made there goes out, is eaten or wanted, within one percent."
  ) { subject in
    balances(of: subject) { balance, site in
      if balance.supply > balance.use { return !balance.isMade }
      return balance.use - balance.supply
        > subject.network.sites[site].stock(of: balance.material)
    }
  }

  static let unsold = Rule(
    "unsold", .note,
    "What a site makes is sold or used; a joint product or an unknown buyer may explain more."
  ) { subject in
    balances(of: subject) { balance, _ in balance.supply > balance.use && balance.isMade }
  }

  /// Every balance that is off by more than one percent and that a rule is about.
  private static func balances(
    of subject: NetworkUnderCheck, where isMeant: (SiteBalance.Line, NodeID) -> Bool
  ) -> [Finding] {
    let network = subject.network
    return network.graph.nodes.flatMap { site in
      (SiteBalance(of: site, in: network).map(Array.init) ?? []).compactMap { balance in
        let (supply, use) = (balance.supply, balance.use)
        guard supply.isFinite, use.isFinite, abs(supply - use) > 0.01 * max(supply, use),
          isMeant(balance, site)
        else { return nil }
        return finding(of: balance, at: site, subject)
      }
    }
  }

  private static func finding(
    of balance: SiteBalance.Line, at site: NodeID, _ subject: NetworkUnderCheck
  ) -> Finding {
    let (network, record) = (subject.network, subject.network.sites[site])
    let (supply, use) = (balance.supply, balance.use)
    let material = network[balance.material]
    let size = abs(supply - use).rounded(to: 4)
    let share = (100 * abs(supply - use) / max(supply, use)).rounded(to: 2)
    return Finding(
      at: subject.mark(site),
      "'\(record.id)' has \(size) \(material.unit) of \(material.id) "
        + "\(supply > use ? "left over" : "too little") (\(share) %): "
        + "\(supply.rounded(to: 6)) come in or are made, \(use.rounded(to: 6)) go out or are used")
  }
}

/// What one site gets and gives of each material, where all the numbers are known.
struct SiteBalance: Sequence {
  /// One material.
  struct Line {
    let material: MaterialID
    /// What comes in after losses, and what is made.
    var supply = 0.0
    /// What goes out, is eaten and wanted.
    var use = 0.0
    /// Whether the site makes it: what is not sold of it costs nothing.
    var isMade = false
    /// Whether every number is known.
    var isKnown = true

    init(_ material: MaterialID) { self.material = material }
  }

  private var lines: [Line] = []
  private var positions: [MaterialID: Int] = [:]

  /// The balance of a site, or `nil` where it runs recipes in unknown amounts.
  init?(of site: NodeID, in network: SupplyNetwork) {
    let record = network.sites[site]
    for edge in network.graph.inEdges(of: site) {
      let link = network.links[edge]
      update(link.material, with: link.flow) { $0.supply += $1 * (1 - link.loss) }
    }
    for edge in network.graph.outEdges(of: site) {
      update(network.links[edge].material, with: network.links[edge].flow) { $0.use += $1 }
    }
    for demand in record.demand {
      update(demand.material, with: demand.amount) { $0.use += $1 }
    }
    // With several recipes nobody knows how much of the output is which.
    let activity = record.recipes.count == 1 ? record.output : nil
    for recipe in record.recipes {
      for input in network[recipe].inputs {
        update(input.material, with: activity) { $0.use += $1 * input.amount }
      }
      for output in network[recipe].outputs {
        update(output.material, with: activity) {
          $0.supply += $1 * output.amount
          $0.isMade = true
        }
      }
    }
    // A site that only receives may be an end of the chain that nobody measured.
    lines.removeAll { !$0.isKnown || $0.use == 0 && !$0.isMade && record.recipes.isEmpty }
  }

  private mutating func update(
    _ material: MaterialID, with amount: Double?, _ change: (inout Line, Double) -> Void
  ) {
    let index = positions[material, default: lines.count]
    if index == lines.count {
      lines.append(Line(material))
      positions[material] = index
    }
    if let amount { change(&lines[index], amount) } else { lines[index].isKnown = false }
  }

  /// The materials whose numbers are all known, in order of appearance.
  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }
}
