/// The ways of the edges, with the lines of one side of a box side by side.
///
/// Between neighboring columns an edge is one smooth curve; over more columns it follows the way
/// that Graphviz found around the boxes between.
struct EdgeCurves {
  private(set) var curves: [Mark.Curve] = []

  init(_ drawing: Drawing, _ frames: [Rectangle], _ ways: [[Point]]) {
    let leaving = Self.offsets(drawing, frames, at: \.from, towards: \.to)
    let arriving = Self.offsets(drawing, frames, at: \.to, towards: \.from)
    for (index, edge) in drawing.edges.enumerated() {
      let from = frames[edge.from]
      let to = frames[edge.to]
      var curve = Mark.Curve(
        from: "n\(edge.from)", to: "n\(edge.to)", points: ways[index],
        width: Self.width(edge), color: edge.color, style: edge.style)
      if drawing.advances(edge) {
        let start = Point(x: from.right, y: from.center.y + leaving[index])
        let end = Point(x: to.left, y: to.center.y + arriving[index])
        let neighbors = drawing.column(of: edge.to) == drawing.column(of: edge.from).map { $0 + 1 }
        curve.points =
          neighbors || curve.points.count < 4
          ? Self.smooth(start, end)
          : Self.fastened(curve.points, start, leaving[index], end, arriving[index])
      } else if let column = drawing.column(of: edge.from),
        column == drawing.column(of: edge.to), edge.from != edge.to
      {
        curve.points = Self.bow(from, to)
        Self.addTip(to: &curve)
      } else {
        if curve.points.count < 4 { curve.points = Self.detour(from, to) }
        Self.addTip(to: &curve)
      }
      curves.append(curve)
    }
  }

  /// How far from the middle of its side each edge begins: stacked in the order of the other ends.
  private static func offsets(
    _ drawing: Drawing, _ frames: [Rectangle], at end: KeyPath<Drawing.Edge, Int>,
    towards other: KeyPath<Drawing.Edge, Int>
  ) -> [Double] {
    var offsets = Array(repeating: 0.0, count: drawing.edges.count)
    var byNode = Array(repeating: [Int](), count: drawing.nodes.count)
    for (index, edge) in drawing.edges.enumerated() where drawing.advances(edge) {
      byNode[edge[keyPath: end]].append(index)
    }
    for (node, edges) in byNode.enumerated() {
      let ordered = edges.sorted {
        let (first, second) = (drawing.edges[$0][keyPath: other], drawing.edges[$1][keyPath: other])
        return (frames[first].center.y, $0) < (frames[second].center.y, $1)
      }
      let widths = ordered.map { width(drawing.edges[$0]) }
      let total = widths.reduce(0, +)
      let scale = min(1, (frames[node].height - 6) / max(total, 1))
      var top = -total * scale / 2
      for (edge, width) in zip(ordered, widths) {
        offsets[edge] = top + width * scale / 2
        top += width * scale
      }
    }
    return offsets
  }

  private static func smooth(_ start: Point, _ end: Point) -> [Point] {
    let middle = (start.x + end.x) / 2
    return [start, Point(x: middle, y: start.y), Point(x: middle, y: end.y), end]
  }

  /// The way found, with its ends moved to where the edge belongs on the side of each box.
  private static func fastened(
    _ points: [Point], _ start: Point, _ first: Double, _ end: Point, _ last: Double
  ) -> [Point] {
    var points = points
    points[0] = start
    points[1].y += first
    points[points.count - 1] = end
    points[points.count - 2].y += last
    return points
  }

  private static func width(_ edge: Drawing.Edge) -> Double {
    min(max(edge.width, Drawing.Edge.widths.lowerBound), Drawing.Edge.widths.upperBound)
  }

  /// A bow on the right of a column, from one of its boxes to another.
  private static func bow(_ from: Rectangle, _ to: Rectangle) -> [Point] {
    let down = to.center.y > from.center.y ? 1.0 : -1.0
    let start = Point(x: from.right, y: from.center.y + down * from.height * 0.3)
    let end = Point(x: to.right, y: to.center.y - down * to.height * 0.3)
    let reach = min(14 + abs(end.y - start.y) * 0.22, Drawing.Measure.columnGap - 20)
    return [
      start, Point(x: start.x + reach, y: start.y), Point(x: end.x + reach, y: end.y), end,
    ]
  }

  /// A detour for an edge that has no way of its own: over the boxes and back.
  private static func detour(_ from: Rectangle, _ to: Rectangle) -> [Point] {
    let rise = min(from.top, to.top) - 24
    return [
      Point(x: from.center.x + 20, y: from.top), Point(x: from.center.x + 20, y: rise),
      Point(x: to.center.x - 20, y: rise), Point(x: to.center.x - 20, y: to.top),
    ]
  }

  /// Shortens the curve by the length of an arrowhead, whose tip takes its last point.
  private static func addTip(to curve: inout Mark.Curve) {
    let last = curve.points.count - 1
    let tip = curve.points[last]
    let before = curve.points[last - 1]
    let length = ((tip.x - before.x) * (tip.x - before.x) + (tip.y - before.y) * (tip.y - before.y))
      .squareRoot()
    guard length > 0.01 else { return }
    let share = min(10 * arrowSize(of: curve.width) / length, 0.9)
    curve.points[last] = Point(
      x: tip.x + (before.x - tip.x) * share, y: tip.y + (before.y - tip.y) * share)
    curve.tip = tip
  }

  /// The size of the arrowhead of a line, in Graphviz's measure of ten points.
  ///
  /// Wide lines need larger ones.
  static func arrowSize(of width: Double) -> Double { max(0.85, min(width, 8) * 0.26) }
}
