import SupplyChain
import SupplyChainAnalysis

extension DisjointSupplyAnswer {
  /// One row for each way, the one that delivers most first.
  ///
  /// `links` are those that the target's product comes by; what the plan sends elsewhere is left
  /// out.
  ///
  /// - Parameters:
  ///   - network: The network asked about.
  ///   - selector: How the target was named, for the question in words.
  /// - Returns: The table; its scalars say it in a sentence, and give what all ways deliver
  ///   together and what blocks more. No rows where the target stands in every element: nothing
  ///   tells ways apart then.
  public func table(of network: SupplyNetwork, for selector: Selector? = nil) -> Table {
    let unit = network.unit(of: target)
    let rows = (standsInEveryElement ? [] : ways).enumerated().map { index, way -> [Table.Cell] in
      let dependent = DependentFlow(network, flows: way.flows, target: target).links
      let links = way.links.filter { dependent[$0] > 0 }.map { network.name(of: $0) }
      return [
        .number(Double(index + 1)), .number(Double(way.elements.count)),
        .text(way.elements.names), .number(way.delivered),
        .text(links.joined(separator: ", ")),
      ]
    }
    var notes = assumptions
    if !shared.isEmpty { notes.append("every way may use \(shared.names)") }
    return Table(
      network: network.name,
      question: "the most ways to deliver \(network.words(for: target, of: selector)) "
        + "that share no element",
      assumptions: notes,
      columns: [
        .init("rank"), .init("size"), .init("elements"), .init("delivered", unit: unit),
        .init("links"),
      ],
      rows: rows,
      scalars: [
        .init("sentence", .text(sentence)),
        .init("ways", .number(Double(ways.count))),
        .init("jointly_delivered", .number(jointlyDelivered), unit: unit),
        .init("blocking_set", .text(blockingSet.names)),
        .init("demand", .number(demand), unit: unit), .init("served", .number(served), unit: unit),
        .init("threshold", .number(threshold), unit: unit),
        .init("proven", .flag(isProven)), .init("bound", .number(Double(bound))),
        .init("programs", .number(Double(programs))),
      ], certificate: proof.scalars)
  }

  /// How many ways there are, in a sentence.
  public var sentence: String {
    var parts: [String]
    let further = sharedSuffice ? ways.count - 1 : ways.count
    if ways.isEmpty {
      parts = [isProven ? "there is no way, even with everything open" : "no way was found"]
    } else if standsInEveryElement {
      parts = ["1 way: the demand stands in every element, and what it stands in all may use"]
    } else if sharedSuffice {
      let needs = shared.isEmpty ? "of the elements" : "but what the demand stands in"
      parts = ["1 way needs none \(needs)" + (shared.isEmpty ? "" : " (\(shared.names))")]
      switch further {
      case 0: parts.append(isProven ? "there is no further way" : "no further way was found")
      case 1: parts.append("1 further way needs others")
      default: parts.append("\(further) further ways share no element")
      }
    } else {
      parts = [further == 1 ? "1 way" : "\(further) ways that share no element"]
      if further == 1, isProven { parts.append("none besides shares no element with it") }
    }
    return parts.joined(separator: ", and ") + (isProven ? "" : " (not proven: there may be more)")
  }
}
