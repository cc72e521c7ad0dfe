import GraphCore

/// How much a site can do in a year, and how that is known.
public enum SiteCapacity: Hashable, Sendable {
  /// The file gives it.
  case given(Double)
  /// Output today and the network's assumption on spare capacity give it.
  case assumed(Double)
  /// The site only receives, uses or passes on, and nothing bounds that but its links.
  case unlimited
  /// The site runs recipes, and neither capacity nor output (with an assumption) is known.
  case unknown

  /// The greatest activity, infinite where unlimited, `nil` where unknown.
  public var amount: Double? {
    switch self {
    case .given(let amount), .assumed(let amount): amount
    case .unlimited: .infinity
    case .unknown: nil
    }
  }
}

extension SupplyNetwork {
  /// How much a site can do in a year, before any scenario.
  public func capacity(of site: NodeID) -> SiteCapacity {
    let record = sites[site]
    if let capacity = record.capacity { return .given(capacity) }
    if record.recipes.isEmpty { return .unlimited }
    if let output = record.output, let spare = assumptions.spareCapacity {
      return .assumed(output * (1 + spare))
    }
    return .unknown
  }

  /// The sites whose capacity nobody gave and no assumption supplies, in order.
  public var sitesWithUnknownCapacity: [NodeID] {
    graph.nodes.filter { capacity(of: $0) == .unknown }
  }

  /// The sites whose capacity rests on the assumption on spare capacity, in order.
  public var sitesWithAssumedCapacity: [NodeID] {
    graph.nodes.filter {
      if case .assumed = capacity(of: $0) { true } else { false }
    }
  }
}
