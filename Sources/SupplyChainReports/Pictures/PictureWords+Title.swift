import SupplyChain
import SupplyChainAnalysis

extension PictureWords {
  /// The message of the picture, made from the answer.
  func title(for overlay: PictureOverlay) -> String {
    switch overlay {
    case .nothing:
      isForEverybody
        ? "Where the \(what) supply comes from"
        : "Where \(who) gets its \(what) supply from"
    case .chokepoints(let answer): title(for: answer)
    case .plan(_, without: [], let size?):
      "\(who.capitalizedFirst) can do without any \(size == 1 ? "one" : "\(size)") of these: "
        + "others take over"
    case .plan(let supply, let elements, _): title(for: supply, elements)
    case .cutSets(let answer): answer.sentence(of: network, naming: 3)
    }
  }

  private func title(for answer: ChokepointAnswer) -> String {
    guard let worst = answer.chokepoints.first,
      PictureMarks.part(worst, of: answer) >= PictureMarks.leastLoss
    else { return "\(who.capitalizedFirst) can do without any one of these: others take over" }
    let loss = PictureWords.percent(PictureMarks.part(worst, of: answer))
    let without = words(for: worst.element)
    return isForEverybody
      ? "Without \(without), \(loss) of the \(what) supply is lost"
      : "Without \(without), \(who) loses \(loss) of its \(what) supply"
  }

  private func title(for supply: SupplyAnswer, _ elements: [Element]) -> String {
    let wanted = supply.servedToTarget + supply.unmetOfTarget
    let part = wanted > 0 ? min(1, supply.servedToTarget / wanted) : 0
    guard !elements.isEmpty else {
      return isForEverybody
        ? "\(Self.percent(part)) of the \(what) supply can be had"
        : "\(who.capitalizedFirst) gets \(Self.percent(part)) of its \(what) supply"
    }
    let without = words(for: elements)
    return isForEverybody
      ? "Without \(without), \(Self.percent(part)) of the \(what) supply is left"
      : "Without \(without), \(who) keeps \(Self.percent(part)) of its \(what) supply"
  }

  /// What the picture counts, whose name it carries, and what width and color mean.
  func subtitle(for overlay: PictureOverlay, isPlanned: Bool) -> String {
    let total = target.reduce(0) { $0 + $1.amount }
    var parts = [
      "\(network.name), figures a year" + (isPlan(overlay) ? ", today → then" : "")
    ]
    if !unit.isEmpty, total > 0 {
      parts.append(
        (isForEverybody ? "All users together use " : "\(who.capitalizedFirst) uses ")
          + "\(total.figure) \(unit)")
    }
    switch overlay {
    case .nothing: break
    case .chokepoints(let answer):
      parts.append(
        "Lost: what is missing after all have turned to the best other suppliers, "
          + rule(answer.rule))
    case .plan(let supply, let elements, let size):
      let left = unit.isEmpty ? "" : " (\(supply.servedToTarget.figure) \(unit))"
      parts.append(
        "Left\(left): what can be had after all have turned to the best other suppliers, "
          + rule(supply.rule))
      let links = Set(elements.flatMap(\.links)).count
      if links > 0 { parts.append("Taken away by itself: \(links) link\(links == 1 ? "" : "s")") }
      if let size, !elements.isEmpty {
        parts.append("No other set of at most \(size) loses more")
      }
    case .cutSets(let answer):
      let sets = "the smallest sets, of at most \(answer.size), that cut the supply"
      parts.append(
        answer.cutSets.isEmpty
          ? "Looked for: \(sets), \(rule(answer.rule))"
          : "Marked: \(sets) even \(rule(answer.rule))")
    }
    if isPlanned { parts.append("No flow is known: lines show a plan that serves all") }
    return parts.joined(separator: ". ") + "."
  }

  private func isPlan(_ overlay: PictureOverlay) -> Bool {
    if case .plan = overlay { true } else { false }
  }

  private func rule(_ rule: AllocationRule) -> String {
    switch rule {
    case .total: "with the most delivered in all"
    case .first: "with \(who) served first"
    case .last: "with \(who) served last"
    case .fair: "with scarcity shared evenly"
    }
  }

  /// The publications most used, and how many more there are.
  var sources: [String] {
    guard !network.sources.isEmpty else { return [] }
    var uses: [String: Int] = [:]
    let records =
      network.sites.values.flatMap { [$0.provenance] + $0.figureProvenance.values }
      + network.links.values.flatMap { [$0.provenance] + $0.figureProvenance.values }
    for id in records.flatMap(\.sources) { uses[id, default: 0] += 1 }
    let ranked = network.sources.enumerated().sorted {
      let (first, second) = (uses[$0.element.id] ?? 0, uses[$1.element.id] ?? 0)
      return first != second ? first > second : $0.offset < $1.offset
    }.map(\.element)
    let named = ranked.prefix(4).map { source in
      let title = source.title.split(separator: ":").first.map(String.init) ?? source.title
      guard let license = source.license, !license.hasPrefix("facts") else { return title }
      return "\(title) (\(license))"
    }
    let more = ranked.count - named.count
    return [
      "Sources: " + named.joined(separator: "; ")
        + (more > 0 ? "; and \(more) more, listed by ‘lodestone list … sources’" : "") + "."
    ]
  }
}
