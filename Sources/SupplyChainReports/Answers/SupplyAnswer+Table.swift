import GraphCore
import SupplyChain
import SupplyChainAnalysis

extension SupplyAnswer {
  /// One row for each demand.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table; without a target, all demands.
  public func table(of network: SupplyNetwork, for selector: Selector? = nil) -> Table {
    let shown = services.filter(\.isTarget)
    let unit = network.unit(of: shown.map(\.demand))
    return table(
      network,
      question: "how much can be delivered of "
        + network.words(for: shown.map(\.demand), of: selector),
      columns: [
        .init("site"), .init("country"), .init("material"), .init("demand", unit: unit),
        .init("served", unit: unit), .init("unmet", unit: unit),
      ],
      rows: shown.map { service in
        let site = network.sites[service.demand.site]
        return [
          .text(site.id), .init(site.country?.rawValue),
          .text(network[service.demand.material].id), .number(service.demand.amount),
          .number(service.served), .number(service.unmet),
        ]
      }, unit: unit)
  }

  /// One row for each link that carries something today or in the plan.
  public func planTable(of network: SupplyNetwork) -> Table {
    let links = network.graph.edges.filter {
      flows[$0] > 1e-9 || network.links[$0].flow ?? 0 > 0
    }
    return table(
      network,
      question: "the plan that serves by the rule '\(rule.rawValue)' and departs least "
        + "from today's flows",
      columns: [
        .init("from"), .init("to"), .init("material"), .init("flow_today"), .init("flow_planned"),
        .init("change"),
      ],
      rows: links.map { link in
        let record = network.links[link]
        return [
          .text(network.sites[network.graph.source(of: link)].id),
          .text(network.sites[network.graph.target(of: link)].id),
          .text(network[record.material].id), .init(record.flow), .number(flows[link]),
          .init(record.flow.map { flows[link] - $0 }),
        ]
      }, unit: network.unit(of: services.filter(\.isTarget).map(\.demand)))
  }

  /// One row for each site or link where more capacity would mean more product, the best first.
  public func priceTable(of network: SupplyNetwork) -> Table {
    let sites: [PricedElement] = network.graph.nodes.filter { sitePrices[$0] > 0 }.map {
      PricedElement(name: network.sites[$0].id, kind: .site, price: sitePrices[$0])
    }
    let links: [PricedElement] = network.graph.edges.filter { linkPrices[$0] > 0 }.map {
      PricedElement(name: network.name(of: $0), kind: .link, price: linkPrices[$0])
    }
    let ranked = (sites + links).enumerated().sorted {
      ($1.element.price, $0.offset) < ($0.element.price, $1.offset)
    }.map(\.element)
    return table(
      network,
      question: "what one more unit of capacity would add",
      columns: [.init("element"), .init("kind"), .init("shadow_price")],
      rows: ranked.map { [.text($0.name), .text($0.kind.rawValue), .number($0.price)] },
      unit: network.unit(of: services.filter(\.isTarget).map(\.demand)))
  }

  private struct PricedElement {
    let name: String
    let kind: Element.Kind
    let price: Double
  }

  private func table(
    _ network: SupplyNetwork, question: String, columns: [Table.Column], rows: [[Table.Cell]],
    unit: String
  ) -> Table {
    Table(
      network: network.name, question: question, assumptions: assumptions, columns: columns,
      rows: rows,
      scalars: [
        .init("total_served", .number(servedToTarget), unit: unit),
        .init("total_unmet", .number(unmetOfTarget), unit: unit),
        .init("rule", .text(rule.rawValue)),
        .init("departure", .number(departure)),
        .init("cost", .init(cost), unit: "USD"),
      ], certificate: proof.scalars)
  }
}
