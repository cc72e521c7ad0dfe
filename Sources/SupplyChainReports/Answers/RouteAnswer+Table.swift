import SupplyChain
import SupplyChainAnalysis

extension RouteAnswer {
  /// One row for each route, the best first.
  ///
  /// Cost is USD and capacity units a year, both of the final product.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table.
  public func table(of network: SupplyNetwork, for selector: Selector? = nil) -> Table {
    let target = selector.map { " to \($0)" } ?? ""
    let kind = disjointness.map { "routes\(target) that share no \($0.noun)" }
    return Table(
      network: network.name,
      question: "the best \(kind ?? "routes\(target)") by \(measure.rawValue)",
      assumptions: assumptions,
      columns: [
        .init("rank"), .init("route"), .init("cost", unit: "USD per unit"),
        .init("lead_time", unit: "days"), .init("capacity", unit: "product per year"),
        .init("risk"), .init("countries"),
      ],
      rows: routes.enumerated().map { index, route in
        [
          .number(Double(index + 1)),
          .text(route.sites.map { network.sites[$0].id }.joined(separator: " > ")),
          .init(route.cost), .init(route.leadTime), .init(route.capacity), .init(route.risk),
          .text(route.countries.map(\.rawValue).joined(separator: " ")),
        ]
      },
      scalars: [
        .init("measure", .text(measure.rawValue)),
        .init("disjoint", .init(disjointness?.rawValue)),
        .init("complete", .flag(isComplete)),
      ])
  }
}

extension RouteDisjointness {
  /// One of what routes may not share.
  fileprivate var noun: String {
    switch self {
    case .sites: "site"
    case .links: "link"
    case .countries: "country"
    }
  }
}
