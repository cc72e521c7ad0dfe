/// The network as marks, where the placement puts it.
///
/// Lines come first, then boxes, badges and the labels of lines.
struct NetworkMarks {
  private(set) var marks: [Mark] = []

  /// The smallest rectangle around all of it.
  private(set) var frame = Rectangle(left: 0, top: 0, width: 0, height: 0)

  init(_ drawing: Drawing, _ placement: Placement) {
    let frames = drawing.nodes.indices.map {
      Rectangle(
        center: placement.centers[$0], width: Drawing.Measure.boxWidth,
        height: drawing.boxHeight(of: $0))
    }
    let curves = EdgeCurves(drawing, frames, placement.curves).curves
    marks += curves.map(Mark.curve)
    let groups = drawing.groupNumbers
    for (index, node) in drawing.nodes.enumerated() {
      marks.append(
        .box(
          Mark.Box(
            name: "n\(index)", frame: frames[index], lines: [],
            size: Drawing.Measure.labelSize, fill: node.fill, border: node.border,
            borderWidth: node.borderWidth, borderStyle: node.borderStyle, group: groups[index])))
      marks += Self.label(
        drawing.label(of: index), in: frames[index], ink: node.fill.readableInk)
    }
    var taken = frames
    for (index, node) in drawing.nodes.enumerated() {
      guard let badge = node.badge else { continue }
      let corner = Point(
        x: frames[index].right - Self.badgeWidth(badge) / 2 + 6, y: frames[index].top - 5)
      marks.append(Self.badge(badge, center: corner))
      taken.append(Rectangle(center: corner, width: Self.badgeWidth(badge), height: 16))
    }
    marks += EdgeLabels(drawing.edges, curves, avoiding: taken).marks
    frame = Self.frame(around: frames, curves, placement.columns)
  }

  /// The lines of a label, the name in bold.
  private static func label(
    _ label: Drawing.Label, in frame: Rectangle, ink: Color
  ) -> [Mark] {
    let lines = label.lines
    let leading = Drawing.Measure.labelLeading
    let top = frame.center.y - Double(lines.count) * leading / 2 + 1
    return lines.enumerated().filter { !$1.isEmpty }.map { index, line in
      .text(
        Rectangle(
          left: frame.left, top: top + Double(index) * leading, width: frame.width,
          height: leading),
        [line], size: Drawing.Measure.labelSize - (index < label.name.count ? 0 : 0.5), color: ink,
        leftJustified: false, bold: index < label.name.count)
    }
  }

  static func badgeWidth(_ badge: Drawing.Badge) -> Double {
    LabelText.width(LabelText.clean(badge.text, longest: 12), size: 10) + 10
  }

  static func badge(_ badge: Drawing.Badge, center: Point) -> Mark {
    .box(
      Mark.Box(
        frame: Rectangle(center: center, width: badgeWidth(badge), height: 16),
        lines: [LabelText.clean(badge.text, longest: 12)], size: 10, fill: badge.fill,
        border: .paper, borderWidth: 1, ink: badge.fill.readableInk))
  }

  private static func frame(
    around boxes: [Rectangle], _ curves: [Mark.Curve], _ columns: [Double]
  ) -> Rectangle {
    let half = Drawing.Measure.boxWidth / 2 + 11
    let points = curves.flatMap(\.points)
    let left = (boxes.map(\.left) + points.map(\.x) + columns.map { $0 - half }).min() ?? 0
    let right = (boxes.map(\.right) + points.map(\.x) + columns.map { $0 + half }).max() ?? 0
    let top = (boxes.map(\.top) + points.map(\.y)).min() ?? 0
    let bottom = (boxes.map(\.bottom) + points.map(\.y)).max() ?? 0
    return Rectangle(left: left, top: top, width: right - left, height: bottom - top)
  }
}
