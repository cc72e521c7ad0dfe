import GraphCore
import GraphFiles
import SupplyChain

extension Rule {
  /// What goes into a site and what comes out of it.
  static let flowRules = [
    materialNotMade, materialNotUsed, inputNeverArrives, demandUnreachable, imbalance, unsold,
  ]

  static let materialNotMade = Rule(
    "material-not-made", .warning,
    "A link carries what its site makes, holds or receives."
  ) { subject in
    let network = subject.network
    return network.graph.edges.compactMap { edge in
      let (site, material) = (network.graph.source(of: edge), network.links[edge].material)
      guard !subject.makes(site, material), network.sites[site].stock(of: material) == 0,
        !subject.receives(site, material)
      else { return nil }
      return Finding(
        at: subject.mark(edge),
        "'\(network.sites[site].id)' neither makes, holds nor receives the "
          + "\(network[material].id) that it sends",
        hint: "look at the ends of this link and at what it carries")
    }
  }

  static let materialNotUsed = Rule(
    "material-not-used", .warning,
    "A link brings what its site eats, wants, holds or sends on."
  ) { subject in
    let network = subject.network
    return network.graph.edges.compactMap { edge in
      let (site, material) = (network.graph.target(of: edge), network.links[edge].material)
      let record = network.sites[site]
      guard !subject.eats(site, material), record.demand(for: material) == 0,
        record.stock(of: material) == 0, !subject.sends(site, material)
      else { return nil }
      return Finding(
        at: subject.mark(edge),
        "'\(record.id)' neither eats, wants, holds nor sends on the "
          + "\(network[material].id) that arrives",
        hint: "look at the ends of this link and at what it carries")
    }
  }

  static let inputNeverArrives = Rule(
    "input-never-arrives", .warning,
    "Every input of a recipe arrives at the sites that run it, or is made or held there."
  ) { subject in
    let network = subject.network
    var findings: [Finding] = []
    for site in network.graph.nodes {
      let record = network.sites[site]
      for recipe in record.recipes {
        for input in network[recipe].inputs where input.amount > 0 {
          let material = input.material
          guard findings.count < 10_000, !subject.receives(site, material),
            !subject.makes(site, material), record.stock(of: material) == 0
          else { continue }
          findings.append(
            Finding(
              at: subject.mark(site),
              "'\(record.id)' needs \(network[material].id) for '\(network[recipe].id)', "
                + "and no link brings it"))
        }
      }
    }
    return findings
  }

  static let demandUnreachable = Rule(
    "demand-unreachable", .warning,
    "What is wanted can be made somewhere, with all its inputs, and brought to where it is wanted."
  ) { subject in
    let network = subject.network
    let obtainable = ObtainableMaterials(in: network)
    return network.demands.compactMap { demand in
      guard !obtainable.contains(demand.material, at: demand.site) else { return nil }
      return Finding(
        at: subject.mark(demand.site),
        "no \(network[demand.material].id) can ever reach '\(network.sites[demand.site].id)', "
          + "which wants \(demand.amount.written)")
    }
  }
}
