/// A drawing with a place for everything: title, headings, network, legend and notes.
///
/// Graphviz finds the places of the network and draws the page; what stands around the network is
/// placed here, for Graphviz has no notion of a page.
struct Page {
  private(set) var marks: [Mark] = []
  private(set) var width: Double
  private(set) var height: Double

  private enum Style {
    static let margin = 30.0
    static let leastWidth = 560.0
    static let bandPadding = 11.0
  }

  init(_ drawing: Drawing, _ placement: Placement) {
    let network = NetworkMarks(drawing, placement)
    let frame = network.frame
    width = max(frame.width + 2 * Style.margin, Style.leastWidth)
    height = Style.margin
    let inner = width - 2 * Style.margin

    addLines(drawing.title, size: 24, color: .ink, width: inner, bold: true)
    height += 4
    addLines(drawing.subtitle, size: 13, color: .mutedInk, width: inner)
    height += 16

    let shift = Point(x: (width - frame.width) / 2 - frame.left, y: 0)
    let headings = drawing.columns.map {
      LabelText.wrapped(
        LabelText.clean($0.heading), width: Drawing.Measure.boxWidth + 50, size: 12.5, lines: 2)
    }
    let headingHeight = Double(headings.map(\.count).max() ?? 0) * 16
    let top = height
    let networkTop = top + headingHeight + (headingHeight > 0 ? 14 : 0)
    let down = networkTop - frame.top
    let bottom = networkTop + frame.height
    for (heading, middle) in zip(headings, placement.columns) {
      let x = middle + shift.x
      let bandWidth = Drawing.Measure.boxWidth + 2 * Style.bandPadding
      marks.append(
        .band(
          Rectangle(
            left: x - bandWidth / 2, top: top - 6, width: bandWidth, height: bottom + 18 - top),
          .band))
      marks.append(
        .text(
          Rectangle(left: x - 95, top: top, width: 190, height: headingHeight), heading, size: 12.5,
          color: .ink, leftJustified: false, bold: true))
    }
    marks += network.marks.map { $0.moved(x: shift.x, y: down) }
    height = bottom + 30

    let legend = LegendMarks(drawing.legend, width: inner)
    marks += legend.marks.map { $0.moved(x: Style.margin, y: height) }
    height += legend.height

    if !drawing.leftOut.isEmpty {
      addLines("Not shown: " + drawing.leftOut, size: 10.5, color: .mutedInk, width: inner)
    }
    for source in drawing.sources {
      addLines(source, size: 9.5, color: .mutedInk, width: inner)
    }
    height += Style.margin - 8
  }

  private mutating func addLines(
    _ text: String, size: Double, color: Color, width: Double, bold: Bool = false
  ) {
    let lines = LabelText.wrapped(
      LabelText.clean(text), width: width * (bold ? 0.92 : 1), size: size, lines: 3)
    guard !lines.isEmpty else { return }
    let tall = Double(lines.count) * size * 1.3
    marks.append(
      .text(
        Rectangle(left: Style.margin, top: height, width: width, height: tall), lines, size: size,
        color: color, leftJustified: true, bold: bold))
    height += tall
  }
}

extension Mark {
  func moved(x: Double, y: Double) -> Mark {
    func move(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
    func move(_ frame: Rectangle) -> Rectangle {
      Rectangle(center: move(frame.center), width: frame.width, height: frame.height)
    }
    switch self {
    case .band(let frame, let color): return .band(move(frame), color)
    case .text(let frame, let lines, let size, let color, let leftJustified, let bold):
      return .text(
        move(frame), lines, size: size, color: color, leftJustified: leftJustified, bold: bold)
    case .box(var box):
      box.frame = move(box.frame)
      return .box(box)
    case .curve(var curve):
      curve.points = curve.points.map(move)
      curve.tip = curve.tip.map(move)
      return .curve(curve)
    }
  }
}
