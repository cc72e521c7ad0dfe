import GraphCore
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis

extension PictureComposition {
  /// The line of a group of links.
  func edge(_ line: PictureLinks.Line, widest: Double) -> Drawing.Edge {
    var edge = Drawing.Edge(from: line.from, to: line.to)
    edge.tooltip = tooltip(of: line)
    edge.weight = 1 + Int(20 * min(1, widest > 0 ? line.weight / widest : 0))
    if line.isForOthers {
      edge.width = 0.6
      edge.color = .faint
      edge.style = .dotted
      edge.weight = 0
      return edge
    }
    edge.width = Drawing.Edge.width(of: line.weight, largest: widest)
    let loss = loss(of: line)
    switch overlay {
    case .nothing:
      edge.color = color(of: line.material).opacity(0.6)
    case .chokepoints, .cutSets:
      edge.color =
        loss > 0 ? Color.loss(max(loss, 0.3)).opacity(0.62) : Color.mutedInk.opacity(0.4)
    case .plan:
      if line.planned < 0.02 * line.today {
        edge.color = Color.faint.opacity(0.4)
      } else if line.planned > 1.02 * line.today {
        edge.color = Color.blue.opacity(0.75)
        edge.width = Drawing.Edge.width(of: line.planned, largest: widest)
      } else {
        edge.color = Color.ink.opacity(0.6)
        edge.width = Drawing.Edge.width(of: line.planned, largest: widest)
      }
    }
    let isIntoTarget = groups.groups[line.to].isTarget
    let isLarge = line.weight >= (isIntoTarget ? 0.025 : 0.2) * total
    if isLarge { edge.label = label(of: line, isIntoTarget: isIntoTarget) }
    if let mark = mark(of: line) {
      edge.label = mark + (edge.label.isEmpty ? "" : " · " + edge.label)
    }
    if line.links.allSatisfy(marks.goneLinks.contains) {
      edge.style = .dashed
      edge.color = .mutedInk
      edge.width = min(edge.width, 3)
    }
    return edge
  }

  /// What the label of a line says first where the overlay speaks of its links by themselves.
  private func mark(of line: PictureLinks.Line) -> String? {
    let loss = line.links.reduce(0) { max($0, marks.linkLoss[$1]) }
    switch overlay {
    case .chokepoints where loss > 0: return "−\(PictureWords.percent(loss))"
    case .cutSets where loss > 0: return marks.cutNames(links: line.links)
    case .plan:
      let gone = line.links.count(where: marks.goneLinks.contains)
      if gone == line.links.count { return "gone" }
      // Of a line that mostly stays, it would be noise.
      return 2 * gone >= line.links.count ? "\(gone) of \(line.links.count) links gone" : nil
    default: return nil
    }
  }

  /// Where the line leads, what it carries, and how much depends on it.
  private func tooltip(of line: PictureLinks.Line) -> String {
    let ends = [line.from, line.to].map { lines(of: groups.groups[$0]).first ?? "" }
    let way = ends.joined(separator: " → ")
    guard !line.isForOthers else { return way }
    let materials = Set(line.links.map { network.links[$0].material }).sorted()
    let carried = materials.map { network[$0].name }.joined(separator: " and ")
    let unit = network[line.material].unit
    let part = PictureWords.percent(total > 0 ? line.weight / total : 0)
    return "\(way): \(line.flow.figure) \(unit) of \(carried); "
      + "\(part) of the \(words.what) supply depends on it"
  }

  private func label(of line: PictureLinks.Line, isIntoTarget: Bool) -> String {
    let unit = network[line.material].unit
    guard case .plan = overlay else { return line.flow > 0 ? "\(line.flow.figure) \(unit)" : "" }
    // A plan may send things to where they serve nobody: only what the target depends on counts.
    let then = line.planned > 0 ? line.flow : 0
    guard isIntoTarget || then > 1.02 * line.flowToday else { return "" }
    return "\(line.flowToday.figure) → \(then.figure) \(unit)"
  }

  /// The materials on the picture, those that most depends on first.
  private var materials: [MaterialID] {
    var weights: [MaterialID: Double] = [:]
    for line in links.lines where !line.isForOthers {
      weights[line.material, default: 0] += line.weight
    }
    return weights.keys.sorted {
      let (first, second) = (weights[$0] ?? 0, weights[$1] ?? 0)
      return first != second ? first > second : $0 < $1
    }
  }

  /// The color of a material: those that matter most have one of their own.
  private func color(of material: MaterialID) -> Color {
    let rank = materials.firstIndex(of: material) ?? .max
    return rank < Self.palette.count ? Self.palette[rank] : .mutedInk
  }

  /// Colors to tell apart as thin lines on white, which yellow is not.
  private static let palette: [Color] = Color.categories.dropLast() + [.ink]

  /// What widths, colors, badges and dashes mean.
  func legend(widest: Double) -> [Drawing.LegendEntry] {
    var legend: [Drawing.LegendEntry] = []
    if widest > 0 {
      let step = Self.round(widest / 2)
      let amount =
        words.unit.isEmpty
        ? PictureWords.percent(step / total) + " of the \(words.what) supply"
        : "\(step.readable) \(words.unit) of \(words.what) supply"
      legend.append(
        .line(
          "this wide: \(amount) depends on it", color: .mutedInk,
          width: Drawing.Edge.width(of: step, largest: widest)))
    }
    switch overlay {
    case .nothing:
      for material in materials.prefix(Self.palette.count) {
        legend.append(
          .line(network[material].name, color: color(of: material).opacity(0.6), width: 4))
      }
    case .chokepoints:
      legend.append(
        .lossRamp(
          "lost without it: 0 to 100 % of the \(words.what) supply, in figures on the badge or line"
        ))
    case .cutSets(let answer): legend += self.legend(of: answer)
    case .plan(_, let elements, _):
      legend.append(.line("carries more", color: Color.blue.opacity(0.75), width: 4))
      legend.append(
        .line("carries nothing any more", color: Color.faint.opacity(0.4), width: 8))
      legend.append(.line("still carries", color: Color.ink.opacity(0.6), width: 4))
      if !elements.isEmpty {
        legend.append(.box("taken away", fill: .paper, borderStyle: .dashed))
      }
    }
    if case .nothing = overlay, materials.count > Self.palette.count {
      legend.append(.line("other materials", color: Color.mutedInk.opacity(0.6), width: 4))
    }
    if links.lines.contains(where: \.isForOthers) {
      legend.append(.line("to others, not to scale", color: .faint, width: 1, style: .dotted))
    }
    return legend
  }

  /// What the letters of cut sets and their colors mean.
  private func legend(of answer: CutSetAnswer) -> [Drawing.LegendEntry] {
    guard marks.cutCount > 0 else { return [] }
    let darker = "darker where fewer have to go together"
    guard marks.cutCount <= PictureMarks.mostLetters else {
      return [.lossRamp("in how many of the smallest sets, on the badge or line; " + darker)]
    }
    let sets = answer.cutSets.enumerated().map { index, cut in
      Drawing.LegendEntry.badge(
        words.words(for: cut.elements),
        .init(PictureMarks.letter(of: index), fill: .loss(1)))
    }
    return sets + [.lossRamp(darker)]
  }

  /// The nearest figure below with one leading digit of 1, 2 or 5.
  private static func round(_ number: Double) -> Double {
    var scale = 1.0
    while scale * 10 <= number { scale *= 10 }
    while scale > number { scale /= 10 }
    return [5, 2, 1].map { $0 * scale }.first { $0 <= number } ?? scale
  }
}
