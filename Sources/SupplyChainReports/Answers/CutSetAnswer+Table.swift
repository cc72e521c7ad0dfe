import SupplyChain
import SupplyChainAnalysis

extension CutSetAnswer {
  /// One row for each minimal cut set, the smaller first.
  ///
  /// - `lost_alone` says for each member which part of the demand is lost without it alone.
  /// - `witness` says for each member what is delivered while all others are gone, and through
  ///   which elements: why it is needed.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table; its scalar `sentence` says it in a sentence.
  public func table(of network: SupplyNetwork, for selector: Selector? = nil) -> Table {
    let unit = network.unit(of: target)
    let rows = cutSets.enumerated().map { index, cut -> [Table.Cell] in
      let alone = cut.witnesses.map { "\($0.element.name) \(percent($0.lostAlone))" }
      let needed = cut.witnesses.map { witness in
        let amount = "\(witness.delivered.readable)\(unit.isEmpty ? "" : " " + unit)"
        return witness.way.isEmpty
          ? "\(witness.element.name): \(amount)"
          : "\(witness.element.name): \(amount) by \(witness.way.names)"
      }
      return [
        .number(Double(index + 1)), .number(Double(cut.elements.count)),
        .text(cut.elements.names), .number(cut.delivered), .number(max(0, served - cut.delivered)),
        .text(alone.joined(separator: ", ")), .text(needed.joined(separator: "; ")),
      ]
    }
    return Table(
      network: network.name,
      question: "the smallest sets without which \(network.words(for: target, of: selector)) "
        + (threshold > 0
          ? "falls below \(threshold.readable) \(unit)" : "cannot be delivered at all"),
      assumptions: assumptions,
      columns: [
        .init("rank"), .init("size"), .init("elements"), .init("delivered", unit: unit),
        .init("lost", unit: unit), .init("lost_alone"), .init("witness"),
      ],
      rows: rows,
      scalars: [
        .init("sentence", .text(sentence(of: network))),
        .init("demand", .number(demand), unit: unit), .init("served", .number(served), unit: unit),
        .init("threshold", .number(threshold), unit: unit),
        .init("rule", .text(rule.rawValue)),
        .init("largest_size", .number(Double(size))), .init("proven", .flag(isProven)),
        .init("least_unlisted_size", .number(Double(leastUnlistedSize))),
        .init("sets_considered", .number(Double(effort.considered))),
        .init("programs", .number(Double(effort.programs))),
      ], certificate: proof.scalars)
  }

  /// What stops the product, in a sentence: "Magnet supply of South Korea stops if {CHN} or
  /// {AUS, MYS} is lost; {AUS} alone takes 12 %".
  ///
  /// The member that takes most by itself, of all sets with several, is named at the end.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - most: How many sets are named; the others are counted.
  /// - Returns: The sentence, without a full stop.
  public func sentence(of network: SupplyNetwork, naming most: Int = 6) -> String {
    let words = PictureWords(
      network: network, target: target, isForEverybody: target == network.demands)
    let subject =
      "\(words.what.capitalizedFirst) supply" + (words.isForEverybody ? "" : " of \(words.who)")
    let part = percent(threshold)
    let outcome = threshold > 0 ? "falls below \(part) of demand" : "stops"
    let doubt = isProven ? "" : " (not proven: the time was up)"
    guard let first = cutSets.first else {
      let complete = min(isProven ? size : leastUnlistedSize - 1, elementCount)
      guard complete > 0 else {
        return elementCount == 0
          ? "there is nothing of this kind that could be lost"
          : "no set was found of which the loss is enough" + doubt
      }
      let remains = threshold > 0 ? "stays at \(part) of demand" : "does not stop"
      return "\(subject) \(remains) without any \(complete) of these" + doubt
    }
    guard !first.elements.isEmpty else {
      return "\(subject) \(outcome) even where none of these is lost"
    }
    let shown = cutSets.prefix(most).map { "{\($0.elements.names)}" }
    var sets = shown.joined(separator: " or ")
    if cutSets.count > shown.count { sets += " or one of \(cutSets.count - shown.count) more" }
    var sentence = "\(subject) \(outcome) if \(sets) is lost"
    let members = cutSets.filter { $0.elements.count > 1 }.flatMap(\.witnesses)
    if let worst = members.max(by: { $0.lostAlone < $1.lostAlone }), worst.lostAlone > 0 {
      sentence += "; {\(worst.element.name)} alone takes \(percent(worst.lostAlone))"
    }
    return isProven ? sentence : sentence + " (not proven: the time was up, there may be more)"
  }

  private func percent(_ amount: Double) -> String {
    PictureWords.percent(demand > 0 ? amount / demand : 0)
  }
}
