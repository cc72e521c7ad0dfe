import GraphCore
import SupplyChain

extension Rule {
  /// The network as a whole.
  static let shapeRules = [
    noLinks, noDemand, siteAlone, linkToItself, stageCycle,
  ]

  static let noLinks = Rule("no-links", .warning, "Sites are linked.") { subject in
    guard subject.network.graph.edgeCount == 0 else { return [] }
    return [Finding(at: subject.root, "there is no link: nothing is carried anywhere")]
  }

  static let noDemand = Rule(
    "no-demand", .warning, "Something is wanted somewhere: losses are measured against demand."
  ) { subject in
    guard subject.network.demands.isEmpty else { return [] }
    return [
      Finding(
        at: subject.root, "no site has a demand: there is nothing to measure a loss against",
        hint: "give the last sites one: 'demand: {magnet: 700}'")
    ]
  }

  static let siteAlone = Rule(
    "site-alone", .warning, "Every site has a link, where there are links."
  ) { subject in
    let graph = subject.network.graph
    guard graph.edgeCount > 0 else { return [] }
    return graph.nodes.compactMap { node in
      guard graph.inEdges(of: node).isEmpty, graph.outEdges(of: node).isEmpty else { return nil }
      return Finding(
        at: subject.mark(node), "no link leads to or from '\(subject.network.sites[node].id)'")
    }
  }

  static let linkToItself = Rule(
    "link-to-itself", .warning, "A link leads from one site to another."
  ) { subject in
    let network = subject.network
    return network.graph.edges.compactMap { edge in
      guard network.graph.source(of: edge) == network.graph.target(of: edge) else { return nil }
      return Finding(
        at: subject.mark(edge), "the link '\(network.name(of: edge))' leads back to its own site")
    }
  }
}
