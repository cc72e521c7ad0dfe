import GraphCore

/// Where capacity can be added to a network.
public enum ExpansionPlace: Hashable, Sendable {
  /// A site: more activity, or more throughput of one without recipes.
  case site(NodeID)
  /// A link that has a capacity.
  case link(EdgeID)
  /// A link that is not there yet, without loss, cost or countries on the way.
  case newLink(from: NodeID, to: NodeID, material: MaterialID)
}

extension SupplyNetwork {
  /// The same network with more capacity at a place; ids unchanged, a new link comes last.
  ///
  /// The scenario in force holds back what is added as it does the rest. A place without a bound
  /// stays without.
  ///
  /// - Parameters:
  ///   - place: Where.
  ///   - amount: How much more a year, at least zero: in units of the site's activity, or of the
  ///     link's material.
  /// - Returns: The network with the addition.
  public func expanded(at place: ExpansionPlace, by amount: Double) -> SupplyNetwork {
    precondition(amount >= 0 && amount.isFinite, "an amount at least zero")
    var result = self
    switch place {
    case .site(let site):
      guard let capacity = capacity(of: site).amount, capacity.isFinite else { return self }
      result.sites[site].capacity = capacity + amount
    case .link(let link):
      guard let capacity = links[link].capacity else { return self }
      result.links[link].capacity = capacity + amount
    case .newLink(let source, let target, let material):
      var builder = DigraphBuilder(nodeCount: graph.nodeCount)
      for link in graph.edges {
        builder.addEdge(from: graph.source(of: link), to: graph.target(of: link))
      }
      builder.addEdge(from: source, to: target)
      result.graph = builder.graph()
      result.links = EdgeColumn(
        links.values + [SupplyLink(material: material, flow: 0, capacity: amount)])
      result.openness = EdgeColumn(openness.values + [absentMaterials.contains(material) ? 0 : 1])
    }
    return result
  }

  /// How a place is written: a site's id, a link's name, or `from->to:material` for a new link.
  public func name(of place: ExpansionPlace) -> String {
    switch place {
    case .site(let site): sites[site].id
    case .link(let link): name(of: link)
    case .newLink(let source, let target, let material):
      "\(sites[source].id)->\(sites[target].id):\(self[material].id)"
    }
  }
}
