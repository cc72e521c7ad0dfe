import SupplyChain
import SupplyChainAnalysis

extension StrengtheningAnswer {
  /// One row for each place, the greatest gain first.
  ///
  /// `gain` and `shadow_price` are product per unit added; `delivered` is what is left in the worst
  /// case then, and `elements` is that case. No place that is not listed gains more than `bound`.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - size: The most elements that go together.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table.
  public func table(
    of network: SupplyNetwork, atMost size: Int, for selector: Selector? = nil
  ) -> Table {
    let unit = network.unit(of: target)
    let gained = unit.isEmpty ? "per unit added" : "\(unit) per unit added"
    let rows = strengthenings.enumerated().map { index, entry -> [Table.Cell] in
      [
        .number(Double(index + 1)), .text(network.name(of: entry.place)),
        .text(entry.place.kind), .init(entry.capacity), .number(entry.gain),
        .number(entry.delivered), .text(entry.worst.names), .number(entry.shadowPrice),
      ]
    }
    return Table(
      network: network.name,
      question: "where \(amount.readable) more a year lowers what is lost of "
        + "\(network.words(for: target, of: selector)) without at most \(size) elements most",
      assumptions: assumptions
        + [
          "new links lead from where a material is made, held or passed on to where it is used, "
            + "wanted or passed on"
        ],
      columns: [
        .init("rank"), .init("place"), .init("kind"), .init("capacity"),
        .init("gain", unit: gained), .init("delivered", unit: unit), .init("elements"),
        .init("shadow_price", unit: gained),
      ],
      rows: rows,
      scalars: [
        .init("demand", .number(demand), unit: unit), .init("served", .number(served), unit: unit),
        .init("worst_elements", .init(worst?.elements.names)),
        .init("worst_delivered", .init(worst?.delivered), unit: unit),
        .init("worst_lost", .init(worst?.lost), unit: unit),
        .init("rule", .text(rule.rawValue)), .init("added", .number(amount)),
        .init("claim", .text(claim)), .init("proven", .flag(isProven)),
        .init("bound", .number(bound), unit: gained),
        .init("places_considered", .number(Double(effort.considered))),
        .init("places_searched", .number(Double(effort.searched))),
        .init("programs", .number(Double(effort.programs))),
      ], certificate: proof.scalars)
  }

  /// What the list claims, in words.
  private var claim: String {
    guard isWorstProven else {
      return "not proven: the time was up before the worst case was known"
    }
    guard isProven else { return "not proven: the time was up" }
    return strengthenings.isEmpty
      ? "no single addition lessens the worst loss"
      : "no other place gains more than the last of these"
  }
}

extension ExpansionPlace {
  /// What kind of place it is, in a word.
  fileprivate var kind: String {
    switch self {
    case .site: "site"
    case .link: "link"
    case .newLink: "new-link"
    }
  }
}
