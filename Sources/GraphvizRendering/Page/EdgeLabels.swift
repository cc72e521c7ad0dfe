/// The labels of edges as small paper slips on their lines, kept off the boxes and off each other.
///
/// Lines that lie on top come first; a label that finds no room is left out, for two on top of each
/// other say nothing.
struct EdgeLabels {
  private(set) var marks: [Mark] = []

  init(_ edges: [Drawing.Edge], _ curves: [Mark.Curve], avoiding boxes: [Rectangle]) {
    var taken: [Rectangle] = []
    for (edge, curve) in zip(edges, curves).reversed() where !edge.label.isEmpty {
      let text = LabelText.fitted(LabelText.clean(edge.label), width: 90, size: 9.5)
      let width = LabelText.width(text, size: 9.5) + 5
      let candidates = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82].map {
        Rectangle(center: Self.point(of: curve.points, at: $0), width: width, height: 13)
      }
      let free = candidates.first { candidate in
        !taken.contains { $0.intersects(candidate) } && !boxes.contains { $0.intersects(candidate) }
      }
      guard let frame = free else { continue }
      taken.append(frame)
      marks.append(
        .box(
          Mark.Box(
            frame: frame, lines: [text], size: 9.5, fill: .paper.opacity(0.9),
            border: .paper.opacity(0), borderWidth: 0, ink: .ink)))
    }
  }

  /// The point of a chain of Bézier curves a share of the way along.
  private static func point(of points: [Point], at share: Double) -> Point {
    let pieces = max((points.count - 1) / 3, 1)
    let place = share * Double(pieces)
    let piece = min(Int(place), pieces - 1)
    let t = place - Double(piece)
    let s = 1 - t
    let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    let p = points[(3 * piece)...]
    let i = p.startIndex
    return Point(
      x: a * p[i].x + b * p[i + 1].x + c * p[i + 2].x + d * p[i + 3].x,
      y: a * p[i].y + b * p[i + 1].y + c * p[i + 2].y + d * p[i + 3].y)
  }
}
