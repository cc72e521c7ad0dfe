import SupplyChain
import SupplyChainAnalysis

extension ConcentrationAnswer {
  /// One row for each holder of each material of each stage, the largest first in each.
  ///
  /// The indices of a group stand beside the rows, one list for each stage and material, and in the
  /// rows of the group too, so that every format carries them.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - limit: How many holders of each group, at most; all where `nil`.
  /// - Returns: The table.
  public func table(of network: SupplyNetwork, top limit: Int? = nil) -> Table {
    var table = Table(
      network: network.name,
      question: "who holds each stage, by \(holder.rawValue)",
      assumptions: assumptions,
      columns: [
        .init("stage"), .init("material"), .init("by"), .init("name"), .init("amount"),
        .init("unit"), .init("share"), .init("hhi"), .init("top1"), .init("top3"),
        .init("n_minus_1"), .init("n_minus_1_others"),
      ],
      rows: stages.flatMap { group in
        group.holders.prefix(limit ?? .max).map { row(of: $0, in: group, network) }
      })
    table.groups = stages.map { group in
      [
        .init("stage", .text(network[group.stage].id)),
        .init("material", .text(network[group.material].id)),
        .init("by", .text(holder.rawValue)), .init("total", .number(group.total)),
      ] + indices(of: group)
    }
    return table
  }

  private func row(
    of holder: StageConcentration.Holder, in group: StageConcentration, _ network: SupplyNetwork
  ) -> [Table.Cell] {
    [
      .text(network[group.stage].id), .text(network[group.material].id),
      .text(self.holder.rawValue), .text(holder.name), .number(holder.amount),
      .text(network[group.material].unit), .number(holder.share),
    ] + indices(of: group).map(\.value)
  }

  private func indices(of group: StageConcentration) -> [Table.Scalar] {
    [
      .init("hhi", .number(group.herfindahlIndex)),
      .init("top1", .number(group.share(ofLargest: 1))),
      .init("top3", .number(group.share(ofLargest: 3))),
      .init("n_minus_1", .number(group.leftWithoutLargest)),
      .init("n_minus_1_others", .init(group.leftForOthers)),
    ]
  }
}
