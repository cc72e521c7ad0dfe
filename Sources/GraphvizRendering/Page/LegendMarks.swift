/// The legend as marks: samples with their texts, side by side, in as many rows as it takes.
struct LegendMarks {
  private(set) var marks: [Mark] = []
  private(set) var height = 0.0

  private static let rowHeight = 23.0
  private static let size = 11.0

  init(_ entries: [Drawing.LegendEntry], width: Double) {
    guard !entries.isEmpty else { return }
    var x = 0.0
    var y = Self.rowHeight / 2
    for entry in entries {
      let sampleWidth = Self.sampleWidth(entry.sample)
      let text = LabelText.fitted(
        LabelText.clean(entry.text), width: width - sampleWidth - 8, size: Self.size)
      let textWidth = LabelText.width(text, size: Self.size)
      if x > 0, x + sampleWidth + 7 + textWidth > width {
        x = 0
        y += Self.rowHeight
      }
      add(entry.sample, x: x, y: y, width: sampleWidth)
      marks.append(
        .text(
          Rectangle(
            left: x + sampleWidth + 7, top: y - 7, width: textWidth, height: 14),
          [text], size: Self.size, color: .ink, leftJustified: true))
      x += sampleWidth + 7 + textWidth + 18
    }
    height = y + Self.rowHeight / 2 + 10
  }

  private static func sampleWidth(_ sample: Drawing.LegendEntry.Sample) -> Double {
    switch sample {
    case .box: 22
    case .line: 30
    case .badge(let badge): NetworkMarks.badgeWidth(badge)
    case .ramp(let colors): Double(min(colors.count, 12)) * 13
    }
  }

  private mutating func add(
    _ sample: Drawing.LegendEntry.Sample, x: Double, y: Double, width: Double
  ) {
    let middle = Point(x: x + width / 2, y: y)
    switch sample {
    case .box(let fill, let border, let borderWidth, let borderStyle):
      marks.append(
        .box(
          Mark.Box(
            frame: Rectangle(center: middle, width: width - borderWidth, height: 12), lines: [],
            size: 8, fill: fill, border: border, borderWidth: borderWidth,
            borderStyle: borderStyle)))
    case .line(let color, let lineWidth, let style):
      let points = (0...3).map { Point(x: x + width * Double($0) / 3, y: y) }
      marks.append(
        .curve(Mark.Curve(points: points, width: lineWidth, color: color, style: style)))
    case .badge(let badge):
      marks.append(NetworkMarks.badge(badge, center: middle))
    case .ramp(let colors):
      for (index, color) in colors.prefix(12).enumerated() {
        marks.append(
          .box(
            Mark.Box(
              frame: Rectangle(left: x + Double(index) * 13, top: y - 6, width: 13, height: 12),
              lines: [], size: 8, fill: color, border: .faint, borderWidth: 0.5, rounded: false)))
      }
    }
  }
}
