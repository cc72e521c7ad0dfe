import SupplyChain
import SupplyChainAnalysis

extension JointFailureAnswer {
  /// One row for each set, the worst first.
  ///
  /// - `elements` are joined by `, `; losses are in units of the product.
  /// - `proven` says whether no other set loses more than the last row; if not, `bound` says how
  ///   much one could lose at most.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - size: The most elements of a set.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table.
  public func table(
    of network: SupplyNetwork, atMost size: Int, for selector: Selector? = nil
  ) -> Table {
    let unit = network.unit(of: target)
    let rows = failures.enumerated().map { index, failure -> [Table.Cell] in
      [
        .number(Double(index + 1)), .number(Double(failure.elements.count)),
        .text(failure.elements.names), .number(failure.delivered), .number(failure.lost),
        .number(demand > 0 ? failure.lost / demand : 0),
      ]
    }
    return Table(
      network: network.name,
      question: "what is lost of \(network.words(for: target, of: selector)) without at most "
        + "\(size) elements together, \(trade.words(rule))",
      assumptions: assumptions,
      columns: [
        .init("rank"), .init("size"), .init("elements"), .init("delivered", unit: unit),
        .init("lost", unit: unit), .init("lost_fraction"),
      ],
      rows: rows,
      scalars: [
        .init("demand", .number(demand), unit: unit), .init("served", .number(served), unit: unit),
        .init("rule", .text(rule.rawValue)), .init("trade", .text(trade.rawValue)),
        .init("claim", .text(claim(atMost: size))),
        .init("proven", .flag(isProven)), .init("bound", .number(bound), unit: unit),
        .init("sets_considered", .number(Double(effort.considered))),
        .init("sets_pruned", .number(Double(effort.pruned))),
        .init("sets_known", .number(Double(effort.known))),
        .init("sets_solved", .number(Double(effort.solved))),
        .init("programs", .number(Double(effort.programs))),
      ], certificate: trade == .rerouted ? proof.scalars : [])
  }

  /// What the list claims, in words.
  private func claim(atMost size: Int) -> String {
    guard isProven else { return "not proven: the time was up" }
    guard !failures.isEmpty else { return "there is no set that loses anything" }
    return "no other set of at most \(size) loses more than the last of these"
  }
}

extension JointFailureAnswer.Trade {
  fileprivate func words(_ rule: AllocationRule) -> String {
    switch self {
    case .rerouted: "after the best rerouting, under the rule '\(rule.rawValue)'"
    case .committed: "while nobody finds a new supplier"
    }
  }
}

extension [Element] {
  /// The names, as a table shows a set.
  var names: String { map(\.name).joined(separator: ", ") }
}
