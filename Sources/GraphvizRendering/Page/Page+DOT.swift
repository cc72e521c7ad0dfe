extension Page {
  /// The page as DOT text in which every place is given.
  ///
  /// It is for the engine `nop2`, which moves nothing.
  func dot(resolution: Double) -> String {
    var writer = DOTWriter()
    writer.defaults(
      for: "graph",
      [
        (.bb, .geometry("0,0,\(DOTWriter.fixed(width)),\(DOTWriter.fixed(height))")),
        (.bgcolor, .color(.paper)), (.outputorder, .word("edgesfirst")),
        (.dpi, .number(resolution, 36...400)), (.pad, .number(0, 0...1)),
      ])
    writer.defaults(
      for: "node",
      [
        (.shape, .word("box")), (.fixedsize, .word("true")), (.margin, .number(0, 0...1)),
        (.fontname, .word(Drawing.fonts)),
      ])
    // The corners of the page: what holds the background to its full size, and the ends of lines
    // without boxes.
    writer.node("p", invisible(at: Point(x: 0, y: 0)))
    writer.node("q", invisible(at: Point(x: width, y: height)))
    write(
      marks.compactMap { mark in
        if case .band(let frame, let color) = mark { (frame, color) } else { nil }
      }, to: &writer)
    for (index, mark) in marks.enumerated() { write(mark, index, to: &writer) }
    return writer.finished()
  }

  /// The bands as clusters, each inside the one before.
  ///
  /// libgvc draws sister clusters in the order of the addresses of their names, which differs from
  /// run to run.
  private func write(_ bands: [(Rectangle, Color)], to writer: inout DOTWriter) {
    guard let (frame, color) = bands.first else { return }
    let corners = [frame.left, height - frame.bottom, frame.right, height - frame.top]
    writer.subgraph(
      "cluster\(bands.count)",
      [
        (.bb, .geometry(corners.map(DOTWriter.fixed).joined(separator: ","))),
        (.style, .word("filled,rounded")), (.color, .color(color)),
      ]
    ) { write(Array(bands.dropFirst()), to: &$0) }
  }

  private func write(_ mark: Mark, _ index: Int, to writer: inout DOTWriter) {
    switch mark {
    case .band: break
    case .curve(let curve):
      let way = curve.points.map(place).joined(separator: " ")
      writer.edge(
        curve.from, curve.to,
        [
          (.pos, .geometry(curve.tip.map { "e,\(place($0)) \(way)" } ?? way)),
          (.color, .color(curve.color)), (.penwidth, .number(curve.width, Drawing.Edge.widths)),
          (.style, curve.style.word),
          (.dir, curve.tip == nil ? .word("none") : .word("forward")),
          (.arrowsize, .number(EdgeCurves.arrowSize(of: curve.width), 0...3)),
        ])
    case .box(let box):
      writer.node(box.name ?? "b\(index)", settings(of: box))
    case .text(let frame, let lines, let size, let color, let leftJustified, let bold):
      writer.node(
        "t\(index)",
        [
          (.label, .lines(lines, leftJustified: leftJustified)),
          (.pos, .geometry(place(frame.center))), (.width, .number(frame.width / 72, 0.01...1000)),
          (.height, .number(frame.height / 72, 0.01...1000)), (.shape, .word("plaintext")),
          (.fontsize, .number(size, 4...72)), (.fontcolor, .color(color)),
          (.fontname, .word(bold ? Drawing.boldFonts : Drawing.fonts)),
        ])
    }
  }

  private func settings(of box: Mark.Box) -> [DOTWriter.Setting] {
    var settings: [DOTWriter.Setting] = [
      (.label, .lines(box.lines, leftJustified: false)), (.pos, .geometry(place(box.frame.center))),
      (.width, .number(box.frame.width / 72, 0.01...100)),
      (.height, .number(box.frame.height / 72, 0.01...100)),
      (.style, box.rounded ? box.borderStyle.boxStyle : .word("filled")),
      (.fillcolor, .color(box.fill)), (.color, .color(box.border)),
      (.penwidth, .number(box.borderWidth, 0...6)), (.fontsize, .number(box.size, 4...72)),
      (.fontcolor, .color(box.ink ?? box.fill.readableInk)),
    ]
    if let group = box.group { settings.append((.cssClass, .group(group))) }
    return settings
  }

  private func invisible(at point: Point) -> [DOTWriter.Setting] {
    [
      (.label, .word("")), (.style, .word("invis")), (.pos, .geometry(place(point))),
      (.width, .number(0.01, 0...1)), (.height, .number(0.01, 0...1)),
    ]
  }

  /// A point in Graphviz's coordinates, where y grows upward.
  private func place(_ point: Point) -> String {
    "\(DOTWriter.fixed(point.x)),\(DOTWriter.fixed(height - point.y))"
  }
}
