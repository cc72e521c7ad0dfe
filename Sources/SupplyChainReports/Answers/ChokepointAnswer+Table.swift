import SupplyChain
import SupplyChainAnalysis

extension ChokepointAnswer {
  /// One row for each element, the worst first.
  ///
  /// - `share` and the fractions run from 0 to 1; losses are in units of the product.
  /// - `first_shortage_day` needs the model of time and is always missing for now.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table.
  public func table(of network: SupplyNetwork, for selector: Selector? = nil) -> Table {
    let unit = network.unit(of: target)
    let showsBracket = chokepoints.contains { $0.bracket != nil }
    var columns: [Table.Column] = [
      .init("element"), .init("kind"), .init("stage"), .init("country"), .init("share"),
      .init("share_of"),
      .init("committed_loss", unit: unit), .init("committed_fraction"),
      .init("rerouted_loss", unit: unit), .init("rerouted_fraction"), .init("inescapable"),
      .init("shadow_price"), .init("first_shortage_day", unit: "days"),
    ]
    if showsBracket {
      columns += ["first_loss", "fair_loss", "last_loss"].map { .init($0, unit: unit) }
    }
    return Table(
      network: network.name,
      question: "what is lost of \(network.words(for: target, of: selector)) "
        + "without each element, under the rule '\(rule.rawValue)'",
      assumptions: assumptions, columns: columns,
      rows: chokepoints.map { row(of: $0, in: network, showsBracket: showsBracket) },
      scalars: [
        .init("demand", .number(demand), unit: unit),
        .init("served", .number(served), unit: unit),
        .init("rule", .text(rule.rawValue)),
        .init("elements", .number(Double(effort.elements))),
        .init("spared", .number(Double(effort.spared))),
        .init("known", .number(Double(effort.known))),
        .init("solves", .number(Double(effort.solves))),
      ], certificate: proof.scalars)
  }

  private func row(
    of chokepoint: Chokepoint, in network: SupplyNetwork, showsBracket: Bool
  ) -> [Table.Cell] {
    func fraction(_ loss: Double?) -> Double? {
      loss.map { demand > 0 ? $0 / demand : 0 }
    }
    var cells: [Table.Cell] = [
      .text(chokepoint.element.name), .text(chokepoint.element.kind.rawValue),
      .init(chokepoint.stage.map { network[$0].id }), .init(chokepoint.country?.rawValue),
      .init(chokepoint.share), .init(chokepoint.sharedMaterial.map { network[$0].id }),
      .init(chokepoint.committedLoss), .init(fraction(chokepoint.committedLoss)),
      .number(chokepoint.reroutedLoss), .init(fraction(chokepoint.reroutedLoss)),
      .flag(chokepoint.isInescapable), .init(chokepoint.shadowPrice), .missing,
    ]
    if showsBracket {
      let bracket = chokepoint.bracket
      cells += [bracket?.first, bracket?.fair, bracket?.last].map { .init($0) }
    }
    return cells
  }
}
