@testable import GraphvizRendering

/// Drawings and checks that several tests share.
enum Sample {
  /// Columns of equal length with edges to the next column and the one after, the same every time.
  static func chain(nodes: Int, edges: Int, columns: Int = 6) -> Drawing {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var drawing = Drawing(
      title: "A title", subtitle: "t per year",
      columns: (0..<columns).map { Drawing.Column("Stage \($0)") })
    for node in 0..<nodes {
      drawing.add(
        Drawing.Node(["Site \(node)", "한국 日本"], column: node % columns, group: "g\(node % 3)"))
    }
    while drawing.edges.count < edges {
      let (from, to) = (random(nodes), random(nodes))
      let step = to % columns - from % columns
      guard step == 1 || step == 2 else { continue }
      drawing.add(Drawing.Edge(from: from, to: to, width: Double(random(80)) / 10))
    }
    drawing.legend = [
      .line("flow", color: .blue), .lossRamp("lost"), .badge("loss", .init("−5 %")),
    ]
    drawing.sources = ["Source: nobody"]
    drawing.leftOut = "nothing"
    return drawing
  }

  /// Texts that break naive writers of DOT, labels or XML.
  static let hostile: [String] = [
    "\"quoted\"", "back\\slash", "ends with \\", "\\N \\G \\E \\n \\l", "<b>bold</b>", "<<i>x</i>>",
    "a & b &amp; &lt; &#0;", "\u{1}\u{2}\u{7}\u{1B}[31m", "NUL\u{0}NUL", "line\nbreak\r\n\ttab",
    "\u{202E}reversed\u{202C} \u{2066}isolate\u{2069}", "👩‍👩‍👧‍👦 🇰🇷 emoji",
    "مصنع المغناطيس", "שלום",
    "\u{FFFE}\u{FFFF}\u{FEFF}", "]]>", "-->", "\"]; evil [label=\"", "", " ",
    String(repeating: "long ", count: 2_000), String(repeating: "\u{301}", count: 10_000),
    "a\u{301}" + String(repeating: "\u{302}", count: 500), "<\u{301}b>&\u{302}\"\u{303}\\\u{304}",
    "%n %s %d", "$(rm) `x`",
  ]
}
